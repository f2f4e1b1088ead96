import { useQuery, useQueryClient } from '@tanstack/react-query';
import { readChange } from '../../api/read-change';
import type { Viewer } from '../../api/viewer';
import { Failure } from '../../components/failure';
import { PeopleProvider } from '../../components/people-context';
import { SightProvider } from '../../components/viewer-context';
import { useIssueEvents } from '../../components/use-issue-events';
import { peopleOf } from './people-of';
import { ChangeBody } from './change-body';
import { ChangeSkeleton } from './change-skeleton';
import { useVote } from './approval/use-vote';

/** Loads the change and keeps it up to date when Jira says that the issue has changed. */
export function ChangeOfIssue({ viewer, issueId }: { viewer: Viewer; issueId: string }) {
  const change = useQuery({ queryKey: ['change', issueId], queryFn: () => readChange({ issueId }) });
  const voting = useVote(issueId);
  const client = useQueryClient();
  useIssueEvents(() => {
    void change.refetch();
    // Only where that part is in sight.
    void client.invalidateQueries({ queryKey: ['conflicts', issueId] });
  });
  if (change.isPending) return <ChangeSkeleton />;
  if (change.isError && !change.data)
    return <Failure error={change.error} retry={() => void change.refetch()} />;
  const view = change.data;
  return (
    <SightProvider viewer={viewer} serverAt={view.at}>
      <PeopleProvider accountIds={peopleOf(view)}>
        <ChangeBody
          view={view}
          voting={voting}
          siteUrl={viewer.siteUrl}
          refreshFailed={change.isError ? change.error : null}
        />
      </PeopleProvider>
    </SightProvider>
  );
}
