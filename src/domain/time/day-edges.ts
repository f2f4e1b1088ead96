import { DAY } from './local-date';
import type { Millis } from './types';
import { type OffsetPiece, pieceAt } from './zone-offsets';

/** The first instant at which a zone's wall clock has reached a local midnight, given as if the wall clock were UTC. */
export function dayStart(timeZone: string, midnight: Millis): Millis {
  // No zone is more than a day away from UTC.
  return firstIn(timeZone, midnight - DAY, ({ from, offset }) => Math.max(from, midnight - offset));
}

/** The first instant after `at` at which a zone's wall clock shows another day. */
export function dayEnd(timeZone: string, at: Millis): Millis {
  const day = Math.floor((at + pieceAt(timeZone, at).offset) / DAY);
  return firstIn(timeZone, at, ({ from, offset }) => {
    const start = Math.max(from, at);
    // Where the wall clock jumps into another day, that day begins at the jump.
    return Math.floor((start + offset) / DAY) === day ? (day + 1) * DAY - offset : start;
  });
}

/** The first instant that lies in the piece it was worked out for, of the pieces from an instant on. */
function firstIn(timeZone: string, from: Millis, instantOf: (piece: OffsetPiece) => Millis): Millis {
  for (let at = from; ;) {
    const piece = pieceAt(timeZone, at);
    const found = instantOf(piece);
    if (found < piece.to) return found;
    at = piece.to;
  }
}
