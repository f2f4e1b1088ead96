import { wallClock, zonedInstant } from '../../../../format/zoned-instant';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** Clocks are put forward and back at full quarters of an hour. */
const QUARTER = 15 * MINUTE;

/**
 * What the clock on a zone's wall shows at an instant, as milliseconds that count as if they were UTC: so that a calendar
 * can reckon with days of 24 hours. Offsets are remembered by quarter of an hour.
 */
export function wallOf(timeZone: string): (at: number) => number {
  const offsets = new Map<number, number>();
  return (at) => {
    const quarter = Math.floor(at / QUARTER);
    const start = quarter * QUARTER;
    const offset = offsets.get(quarter) ?? wallClock(start, timeZone) - start;
    offsets.set(quarter, offset);
    return at + offset;
  };
}

/** The instant at which the zone's clock shows this, to the minute; a time that is skipped is moved on. */
export const instantOf = (wall: number, timeZone: string): number =>
  zonedInstant(new Date(wall).toISOString().slice(0, 16), timeZone) ?? wall;

/** The calendar day of a wall time, as days from 1970-01-01. */
export const dayOf = (wall: number): number => Math.floor(wall / DAY);
