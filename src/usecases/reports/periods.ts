import { weekBounds, type Day, type Week } from '../../domain/sla-report/weeks';
import { dayStart } from '../../domain/time/day-edges';
import { DAY, dayNumber } from '../../domain/time/local-date';
import type { Millis } from '../../domain/time/types';

/** A week is published so long after its end: by then late events have come. */
const SETTLES_IN = 2 * DAY;

/** The instants at which a local day begins and ends. @throws RangeError when it is no date */
export function dayBounds(day: Day, timeZone: string): { readonly from: Millis; readonly to: Millis } {
  const number = dayNumber(day);
  if (number === null) throw new RangeError(`"${day}" is no date.`);
  return { from: dayStart(timeZone, number * DAY), to: dayStart(timeZone, (number + 1) * DAY) };
}

/** The local day so many days after another one (before it, when negative). */
export function dayAfter(day: Day, days: number): Day {
  const number = dayNumber(day);
  if (number === null) throw new RangeError(`"${day}" is no date.`);
  return new Date((number + days) * DAY).toISOString().slice(0, 10);
}

/** From when on a week is published and doesn't change any more. */
export const publishedFrom = (week: Week, timeZone: string): Millis =>
  weekBounds(week, timeZone).to + SETTLES_IN;
