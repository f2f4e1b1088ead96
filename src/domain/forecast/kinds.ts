import type { Unit } from '../sla/types';

/** What makes two cycles alike. `type` is the issue type's id, null where it isn't known. */
export interface Kind {
  readonly policyId: string;
  readonly goalId: string;
  /** Working and calendar time can't be compared. */
  readonly unit: Unit;
  readonly type: string | null;
}

/** How wide a kind was taken: the same goal and issue type, the same goal, or the same policy. */
export type Width = 'goal and type' | 'goal' | 'policy';

/** The keys under which cycles like this one are kept, from narrow to wide: the forecast takes the first with enough cases. */
export function kindKeys({
  policyId,
  goalId,
  unit,
  type,
}: Kind): { readonly width: Width; readonly key: string }[] {
  const wide = [unit, policyId];
  const all = [
    { width: 'policy' as const, parts: wide },
    { width: 'goal' as const, parts: [...wide, goalId] },
    ...(type === null ? [] : [{ width: 'goal and type' as const, parts: [...wide, goalId, type] }]),
  ];
  return all.reverse().map(({ width, parts }) => ({ width, key: parts.map(encodeURIComponent).join('/') }));
}
