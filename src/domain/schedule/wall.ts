import { dayStart } from '../time/day-edges';
import { dayNumber } from '../time/local-date';
import type { Millis } from '../time/types';

/**
 * A local time "2026-11-22T18:00" in milliseconds, read as if it were UTC; null when there is no such day or time. Days end at
 * 23:59.
 */
export function readWall(text: string): number | null {
  const parts = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  const day = parts ? dayNumber(parts[1] ?? '') : null;
  if (!parts || day === null) return null;
  return day * 86_400_000 + Number(parts[2]) * 3_600_000 + Number(parts[3]) * 60_000;
}

export const wallText = (wall: number): string => new Date(wall).toISOString().slice(0, 16);

/**
 * The instant of a local time (read as if it were UTC): of one that exists twice the first, of one that a zone leaves out the
 * end of the gap. That is when the wall clock has reached it, which is how days begin too.
 */
export const instantOfWall = (timeZone: string, wall: number): Millis => dayStart(timeZone, wall);
