import type { PlanView } from '../../contract/admin';
import type { PracticeId } from '../../contract/common';
import type { Plan } from '../../domain/provisioning';

/** A plan as the screen shows it. */
export const viewPlan = (
  projectId: string,
  practices: readonly PracticeId[],
  { items, writes, conflicts }: Plan,
  planId: string,
): PlanView => ({
  projectId,
  practices: [...new Set(practices)].sort(),
  planId,
  items: [...items],
  writes,
  conflicts,
});
