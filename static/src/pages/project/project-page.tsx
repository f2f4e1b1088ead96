import { Suspense } from 'react';
import { AnswerFailed } from '../../api/answer-failed';
import { useViewer } from '../../api/viewer';
import { Failure } from '../../components/failure';
import { Skeleton } from '../../components/skeleton';
import { text } from '../../text';
import { PageNav } from './page-nav';
import { PAGES } from './pages';
import { PlaceProvider, usePlace } from './place';

const words = text.report;
const noProject = new AnswerFailed({
  code: 'NOT_FOUND',
  message: words.noProject,
  remedy: words.noProjectRemedy,
});

function CurrentPage() {
  const viewer = useViewer();
  const { place } = usePlace();
  if (viewer.isPending) return <Skeleton rows={['title', 'line', 'block', 'block']} />;
  if (viewer.isError) return <Failure error={viewer.error} retry={() => void viewer.refetch()} />;
  const { project } = viewer.data;
  if (project === null) return <Failure error={noProject} />;
  const { path, Page } = PAGES.find((one) => one.path === place.page) ?? PAGES[0];
  return (
    <>
      <PageNav current={path} />
      <main className="report stack">
        <Suspense fallback={<Skeleton rows={['title', 'line', 'block', 'block']} />}>
          <Page project={project} viewer={viewer.data} />
        </Suspense>
      </main>
    </>
  );
}

/** The project page "Steward": pages for those who work in a project, each with an address of its own. */
export const ProjectPage = () => (
  <PlaceProvider>
    <CurrentPage />
  </PlaceProvider>
);
