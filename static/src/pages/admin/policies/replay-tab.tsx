import Button from '@atlaskit/button/default/button';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PolicyView, ReplayAnswer } from '../../../../../src/contract/policies';
import { readPolicyReplay, startPolicyReplay } from '../../../api/policies';
import { EmptyState } from '../../../components/empty-state';
import { Failure } from '../../../components/failure';
import { PeopleProvider } from '../../../components/people-context';
import { Skeleton } from '../../../components/skeleton';
import { text } from '../../../text';
import { ReplayView } from './replay-view';

const words = text.approvalPolicies.replay;
const EVERY_MS = 2_000;
const isAtWork = ({ job }: ReplayAnswer): boolean => job !== null && job.state !== 'failed';

/** The saved draft over past changes: begun here, worked on in the background, and kept. */
export function ReplayTab({ view, canConfigure }: { view: PolicyView; canConfigure: boolean }) {
  const { projectId, draft } = view;
  const client = useQueryClient();
  const queryKey = ['policy-replay', projectId];
  const last = useQuery({
    queryKey,
    queryFn: () => readPolicyReplay(projectId),
    refetchInterval: ({ state }) => (state.data && isAtWork(state.data) ? EVERY_MS : false),
  });
  const start = useMutation({
    mutationFn: () => startPolicyReplay(projectId),
    onSuccess: (answer) => client.setQueryData(queryKey, answer),
  });
  if (last.isPending) return <Skeleton rows={['line', 'block', 'block']} />;
  if (!last.data) return <Failure error={last.error} retry={() => void last.refetch()} />;
  const { job, replay } = last.data;
  const working = isAtWork(last.data);
  return (
    <PeopleProvider accountIds={replay ? [replay.by] : []}>
      <div className="stack">
        <p>{words.lead}</p>
        {canConfigure ? (
          <div className="row">
            <Button
              appearance="primary"
              isLoading={start.isPending || working}
              isDisabled={draft === null}
              onClick={() => start.mutate()}
            >
              {replay ? words.again : words.start}
            </Button>
            {draft === null ? <span className="subtle">{words.noDraft}</span> : null}
          </div>
        ) : null}
        <p role="status" className="subtle">
          {working ? words.working : ''}
        </p>
        {start.isError ? <Failure error={start.error} /> : null}
        {job?.state === 'failed' ? (
          <p className="field-error">
            {words.failed} {job.error?.message} {job.error?.remedy}
          </p>
        ) : null}
        {replay === null ? (
          working ? null : (
            <EmptyState title={words.none} why={words.noneWhy} />
          )
        ) : (
          <>
            {draft !== null && draft.version !== replay.draftVersion ? <p>{words.older}</p> : null}
            <ReplayView replay={replay} />
          </>
        )}
      </div>
    </PeopleProvider>
  );
}
