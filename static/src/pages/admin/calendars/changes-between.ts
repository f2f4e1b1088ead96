import { dayName } from '../../../format/iso-day';
import { text } from '../../../text';
import { WEEKDAYS, type CalendarDraft, type Hours } from './draft';

const words = text.calendars.versions;
const MOST_DATES = 6;

const hoursWords = (hours: Hours | undefined): string =>
  hours === undefined || hours.length === 0
    ? words.closed
    : hours.map(([from, to]) => `${from}–${to}`).join(', ');

/** What a version changed against the one before it, a sentence each. */
export function changesBetween(before: CalendarDraft, after: CalendarDraft, locale: string): string[] {
  const [was, is] = [before.definition, after.definition];
  const dates = (list: readonly string[]) => {
    const names = list.slice(0, MOST_DATES).map((date) => dayName(date, locale));
    return list.length > MOST_DATES
      ? words.andMore(names.join(', '), list.length - MOST_DATES)
      : names.join(', ');
  };
  const added = is.holidays.filter((date) => !was.holidays.includes(date));
  const removed = was.holidays.filter((date) => !is.holidays.includes(date));
  const special = [...new Set([...Object.keys(was.overrides), ...Object.keys(is.overrides)])].sort();
  const moved = special.filter(
    (date) => JSON.stringify(was.overrides[date]) !== JSON.stringify(is.overrides[date]),
  );
  return [
    ...(before.name === after.name ? [] : [words.renamed(before.name, after.name)]),
    ...(was.timeZone === is.timeZone ? [] : [words.zone(was.timeZone, is.timeZone)]),
    ...WEEKDAYS.flatMap((day) => {
      const [old, now] = [hoursWords(was.weekly[day]), hoursWords(is.weekly[day])];
      return old === now ? [] : [words.day(text.calendars.week.days[day], old, now)];
    }),
    ...(added.length > 0 ? [words.holidaysAdded(dates(added))] : []),
    ...(removed.length > 0 ? [words.holidaysRemoved(dates(removed))] : []),
    ...moved.map((date) =>
      words.override(
        dayName(date, locale),
        Object.hasOwn(is.overrides, date) ? hoursWords(is.overrides[date]) : words.asUsual,
      ),
    ),
  ];
}
