import { dayNumber, daysInMonth, isoDay, weekdayOf } from '../../../../format/iso-day';

/** A rule that repeats every year, as far as holidays need it. Days of the week count from Monday, 0. */
export interface YearlyRule {
  readonly interval: number;
  readonly count: number | null;
  /** Last possible day, as days from 1970-01-01. */
  readonly until: number | null;
  readonly months: readonly number[];
  readonly monthDays: readonly number[];
  /** `nth` 1 is the first such day of the month, -1 the last, null each of them. */
  readonly weekdays: readonly { readonly day: number; readonly nth: number | null }[];
  /** Which of the year's days: 1 the first, -1 the last; empty for all. */
  readonly positions: readonly number[];
}

/** The days of one month that the rule names. */
function daysOfMonth(year: number, month: number, rule: YearlyRule, startDay: number): number[] {
  const length = daysInMonth(year, month);
  const first = Date.UTC(year, month - 1, 1) / 86_400_000;
  const all = Array.from({ length }, (_, index) => first + index);
  const isDay = (day: number, weekday: number) => weekdayOf(day) === weekday;
  if (rule.monthDays.length > 0) {
    const named = rule.monthDays.flatMap((day) => all.at(day > 0 ? day - 1 : day) ?? []);
    const fits = named.filter((day) => day >= first && day < first + length);
    if (rule.weekdays.length === 0) return fits;
    return fits.filter((day) => rule.weekdays.some((one) => isDay(day, one.day)));
  }
  if (rule.weekdays.length === 0) return startDay <= length ? [first + startDay - 1] : [];
  return rule.weekdays.flatMap(({ day, nth }) => {
    const such = all.filter((one) => isDay(one, day));
    return nth === null ? such : (such.at(nth > 0 ? nth - 1 : nth) ?? []);
  });
}

function daysOfYear(year: number, rule: YearlyRule, start: number): number[] {
  const [, startMonth = 1, startDay = 1] = isoDay(start).split('-').map(Number);
  const all = Array.from({ length: 12 }, (_, index) => index + 1);
  const months = rule.months.length > 0 ? rule.months : rule.monthDays.length > 0 ? all : [startMonth];
  const days = [...new Set(months.flatMap((month) => daysOfMonth(year, month, rule, startDay)))];
  days.sort((one, other) => one - other);
  if (rule.positions.length === 0) return days;
  const chosen = rule.positions.flatMap((at) => days.at(at > 0 ? at - 1 : at) ?? []);
  return [...new Set(chosen)].sort((one, other) => one - other);
}

const EARLIEST = 1900;

/**
 * The days from `start` on that the rule names within the years asked for, as days from 1970-01-01. The work is bounded
 * by the number of years. Years before 1900 are not counted through: a rule that old with a count gives nothing.
 */
export function yearlyDays(
  start: string,
  rule: YearlyRule,
  years: { readonly from: number; readonly to: number },
): number[] {
  const first = dayNumber(start);
  if (first === null) return [];
  const startYear = Number(start.slice(0, 4));
  if (rule.count !== null && startYear < EARLIEST) return [];
  const step = Math.max(1, Math.trunc(rule.interval));
  // With a count every year since the start counts; without one those before the first asked for needn't be looked at.
  const skipped = rule.count === null ? Math.max(0, Math.ceil((years.from - startYear) / step)) : 0;
  const found: number[] = [];
  let left = rule.count ?? Number.POSITIVE_INFINITY;
  for (let year = startYear + skipped * step; year <= years.to; year += step)
    for (const day of daysOfYear(year, rule, first)) {
      if (day < first) continue;
      if (left <= 0 || (rule.until !== null && day > rule.until)) return found;
      left -= 1;
      if (year >= years.from) found.push(day);
    }
  return found;
}
