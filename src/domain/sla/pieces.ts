import type { Millis } from '../time/types';
import type { RawCycle, Span } from './cycles';
import type { GoalChange } from './goals';
import type { Goal } from './types';

/** A stretch of a cycle with one kind, one reason and one goal. */
export interface Piece {
  readonly from: Millis;
  readonly to: Millis;
  readonly kind: Span['kind'];
  readonly reason: string;
  readonly goal: Goal | null;
  /** The history ends here and the stretch goes on: what the clock does at `to` itself still counts. */
  readonly open: boolean;
}

/** Cuts a cycle's spans where the goal changes. Without length there is only a piece that begins at the end of the history. */
export function cutPieces(cycle: RawCycle, goals: readonly GoalChange[], until: Millis): Piece[] {
  const pieces: Piece[] = [];
  let index = 0;
  for (const span of cycle.spans) {
    const end = span.to ?? until;
    let from = span.from;
    while ((goals[index + 1]?.at ?? Infinity) <= from) index++;
    for (;;) {
      const change = goals[index + 1]?.at ?? Infinity;
      const goal = goals[index]?.goal ?? null;
      const open = span.to === null && change > end;
      const to = Math.min(end, change);
      if (from < to || open) pieces.push({ from, to, kind: span.kind, reason: span.reason, goal, open });
      if (change > end || (change === end && span.to !== null)) break;
      from = change;
      index++;
    }
  }
  return pieces;
}
