import { dayNumber, daysInMonth, weekdayOf } from './iso-day';

/** Monday first, as in RFC 5545. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** How often something comes, as far as the form knows it. Anything else is kept as it was written. */
export const REPEATS = [
  'once',
  'daily',
  'weekly',
  'monthDay',
  'monthWeekday',
  'monthLastWeekday',
  'yearly',
  'own',
] as const;
export type Repeat = (typeof REPEATS)[number];
export interface RuleParts {
  readonly repeat: Repeat;
  /** Every so many days, weeks, months or years. */
  readonly every: number;
  /** Of a weekly one; none: that of the start. */
  readonly days: readonly Weekday[];
  /** Last day, "2026-12-31"; null: for ever. */
  readonly until: string | null;
  /** The rule as it was written, where the form doesn't know it. */
  readonly own: string;
}

const FREQUENCY = { daily: 'DAILY', weekly: 'WEEKLY', monthDay: 'MONTHLY', yearly: 'YEARLY' } as const;
export const ONCE: RuleParts = { repeat: 'once', every: 1, days: [], until: null, own: '' };
const startDay = (start: string): number | null => dayNumber(start.slice(0, 10));

/** The weekday of a day, and which of its kind in its month: "the 4th Tuesday"; `isLast`: no further one comes in that month. */
export function weekdayInMonth(start: string): { day: Weekday; nth: number; isLast: boolean } | null {
  const number = startDay(start);
  const day = number === null ? undefined : WEEKDAYS[weekdayOf(number)];
  if (day === undefined) return null;
  const [year = 0, month = 0, date = 0] = start.slice(0, 10).split('-').map(Number);
  return { day, nth: Math.ceil(date / 7), isLast: date + 7 > daysInMonth(year, month) };
}

/** The kinds that a start allows: only a day in a month's last week can be its last. */
export const repeatsFor = (start: string): readonly Repeat[] =>
  REPEATS.filter(
    (one) =>
      (one !== 'monthLastWeekday' || weekdayInMonth(start)?.isLast === true) &&
      // A month may have no fifth one.
      (one !== 'monthWeekday' || (weekdayInMonth(start)?.nth ?? 1) < 5),
  );

function untilOf(value: string | undefined): string | null | undefined {
  if (value === undefined) return null;
  const day = /^(\d{4})(\d{2})(\d{2})(T\d{6})?$/.exec(value);
  return day ? `${day[1]}-${day[2]}-${day[3]}` : undefined;
}

/** Reads an RRULE; `start` says which day a rule without one means. What the form can't show whole is `own`. */
export function readRule(rule: string | null, start: string): RuleParts {
  if (rule === null) return ONCE;
  const own: RuleParts = { ...ONCE, repeat: 'own', own: rule };
  const found = new Map(
    rule
      .toUpperCase()
      .split(';')
      .map((part) => {
        const [name = '', value = ''] = part.split('=');
        return [name, value] as const;
      }),
  );
  const allowed = ['FREQ', 'INTERVAL', 'BYDAY', 'UNTIL', 'WKST'];
  const until = untilOf(found.get('UNTIL'));
  const every = Number(found.get('INTERVAL') ?? 1);
  const named = found.get('BYDAY')?.split(',') ?? [];
  if (until === undefined || !(every >= 1) || [...found.keys()].some((name) => !allowed.includes(name)))
    return own;
  const rest = { every, until, days: [], own: '' };
  switch (found.get('FREQ')) {
    case 'DAILY':
      return named.length > 0 ? own : { ...rest, repeat: 'daily' };
    case 'WEEKLY': {
      const days = WEEKDAYS.filter((day) => named.includes(day));
      return days.length === named.length ? { ...rest, repeat: 'weekly', days } : own;
    }
    case 'MONTHLY': {
      const at = weekdayInMonth(start);
      const [only, ...more] = named;
      if (only === undefined) return { ...rest, repeat: 'monthDay' };
      if (more.length > 0 || at === null) return own;
      if (only === `${at.nth}${at.day}`) return { ...rest, repeat: 'monthWeekday' };
      return only === `-1${at.day}` && at.isLast ? { ...rest, repeat: 'monthLastWeekday' } : own;
    }
    case 'YEARLY':
      return named.length > 0 ? own : { ...rest, repeat: 'yearly' };
    default:
      return own;
  }
}

/** Writes an RRULE that `readRule` reads back with the same start; null: once. */
export function writeRule(parts: RuleParts, start: string): string | null {
  const { repeat, every, days, until } = parts;
  if (repeat === 'once') return null;
  if (repeat === 'own') return parts.own;
  const at = weekdayInMonth(start);
  const byDay =
    repeat === 'weekly'
      ? days.join(',')
      : repeat === 'monthWeekday'
        ? `${at?.nth ?? 1}${at?.day ?? 'MO'}`
        : repeat === 'monthLastWeekday'
          ? `-1${at?.day ?? 'MO'}`
          : '';
  const frequency =
    FREQUENCY[repeat === 'monthWeekday' || repeat === 'monthLastWeekday' ? 'monthDay' : repeat];
  return [
    `FREQ=${frequency}`,
    ...(every === 1 ? [] : [`INTERVAL=${every}`]),
    ...(byDay === '' ? [] : [`BYDAY=${byDay}`]),
    ...(until === null ? [] : [`UNTIL=${until.replaceAll('-', '')}`]),
  ].join(';');
}

/** A rule for another start: what hung on the old day hangs on the new one, and what that day can't be becomes the day of the month. */
export function moveRule(rule: string | null, from: string, to: string): string | null {
  const parts = readRule(rule, from);
  const days =
    parts.repeat === 'weekly' && parts.days.length === 1 ? [weekdayInMonth(to)?.day ?? 'MO'] : parts.days;
  const repeat = repeatsFor(to).includes(parts.repeat) ? parts.repeat : 'monthDay';
  return writeRule({ ...parts, repeat, days }, to);
}
