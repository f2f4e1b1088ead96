import type { Conflict } from '../../domain/schedule/types';
import type { Plan } from '../../store/issue-state-types';

/** The gravest of a change's conflicts, 0 for none. To be outside a maintenance window is one of grade 1 (RULES 9). */
export const gradeOf = (conflicts: readonly Conflict[], plan: Pick<Plan, 'outside'> | null): number =>
  Math.max(0, plan?.outside === undefined ? 0 : 1, ...conflicts.map(({ grade }) => grade));
