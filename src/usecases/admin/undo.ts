import type { UseCase } from '../deps';
import { startJob } from '../jobs/start-job';
import { Refusal } from '../refusal';
import { undoFor, type PlannedUndo } from './plan-undo';
import type { UndoJobInput } from './undo-input';

/** Starts undoing exactly what was shown; anything else is refused as STALE. */
export const undo: UseCase<'admin.undo'> = (deps, { projectId, practices, planId }, caller) =>
  startJob(deps, 'undo', projectId, caller, async () => {
    const { project, input, plan } = await undoFor(deps, projectId, practices);
    check(plan, planId);
    const draft: UndoJobInput = {
      planId,
      project,
      practices: [...input.practices],
      along: [...plan.along],
      handovers: plan.handovers.map((one) => ({ ...one })),
    };
    return {
      steps: plan.steps.map(({ id, text, action, closes }) => ({ id, text, action: { action, closes } })),
      input: draft,
    };
  });

function check(plan: PlannedUndo['plan'], planId: string): void {
  if (plan.planId !== planId)
    throw new Refusal(
      'STALE',
      'The site has changed since this plan was made.',
      'Look at the new plan and undo that.',
      { planId: plan.planId },
    );
  if (plan.blockers.length > 0)
    throw new Refusal('CONFLICT', plan.blockers.join(' '), 'Settle that first, then plan again.');
  if (plan.steps.length === 0 && plan.along.length === 0)
    throw new Refusal('CONFLICT', 'There is nothing to undo.');
}
