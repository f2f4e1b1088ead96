import type { Millis } from './types';
import { DAY, yearStart } from './local-date';
import { readOffset } from './read-offset';

/** A stretch of time in which a zone keeps one offset: local wall clock = instant + offset. Half-open. */
export interface OffsetPiece {
  readonly from: Millis;
  readonly to: Millis;
  readonly offset: Millis;
}

/** No zone kept anything but its own mean time before this year. */
const FIRST_RULES = 1800;
/** The zone database lists single transitions up to 2087 (Morocco); what follows are yearly rules, the same every 400 years. */
const LAST_LISTED = 2100;
const GREGORIAN_CYCLE = 400;

/** Zones keep their rules for the life of the process: pure memory, the answer is always the same. */
const known = new Map<string, Map<number, readonly OffsetPiece[]>>();

/** The offset of a zone at an instant, in milliseconds east of UTC. */
export function offsetAt(zone: string, instant: Millis): Millis {
  return pieceAt(zone, instant).offset;
}

/** The stretch of one offset that an instant lies in. It may be cut at the ends of the UTC year. */
export function pieceAt(zone: string, instant: Millis): OffsetPiece {
  const pieces = offsetPieces(zone, new Date(instant).getUTCFullYear());
  for (const piece of pieces) if (instant < piece.to) return piece;
  throw new RangeError(`${instant} is not an instant.`);
}

/** The offsets of a zone over one UTC year, in order and without gaps. */
export function offsetPieces(zone: string, year: number): readonly OffsetPiece[] {
  const years = known.get(zone) ?? new Map<number, readonly OffsetPiece[]>();
  known.set(zone, years);
  let pieces = years.get(year);
  if (!pieces) years.set(year, (pieces = readPieces(zone, year)));
  return pieces;
}

function readPieces(zone: string, year: number): readonly OffsetPiece[] {
  const [from, to] = [yearStart(year), yearStart(year + 1)];
  if (year < FIRST_RULES) return [{ from, to, offset: readOffset(zone, yearStart(FIRST_RULES)) }];
  if (year > LAST_LISTED + GREGORIAN_CYCLE) {
    const twin = year - GREGORIAN_CYCLE * Math.ceil((year - LAST_LISTED - GREGORIAN_CYCLE) / GREGORIAN_CYCLE);
    const shift = from - yearStart(twin);
    return offsetPieces(zone, twin).map((p) => ({
      from: p.from + shift,
      to: p.to + shift,
      offset: p.offset,
    }));
  }
  const pieces: OffsetPiece[] = [];
  for (let start = from; start < to;) {
    const offset = readOffset(zone, start);
    const end = nextChange(zone, start, offset, to);
    pieces.push({ from: start, to: end, offset });
    start = end;
  }
  return pieces;
}

/**
 * The first instant after `start` at which the offset is another one, or `limit`. The runtime tells offsets but lists no
 * transitions, so one look a day finds the day and halving finds the second. No zone ever changed there and back
 * within a day.
 */
function nextChange(zone: string, start: Millis, offset: Millis, limit: Millis): Millis {
  for (let before = start; before < limit; before += DAY) {
    const after = Math.min(before + DAY, limit);
    if (readOffset(zone, after) !== offset) return firstOther(zone, before, after, offset);
  }
  return limit;
}

/** Transitions happen on whole seconds: `same` still has the offset, `other` no longer. */
function firstOther(zone: string, same: Millis, other: Millis, offset: Millis): Millis {
  let [low, high] = [same / 1000, other / 1000];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (readOffset(zone, middle * 1000) === offset) low = middle;
    else high = middle;
  }
  return high * 1000;
}
