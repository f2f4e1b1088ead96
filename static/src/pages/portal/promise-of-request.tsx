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
export function PromiseOfRequest({ viewer, issueId }: { viewer: Viewer; issueId: string }) {
  const promise = useQuery({
    queryKey: ['promise', issueId],
    queryFn: () => readPromise({ issueId }),
    refetchInterval: EVERY,
    refetchOnWindowFocus: true,
  });
  if (promise.isPending) return <PromiseSkeleton />;
  if (!promise.data) return <Trouble error={promise.error} retry={() => void promise.refetch()} />;
  return (
    <SightProvider viewer={viewer} serverAt={promise.data.at}>
      <Promises view={promise.data} />
    </SightProvider>
  );
}
