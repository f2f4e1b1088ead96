import Button from '@atlaskit/button/default/button';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Activated } from '../../../../../../src/contract/sla-admin';
import type { RequestOf } from '../../../../../../src/contract/resolvers';
import { activateSla } from '../../../../api/activate-sla';
import { planSlaActivation } from '../../../../api/plan-sla-activation';
import { readSlaActivationPlan } from '../../../../api/read-sla-activation-plan';
import { readSlaPolicy } from '../../../../api/read-sla-policy';
import { Failure } from '../../../../components/failure';
import { Skeleton } from '../../../../components/skeleton';
import { text } from '../../../../text';
import { FocusHeading } from '../../focus-heading';
import { JobScreen } from '../../job/job-screen';
import { QueuedWork } from '../../job/queued-work';
import { useFollowed } from '../../job/use-followed';
import { activatedKey, policiesKey, policyKey } from '../keys';
import { ActivateForm } from './activate-form';
import { PlanView } from './plan-view';

const words = text.sla.activation;

/** Activating a draft: what it would touch, worked out in the queue; the choices; the open tickets that move. */
export function ActivateScreen(props: {
  projectId: string;
  policyId: string;
  canConfigure: boolean;
  leave: () => void;
}) {
  const { projectId, policyId, leave } = props;
  const client = useQueryClient();
  const policy = useQuery({
    queryKey: policyKey(projectId, policyId),
    queryFn: () => readSlaPolicy({ projectId, policyId }),
    staleTime: Infinity,
  });
  const draftVersion = policy.data?.draft?.version;
  const first = useQuery({
    queryKey: ['sla-activation', projectId, policyId, draftVersion],
    queryFn: () => planSlaActivation({ projectId, policyId }),
    enabled: draftVersion !== undefined,
    // Made again only when asked for: nobody decides on figures that move.
    staleTime: Infinity,
    retry: false,
  });
  const work = useFollowed(first.data ?? null, (jobId) => readSlaActivationPlan({ jobId }));
  const activate = useMutation({
    mutationFn: (request: RequestOf<'sla.activate'>) => activateSla(request),
    onSuccess: (answer) => {
      client.setQueryDefaults(['sla-activated'], { gcTime: Infinity });
      client.setQueryData(activatedKey(projectId, policyId), answer);
      client.setQueryData(policyKey(projectId, policyId), answer.view);
      if (answer.job) client.setQueryData(['job', answer.job.jobId], answer.job);
      void client.invalidateQueries({ queryKey: policiesKey(projectId) });
    },
  });
  const activated = activate.data ?? client.getQueryData<Activated>(activatedKey(projectId, policyId));
  const end = () => {
    client.removeQueries({ queryKey: activatedKey(projectId, policyId) });
    leave();
  };
  const back = (
    <div className="back">
      <Button appearance="subtle" spacing="compact" onClick={leave}>
        ← {words.back}
      </Button>
    </div>
  );
  const name = policy.data?.draft?.value.name ?? policy.data?.policy?.name ?? '';
  const isDone = activated !== undefined && (draftVersion === undefined || activate.data !== undefined);
  // A page that was loaded anew finds the tickets still moving.
  const found =
    policy.data?.job?.kind === 'activation' && draftVersion === undefined ? policy.data.job : null;
  const moving = isDone ? activated.job : found;
  if (isDone || moving)
    return moving ? (
      <div className="stack">
        {back}
        <JobScreen
          jobId={moving.jobId}
          canConfigure={props.canConfigure}
          done={() => (
            <Button appearance="primary" onClick={end}>
              {words.back}
            </Button>
          )}
        />
      </div>
    ) : (
      <div className="stack">
        <FocusHeading level="h2">{words.done(activated?.view.policy?.version ?? 1)}</FocusHeading>
        <p>{words.doneWhy}</p>
        <div>
          <Button appearance="primary" onClick={end}>
            {words.back}
          </Button>
        </div>
      </div>
    );
  const again = () => void first.refetch();
  const { answer } = work;
  return (
    <div className="stack">
      {back}
      <FocusHeading level="h2">{words.title(name)}</FocusHeading>
      <p>{words.lead}</p>
      {first.isError ? <Failure error={first.error} retry={again} /> : null}
      {answer === null ? (
        first.isError ? null : (
          <Skeleton rows={['line', 'section', 'block', 'button']} />
        )
      ) : answer.kind === 'working' ? (
        <QueuedWork
          job={answer.job}
          words={words}
          error={work.error}
          stop={work.stop}
          stopping={work.stopping}
          again={again}
        />
      ) : (
        <>
          <PlanView plan={answer.plan} isFirst={policy.data?.policy === null} />
          <ActivateForm
            plan={answer.plan}
            busy={activate.isPending}
            problem={activate.error ? <Failure error={activate.error} retry={again} /> : null}
            activate={(choice) =>
              activate.mutate({ projectId, policyId, draftVersion: answer.plan.draftVersion, ...choice })
            }
          />
        </>
      )}
    </div>
  );
}
