import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useMutation } from '@tanstack/react-query';
import type { AdoptionSettings, JobView, PlanView } from '../../../../../src/contract/admin';
import { applyPlan } from '../../../api/apply-plan';
import { makePlan } from '../../../api/make-plan';
import { Failure } from '../../../components/failure';
import { text } from '../../../text';
import { PlanGroups } from './plan-groups';
import { StepHeading } from './step-heading';

const words = text.admin.wizard;

/** Everything that adopting would do, before anything is done. Applies exactly this plan. */
export function PlanScreen(props: {
  plan: PlanView;
  settings: AdoptionSettings;
  back: () => void;
  replanned: (plan: PlanView) => void;
  started: (job: JobView) => void;
}) {
  const { plan, settings, back, replanned, started } = props;
  const request = { projectId: plan.projectId, practices: plan.practices, settings };
  const apply = useMutation({
    mutationFn: () => applyPlan({ ...request, planId: plan.planId }),
    onSuccess: started,
  });
  const again = useMutation({ mutationFn: () => makePlan(request), onSuccess: replanned });
  const error = apply.error ?? again.error;
  const blocked = plan.conflicts > 0;
  return (
    <div className="stack">
      <StepHeading step={3}>{words.plan}</StepHeading>
      {blocked ? (
        <SectionMessage appearance="error" title={words.conflicts(plan.conflicts)} headingLevel="h3">
          <p>{words.conflictsWhy}</p>
        </SectionMessage>
      ) : plan.writes === 0 ? (
        <SectionMessage appearance="success" title={words.nothing} headingLevel="h3">
          <p>{words.planWhy}</p>
        </SectionMessage>
      ) : (
        <p>{words.planWhy}</p>
      )}
      <PlanGroups items={plan.items} />
      {error ? <Failure error={error} /> : null}
      <div className="row">
        {blocked || plan.writes === 0 ? null : (
          <Button
            appearance="primary"
            isLoading={apply.isPending}
            isDisabled={error !== null}
            onClick={() => apply.mutate()}
          >
            {words.apply(plan.writes)}
          </Button>
        )}
        {blocked || error ? (
          <Button
            isLoading={again.isPending}
            onClick={() => {
              apply.reset();
              again.mutate();
            }}
          >
            {words.again}
          </Button>
        ) : null}
        <Button appearance="subtle" isDisabled={apply.isPending} onClick={back}>
          {words.backToSettings}
        </Button>
      </div>
    </div>
  );
}
