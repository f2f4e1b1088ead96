import { dayStart } from '../time/day-edges';
import { DAY, dayNumber, weekdayOf } from '../time/local-date';
import type { Millis } from '../time/types';
import { offsetAt } from '../time/zone-offsets';

/** An ISO date such as "2026-11-23". */
export type Day = string;
/** An ISO week such as "2026-W48": it begins on Monday and belongs to the year that its Thursday lies in. */
export type Week = string;

const isoDay = (day: number): Day => new Date(day * DAY).toISOString().slice(0, 10);

/** The local day of an instant. */
export const dayOf = (at: Millis, timeZone: string): Day =>
  isoDay(Math.floor((at + offsetAt(timeZone, at)) / DAY));

/**
 * The ISO week of a day.
 *
 * @throws RangeError when it is no date.
 */
export function weekOf(day: Day): Week {
  const number = numberOf(day);
  const middle = number - weekdayOf(number) + 3;
  const year = Number(isoDay(middle).slice(0, 4));
  const first = numberOf(`${String(year).padStart(4, '0')}-01-01`);
  return `${year}-W${String(Math.floor((middle - first) / 7) + 1).padStart(2, '0')}`;
}

/**
 * The Monday of an ISO week and the Monday after it.
 *
 * @throws RangeError when there is no such week.
 */
export function daysOf(week: Week): { readonly from: Day; readonly to: Day } {
  const [, year = '', number = ''] = /^(\d{4})-W(\d{2})$/.exec(week) ?? [];
  // The fourth of January always lies in the first week.
  const fourth = numberOf(`${year}-01-04`);
  const monday = fourth - weekdayOf(fourth) + (Number(number) - 1) * 7;
  if (weekOf(isoDay(monday)) !== week) throw new RangeError(`There is no week "${week}".`);
  return { from: isoDay(monday), to: isoDay(monday + 7) };
}

/** The instants at which an ISO week begins and ends in a zone. */
export function weekBounds(week: Week, timeZone: string): { readonly from: Millis; readonly to: Millis } {
  const { from, to } = daysOf(week);
  return { from: dayStart(timeZone, numberOf(from) * DAY), to: dayStart(timeZone, numberOf(to) * DAY) };
}

/** The weeks that meet the days from `from` up to but not including `to`, oldest first. */
export function weeksBetween(from: Day, to: Day): Week[] {
  const weeks: Week[] = [];
  const end = numberOf(to);
  for (let day = numberOf(from); day < end; day += 7 - weekdayOf(day)) weeks.push(weekOf(isoDay(day)));
  return weeks;
}

function numberOf(day: Day): number {
  const number = dayNumber(day);
  if (number === null) throw new RangeError(`"${day}" is no date.`);
  return number;
}
