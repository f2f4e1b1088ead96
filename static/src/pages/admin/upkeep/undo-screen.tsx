import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { JobView } from '../../../../../src/contract/admin';
import type { PracticeId } from '../../../../../src/contract/common';
import type { UndoPlanView } from '../../../../../src/contract/upkeep';
import { applyUndo } from '../../../api/apply-undo';
import { planUndo } from '../../../api/plan-undo';
import { Failure } from '../../../components/failure';
import { Skeleton } from '../../../components/skeleton';
import { text } from '../../../text';
import { FocusHeading } from '../focus-heading';
import { UndoItems } from './undo-items';

const words = text.upkeep.undo;

function Verdict({ plan }: { plan: UndoPlanView }) {
  if (plan.blockers.length > 0)
    return (
      <SectionMessage appearance="error" title={words.blocked(plan.blockers.length)} headingLevel="h3">
        <ul>
          {plan.blockers.map((blocker) => (
            <li key={blocker}>{blocker}</li>
          ))}
        </ul>
      </SectionMessage>
    );
  if (plan.writes === 0 && plan.items.length === 0)
    return (
      <div className="stack-tight">
        <p className="strong">{words.nothing}</p>
        <p className="subtle">{words.nothingWhy}</p>
      </div>
    );
  return (
    <div className="stack-tight">
      <p>{words.why}</p>
      <p className="subtle">{words.kept}</p>
    </div>
  );
}

/** What undoing a practice would do, to read before it is done. Applies exactly this plan. */
export function UndoScreen(props: {
  projectId: string;
  practice: PracticeId;
  back: () => void;
  started: (job: JobView) => void;
}) {
  const { projectId, practice, back, started } = props;
  const request = { projectId, practices: [practice] };
  const plan = useQuery({
    queryKey: ['undo', projectId, practice],
    queryFn: () => planUndo(request),
    // What a person looks at must not change under their eyes.
    staleTime: Infinity,
    gcTime: 0,
  });
  const apply = useMutation({
    mutationFn: (planId: string) => applyUndo({ ...request, planId }),
    onSuccess: started,
  });
  const blocked = (plan.data?.blockers.length ?? 0) > 0;
  const again = () => {
    apply.reset();
    void plan.refetch();
  };
  return (
    <div className="stack">
      <FocusHeading level="h2">{words.title(text.common.practices[practice])}</FocusHeading>
      {plan.isPending ? <Skeleton rows={['line', 'line', 'section', 'block', 'button']} /> : null}
      {plan.isError ? <Failure error={plan.error} retry={again} /> : null}
      {plan.data ? (
        <>
          <Verdict plan={plan.data} />
          <UndoItems items={plan.data.items} />
        </>
      ) : null}
      {apply.error ? <Failure error={apply.error} /> : null}
      <div className="row">
        {plan.data && !blocked && plan.data.writes > 0 ? (
          <Button
            appearance="primary"
            isLoading={apply.isPending}
            isDisabled={apply.isError || plan.isFetching}
            onClick={() => apply.mutate(plan.data.planId)}
          >
            {words.apply(plan.data.writes)}
          </Button>
        ) : null}
        {blocked || apply.isError ? (
          <Button isLoading={plan.isFetching} onClick={again}>
            {words.again}
          </Button>
        ) : null}
        <Button appearance="subtle" isDisabled={apply.isPending} onClick={back}>
          {words.backTo}
        </Button>
      </div>
    </div>
  );
}
