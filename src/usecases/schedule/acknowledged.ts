import type { Acknowledgement, Conflict } from '../../domain/schedule/types';

/** What a change manager said about a conflict, as long as both windows are those of then; the last word. Undefined: nothing. */
export const acknowledgementOf = (
  acknowledged: readonly Acknowledgement[],
  window: { readonly start: string; readonly end: string },
  { otherId, otherStart, otherEnd }: Pick<Conflict, 'otherId' | 'otherStart' | 'otherEnd'>,
): Acknowledgement | undefined =>
  acknowledged.findLast(
    (one) =>
      one.otherId === otherId &&
      one.start === window.start &&
      one.end === window.end &&
      one.otherStart === otherStart &&
      one.otherEnd === otherEnd,
  );

/** Conflicts of grade 3 that nobody has taken note of for these windows: they hold the gate. */
export const unacknowledged = (
  acknowledged: readonly Acknowledgement[],
  window: { readonly start: string; readonly end: string },
  conflicts: readonly Conflict[],
): readonly Conflict[] =>
  conflicts.filter(
    (conflict) => conflict.grade === 3 && acknowledgementOf(acknowledged, window, conflict) === undefined,
  );
