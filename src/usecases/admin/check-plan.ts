import type { Plan } from '../../domain/provisioning';
import { Refusal } from '../refusal';

/**
 * Lets nothing be applied but the plan that was shown, and only if it can be.
 * @throws Refusal STALE, CONFLICT
 */
export function refuseOtherPlan(plan: Plan, planId: string): void {
  if (plan.planId !== planId) {
    throw new Refusal(
      'STALE',
      'The site has changed since this plan was made.',
      'Look at the new plan and apply that.',
      { planId: plan.planId },
    );
  }
  if (plan.conflicts > 0) {
    throw new Refusal(
      'CONFLICT',
      'The plan has conflicts that somebody has to settle first.',
      'Settle them as the plan says, then plan again.',
    );
  }
  if (plan.steps.length === 0)
    throw new Refusal('CONFLICT', 'There is nothing to do: everything is in place already.');
}
