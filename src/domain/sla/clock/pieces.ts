import type { Millis } from '../../time/types';
import type { CalendarBook, WaitsFor } from '../types';
import type { RawCycle, Span } from './cycles';
import { type Change, type ResolvedGoal, resolveGoal } from './goal-timeline';

/** A stretch of a cycle with one kind, one reason, one goal and one holder. */
export interface Piece {
  readonly from: Millis;
  readonly to: Millis;
  readonly kind: Span['kind'];
  readonly reason: string;
  readonly waitsFor: WaitsFor | null;
  readonly goal: ResolvedGoal | null;
  readonly holder: string | null;
  /** The history ends here and the stretch goes on: what the clock does at `to` itself still counts. */
  readonly open: boolean;
}

/**
 * Cuts a cycle's spans where the goal or the holder changes. Without length there is only a piece that begins at the end of
 * the history.
 */
export function cutPieces(
  cycle: RawCycle,
  changes: readonly Change[],
  until: Millis,
  book: CalendarBook,
): Piece[] {
  const pieces: Piece[] = [];
  let index = lastUpTo(changes, cycle.startTime);
  for (const { from: start, to: last, kind, reason, waitsFor } of cycle.spans) {
    const end = last ?? until;
    let from = start;
    while ((changes[index + 1]?.at ?? Infinity) <= from) index++;
    for (;;) {
      const next = changes[index + 1]?.at ?? Infinity;
      const { at = from, demand = null, holder = null } = changes[index] ?? {};
      const open = last === null && next > end;
      const to = Math.min(end, next);
      if (from < to || open) {
        const goal = resolveGoal(demand, cycle.startTime, at, book);
        pieces.push({ from, to, kind, reason, waitsFor, goal, holder, open });
      }
      if (next > end || (next === end && last !== null)) break;
      from = next;
      index++;
    }
  }
  return pieces;
}

/** The index of the last change up to an instant; 0 when there is none. Changes ascend. */
export function lastUpTo(changes: readonly Change[], at: Millis): number {
  let [low, high] = [0, changes.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((changes[middle]?.at ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
