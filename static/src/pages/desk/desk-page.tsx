import { Suspense } from 'react';
import { useViewer } from '../../api/viewer';
import { Failure } from '../../components/failure';
import { Skeleton } from '../../components/skeleton';
import { text } from '../../text';
import { PlaceProvider, usePlace } from '../project/place';
import { PAGES } from './pages';

/** Leads from page to page. Buttons, because a frame has no address that a link could be opened at. */
function DeskNav({ current }: { current: string }) {
  const { go } = usePlace();
  return (
    <nav className="page-nav" aria-label={text.desk.nav}>
      {PAGES.map(({ path, name }) => (
        <button
          key={path}
          type="button"
          aria-current={path === current ? 'page' : undefined}
          onClick={() => go({ page: path, query: {} })}
        >
          {name}
        </button>
      ))}
    </nav>
  );
}

function CurrentPage() {
  const viewer = useViewer();
  const { place } = usePlace();
  const loading = <Skeleton rows={['title', 'line', 'block', 'block']} />;
  if (viewer.isPending) return loading;
  if (viewer.isError) return <Failure error={viewer.error} retry={() => void viewer.refetch()} />;
  const { path, Page } = PAGES.find((one) => one.path === place.page) ?? PAGES[0];
  return (
    <>
      <DeskNav current={path} />
      <main className="report stack">
        <Suspense fallback={loading}>
          <Page viewer={viewer.data} />
        </Suspense>
      </main>
    </>
  );
}

/** The global page "Steward": for approvers, boards and auditors, across projects. */
export const DeskPage = () => (
  <PlaceProvider>
    <CurrentPage />
  </PlaceProvider>
);
