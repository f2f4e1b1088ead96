import type { Weekday } from './types';

export const DAY = 86_400_000;
export const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** Dates are handled from year 1 to 9999: what an ISO date with four digits can say. */
export const FIRST_YEAR = 1;
export const LAST_YEAR = 9999;

/** Epoch milliseconds of 1 January, 00:00 UTC. `Date.UTC` would read years below 100 as 19xx. */
export function yearStart(year: number): number {
  return new Date(0).setUTCFullYear(year, 0, 1);
}

/** The day number (days since 1970-01-01) of an ISO date, or null if there is no such date. */
export function dayNumber(isoDate: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate);
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < FIRST_YEAR) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  // A day that doesn't exist (30 February) rolls over into another month.
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.getTime() / DAY;
}

/** 0 = Monday. 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}
