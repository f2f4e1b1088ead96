import type { Plan } from '../../domain/provisioning';
import type { Deps, UseCase } from '../deps';
import { startJob, type JobDraft } from '../jobs/start-job';
import { refuseOtherPlan } from './check-plan';
import { inputOf } from './job-input';
import { askedFor, planFor } from './make-plan';
import { jobOfPlan, readKeptPlan } from './plan-job';
import { READ_STEPS, type PlanAsked } from './read-steps';
import { VERIFY } from './verify-step';

export { inputOf } from './job-input';

/**
 * Starts applying exactly the plan that was shown: the site is read and planned again, and anything else is refused as
 * STALE. Makes the job with its steps and hands it to the queue; the answer comes at once.
 */
export const applyPlan: UseCase<'admin.apply'> = async (deps, request, caller) => {
  const { projectId, practices, settings, adaptations, planId, decision } = request;
  const planJob = jobOfPlan(planId);
  return startJob(deps, 'adoption', projectId, caller, async () => {
    if (planJob !== null) {
      const asked = await askedFor(deps, projectId, practices, settings, adaptations);
      const draft = await draftOfKept(deps, planJob, asked, planId);
      return decision ? { ...draft, input: { ...draft.input, decision } } : draft;
    }
    const planned = await planFor(deps, projectId, practices, settings, adaptations, false);
    refuseOtherPlan(planned.plan, planId);
    const { steps, bindings } = planned.plan;
    return { steps: [...steps, VERIFY], bindings, input: inputOf(planned, decision) };
  });
};

/** On a large site the job itself reads again and compares, before its first write. */
async function draftOfKept(deps: Deps, planJob: string, asked: PlanAsked, planId: string) {
  const { plan, input } = await readKeptPlan(deps, planJob, asked);
  refuseOtherPlan(plan, planId.split('@')[0] ?? '');
  return { steps: [...READ_STEPS, checking(plan), ...plan.steps, VERIFY], bindings: plan.bindings, input };
}

const checking = ({ planId }: Plan): JobDraft['steps'][number] => ({
  id: 'check',
  text: 'Check that the site is as it was planned',
  action: { kind: 'checkPlan', planId },
});
