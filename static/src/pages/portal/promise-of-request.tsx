import { useQuery } from '@tanstack/react-query';
import { readPromise } from '../../api/read-promise';
import type { Viewer } from '../../api/viewer';
import { SightProvider } from '../../components/viewer-context';
import { PromiseSkeleton } from './portal-page';
import { Promises } from './promises';
import { Trouble } from './trouble';

/** Customers look now and then: a minute is fresh enough, and kind to the site. */
const EVERY = 60_000;

/** Loads what is promised and keeps it fresh while the page is in view. */
export function PromiseOfRequest(props: { viewer: Viewer; issueId: string; isChange: boolean }) {
  const { viewer, issueId, isChange } = props;
  const promise = useQuery({
    queryKey: ['promise', issueId],
    queryFn: () => readPromise({ issueId }),
    refetchInterval: EVERY,
    refetchOnWindowFocus: true,
  });
  if (promise.isPending) return <PromiseSkeleton />;
  if (!promise.data) return <Trouble error={promise.error} retry={() => void promise.refetch()} />;
  // A change is told by its steps: that nothing is promised beside them is no news.
  if (isChange && promise.data.promises.length + promise.data.outages.length === 0) return null;
  return (
    <SightProvider viewer={viewer} serverAt={promise.data.at}>
      <Promises view={promise.data} />
    </SightProvider>
  );
}
