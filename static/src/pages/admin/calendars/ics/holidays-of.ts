import { dayNumber, isoDay } from '../../../../format/iso-day';
import type { AllDayEvent } from './all-day-event';
import { yearlyDays } from './yearly-days';

export interface FoundHoliday {
  readonly date: string;
  /** Names of the events on that day, without repetition. */
  readonly names: readonly string[];
}

/** Holidays that one file may give: a file that marks every day is no list of holidays. */
export const MOST_HOLIDAYS = 1_000;
/** How much looking is done for one file, in days looked at: no list of holidays comes near it. */
const MOST_WORK = 2_000_000;
const LONGEST_YEAR = 366;

/** Days that must be looked at to find an event's days, at the most. */
function workOf({ rule, start, more, length }: AllDayEvent, years: { from: number; to: number }): number {
  if (rule === null) return (1 + more.length) * length;
  const from = rule.count === null ? years.from - 1 : Number(start.slice(0, 4));
  const perYear = rule.monthDays.length + rule.weekdays.length === 0 ? 12 : LONGEST_YEAR * length;
  return Math.max(1, years.to - from + 1) * perYear + more.length * length;
}

/** The days on which an event begins, within the years or so shortly before that it reaches into them. */
function beginnings(event: AllDayEvent, years: { from: number; to: number }): number[] {
  const start = dayNumber(event.start);
  if (start === null) return [];
  const repeated = event.rule
    ? yearlyDays(event.start, event.rule, { from: years.from - 1, to: years.to })
    : [start];
  const days = new Set([...repeated, ...event.more]);
  for (const day of event.except) days.delete(day);
  return [...days];
}

/**
 * The holidays of the years that were chosen: each day once with the names of all events on it, in order. `more` when
 * there are so many that the rest was left away.
 */
export function holidaysOf(
  events: readonly AllDayEvent[],
  years: { readonly from: number; readonly to: number },
): { holidays: readonly FoundHoliday[]; more: boolean } {
  const [first, last] = [dayNumber(`${years.from}-01-01`) ?? 0, dayNumber(`${years.to}-12-31`) ?? 0];
  const replaced = new Map<string, Set<number>>();
  for (const { uid, replaces } of events)
    if (replaces !== null) replaced.set(uid, (replaced.get(uid) ?? new Set()).add(replaces));
  const days = new Map<number, Set<string>>();
  let work = 0;
  for (const event of events) {
    work += workOf(event, years);
    if (work > MOST_WORK) break;
    for (const begin of beginnings(event, years)) {
      if (event.replaces === null && replaced.get(event.uid)?.has(begin)) continue;
      for (let day = Math.max(begin, first); day < Math.min(begin + event.length, last + 1); day++)
        days.set(day, (days.get(day) ?? new Set()).add(event.name));
    }
  }
  const found = [...days].sort(([one], [other]) => one - other);
  return {
    holidays: found.slice(0, MOST_HOLIDAYS).map(([day, names]) => ({
      date: isoDay(day),
      names: [...names].filter((name) => name !== ''),
    })),
    more: found.length > MOST_HOLIDAYS || work > MOST_WORK,
  };
}
