import { create, getTimeZoneTransition, offsetNanoseconds } from 'temporal-polyfill/fns/ZonedDateTime';
import type { Millis } from './types';
import { yearStart } from './local-date';

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

const at = (zone: string, instant: Millis) => create(BigInt(instant) * 1_000_000n, zone);

/** True if the runtime knows this IANA zone. A fixed offset ("+01:00") is no zone: it has no daylight saving and no name. */
export function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    at(zone, 0);
    return true;
  } catch {
    return false;
  }
}

const readOffset = (zone: string, instant: Millis): Millis =>
  offsetNanoseconds(at(zone, instant)) / 1_000_000;

/** The offset of a zone at an instant, in milliseconds east of UTC. */
export function offsetAt(zone: string, instant: Millis): Millis {
  const pieces = offsetPieces(zone, new Date(instant).getUTCFullYear());
  return pieces.find((piece) => instant < piece.to)?.offset ?? 0;
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
    const next = getTimeZoneTransition(at(zone, start), 'next');
    const end = next ? Math.min(to, Number(next.epochNanoseconds / 1_000_000n)) : to;
    pieces.push({ from: start, to: end, offset: readOffset(zone, start) });
    start = end;
  }
  return pieces;
}
