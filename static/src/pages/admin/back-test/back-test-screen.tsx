import Button from '@atlaskit/button/default/button';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { readBackTest } from '../../../api/read-back-test';
import { readLastBackTest } from '../../../api/read-last-back-test';
import { readSlaPolicy } from '../../../api/read-sla-policy';
import { startBackTest } from '../../../api/start-back-test';
import { useAnnounce } from '../../../components/announcer';
import { Failure } from '../../../components/failure';
import { Skeleton } from '../../../components/skeleton';
import { text } from '../../../text';
import { FocusHeading } from '../focus-heading';
import { QueuedWork } from '../job/queued-work';
import { useFollowed } from '../job/use-followed';
import { savedDraft } from '../sla/draft/blank';
import { editKey, keepEdit, type Edit } from '../sla/edit/kept-edits';
import { lastBackTestKey, policyKey } from '../sla/keys';
import { ResultView } from './result-view';
import { SourceForm, type Source } from './source-form';
import { withTarget } from './with-target';

const words = text.backTest;

/** A policy on closed tickets: the source, the work in the queue, the result. The last one is found again. */
export function BackTestScreen(props: {
  projectId: string;
  policyId: string;
  /** The server knows the policy; else there are only edits in memory. */
  isSaved: boolean;
  canConfigure: boolean;
  leave: () => void;
}) {
  const { projectId, policyId, isSaved, leave } = props;
  const client = useQueryClient();
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const edit = client.getQueryData<Edit>(editKey(projectId, policyId));
  const policy = useQuery({
    queryKey: policyKey(projectId, policyId),
    queryFn: () => readSlaPolicy({ projectId, policyId }),
    enabled: isSaved,
    staleTime: Infinity,
  });
  const lastKey = lastBackTestKey(projectId, policyId);
  const last = useQuery({
    queryKey: lastKey,
    queryFn: () => readLastBackTest({ projectId, policyId }),
    enabled: isSaved,
    staleTime: Infinity,
  });
  const start = useMutation({
    mutationFn: (source: Source) =>
      startBackTest({ projectId, policyId, draft: edit?.draft ?? null, source }),
    onSuccess: (answer) => {
      client.setQueryData(lastKey, answer);
      setAsking(false);
    },
  });
  const work = useFollowed(last.data ?? null, (jobId) => readBackTest({ jobId }));
  const { answer } = work;
  const done = answer?.kind === 'result';
  useEffect(() => {
    if (done) announce(words.announceDone);
  }, [done, announce]);
  const draft = edit?.draft ?? (policy.data ? savedDraft(policy.data) : null);
  const use = (goalId: string, target: number) => {
    if (!draft) return;
    keepEdit(client, projectId, {
      draft: withTarget(draft, goalId, target),
      base: edit?.base ?? policy.data?.draft?.version ?? 0,
    });
    leave();
  };
  const which = edit ? words.unsaved : policy.data?.draft ? words.which.draft : words.which.policy;
  return (
    <div className="stack">
      <div className="back">
        <Button appearance="subtle" spacing="compact" onClick={leave}>
          ← {words.backToPolicy}
        </Button>
      </div>
      <FocusHeading level="h2">{words.title(draft?.name ?? policyId)}</FocusHeading>
      {last.isError ? <Failure error={last.error} retry={() => void last.refetch()} /> : null}
      {last.isPending && isSaved ? (
        <Skeleton rows={['line', 'section', 'section', 'button']} />
      ) : asking || answer === null || answer.kind === 'none' ? (
        <>
          <p>{words.lead}</p>
          <p className="subtle">{which}</p>
          <SourceForm
            projectId={projectId}
            busy={start.isPending}
            problem={start.error ? <Failure error={start.error} /> : null}
            start={(source) => start.mutate(source)}
          />
        </>
      ) : answer.kind === 'working' ? (
        <QueuedWork
          job={answer.job}
          words={words}
          error={work.error}
          stop={work.stop}
          stopping={work.stopping}
          again={() => setAsking(true)}
        />
      ) : (
        <ResultView
          result={answer.result}
          use={props.canConfigure ? use : null}
          again={() => setAsking(true)}
        />
      )}
    </div>
  );
}
