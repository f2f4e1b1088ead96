import { useQuery } from '@tanstack/react-query';
import { readClocks } from '../../api/read-clocks';
import type { Viewer } from '../../api/viewer';
import { Failure } from '../../components/failure';
import { PeopleProvider } from '../../components/people-context';
import { useIssueEvents } from '../../components/use-issue-events';
import { SightProvider } from '../../components/viewer-context';
import { ClocksBody } from './clocks-body';
import { ClocksSkeleton } from './clocks-page';
import { NativeSlas } from './native-slas';
import { peopleOf } from './people-of';
import { useRecording } from './use-recording';

/** A frame in view asks again this often; one in a hidden tab waits for the focus. */
const EVERY = 30_000;

/** Loads the clocks and keeps them fresh: every 30 seconds, on focus, and when Jira says the issue has changed. */
export function ClocksOfIssue({ viewer, issueId }: { viewer: Viewer; issueId: string }) {
  const clocks = useQuery({
    queryKey: ['clocks', issueId],
    queryFn: () => readClocks({ issueId }),
    refetchInterval: EVERY,
    refetchOnWindowFocus: true,
  });
  const recording = useRecording(issueId);
  useIssueEvents(() => void clocks.refetch());
  if (clocks.isPending) return <ClocksSkeleton />;
  if (!clocks.data) return <Failure error={clocks.error} retry={() => void clocks.refetch()} />;
  return (
    <SightProvider viewer={viewer} serverAt={clocks.data.at}>
      <PeopleProvider accountIds={peopleOf(clocks.data)}>
        {clocks.isError ? <Failure error={clocks.error} retry={() => void clocks.refetch()} /> : null}
        <ClocksBody view={clocks.data} recording={recording} native={<NativeSlas issueId={issueId} />} />
      </PeopleProvider>
    </SightProvider>
  );
}
