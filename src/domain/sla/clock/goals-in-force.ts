import type { Millis } from '../../time/types';
import type { GoalInForce } from '../types';
import type { ResolvedGoal } from './goal-timeline';
import type { CountedPiece } from './tally';

/**
 * The goals a cycle was judged by, oldest first. While it was stopped it was judged by none: what changed meanwhile shows from
 * where it went on. `atEnd` serves a cycle without length.
 */
export function goalsInForce(
  pieces: readonly CountedPiece[],
  atEnd: ResolvedGoal | null,
  startTime: Millis,
): GoalInForce[] {
  const goals: GoalInForce[] = [];
  for (const { piece } of pieces) {
    if (piece.kind === 'between') continue;
    const next = inForce(piece.from, piece.goal);
    const last = goals.at(-1);
    if (!last || !same(last, next)) goals.push(next);
  }
  return goals.length > 0 ? goals : [inForce(startTime, atEnd)];
}

const inForce = (at: Millis, goal: ResolvedGoal | null): GoalInForce => ({
  at,
  goalId: goal?.id ?? null,
  target: goal?.target ?? 0,
  unit: goal?.unit ?? 'calendar',
  calendar: goal?.calendar ?? null,
});

const same = (a: GoalInForce, b: GoalInForce): boolean =>
  a.goalId === b.goalId &&
  a.target === b.target &&
  a.unit === b.unit &&
  (a.unit === 'calendar' || a.calendar === b.calendar);
