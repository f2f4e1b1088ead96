import type { Fault } from '../time/fault';
import { dayNumber } from '../time/local-date';

export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
export type RuleDay = 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';

/** An RRULE (RFC 5545, 3.3.10) as far as it is understood here. Empty lists: not given. */
export interface Rule {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | null;
  /** Local, "2026-12-31" or "2026-12-31T18:00"; with it the rule ends, itself included. */
  readonly until: string | null;
  /** UNTIL is an instant in UTC, not a local time. */
  readonly untilUtc: boolean;
  /** nth 0: every one; 1 first, -1 last of the month, or of the year in a yearly rule without months. */
  readonly days: readonly { readonly day: RuleDay; readonly nth: number }[];
  readonly monthDays: readonly number[];
  readonly months: readonly number[];
  readonly positions: readonly number[];
  readonly weekStart: RuleDay;
}

export const RULE_DAYS: readonly RuleDay[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Longer steps are typing errors. */
const LONGEST_STEP = 400;
const LONGEST_COUNT = 5000;
const MONTH_LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

type Read<T> = (value: string) => T | null;

const whole =
  (from: number, to: number): Read<number> =>
  (value) => {
    const number = /^[+-]?\d{1,4}$/.test(value) ? Number(value) : NaN;
    return number >= from && number <= to && number !== 0 ? number : null;
  };
const listOf =
  <T>(read: Read<T>): Read<readonly T[]> =>
  (value) => {
    const items = value.split(',').map(read);
    return items.every((item): item is T & {} => item !== null) ? items : null;
  };
const oneOf =
  <T extends string>(names: readonly T[]): Read<T> =>
  (value) =>
    names.find((name) => name === value) ?? null;

const readDay: Read<{ readonly day: RuleDay; readonly nth: number }> = (value) => {
  const [, nth = '', name = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(value) ?? [];
  const day = oneOf(RULE_DAYS)(name);
  const number = nth === '' ? 0 : whole(-53, 53)(nth);
  return day === null || number === null ? null : { day, nth: number };
};

const readUntil: Read<Pick<Rule, 'until' | 'untilUtc'>> = (value) => {
  const parts = /^(\d{4})(\d{2})(\d{2})(?:T([01]\d|2[0-3])([0-5]\d)\d{2}(Z?))?$/.exec(value);
  const date = parts ? `${parts[1]}-${parts[2]}-${parts[3]}` : '';
  if (!parts || dayNumber(date) === null) return null;
  if (parts[4] === undefined) return { until: date, untilUtc: false };
  return { until: `${date}T${parts[4]}:${parts[5]}`, untilUtc: parts[6] === 'Z' };
};

interface Part {
  readonly read: (value: string) => Partial<Rule> | null;
  readonly remedy: string;
}
const part = <K extends keyof Rule>(key: K, read: Read<Rule[K]>, remedy: string): Part => ({
  read: (value) => {
    const found = read(value);
    // One computed key of the right type: TypeScript widens it to a string.
    return found === null ? null : { [key]: found };
  },
  remedy,
});

const PARTS: Readonly<Record<string, Part>> = {
  FREQ: part(
    'frequency',
    oneOf(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const),
    'Write DAILY, WEEKLY, MONTHLY or YEARLY: nothing that people plan comes more often.',
  ),
  INTERVAL: part('interval', whole(1, LONGEST_STEP), `Write a whole number from 1 to ${LONGEST_STEP}.`),
  COUNT: part('count', whole(1, LONGEST_COUNT), `Write a whole number from 1 to ${LONGEST_COUNT}.`),
  UNTIL: { read: readUntil, remedy: 'Write the last day as 20261231, or 20261231T180000.' },
  BYDAY: part('days', listOf(readDay), 'Write days as MO,TU or, counted in the month, as 1MO or -1FR.'),
  BYMONTHDAY: part('monthDays', listOf(whole(-31, 31)), 'Write days from 1 to 31, or -1 for the last one.'),
  BYMONTH: part('months', listOf(whole(1, 12)), 'Write months from 1 to 12.'),
  BYSETPOS: part(
    'positions',
    listOf(whole(-366, 366)),
    'Write 1 for the first or -1 for the last of a month.',
  ),
  WKST: part('weekStart', oneOf(RULE_DAYS), 'Write MO or SU.'),
};

const NOTHING: Omit<Rule, 'frequency'> = {
  ...{ interval: 1, count: null, until: null, untilUtc: false, weekStart: 'MO' },
  ...{ days: [], monthDays: [], months: [], positions: [] },
};

/** Reads an RRULE. Faults instead of the rule when it can't be used; `path` says where it stands. */
export function readRule(
  text: string,
  path: string,
): { readonly rule: Rule | null; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const fault = (message: string, remedy: string): void => void faults.push({ path, message, remedy });
  let found: Partial<Rule> = {};
  const seen = new Set<string>();
  for (const piece of text.trim().toUpperCase().split(';')) {
    const [name = '', value = ''] = piece.split('=');
    const known = Object.hasOwn(PARTS, name) ? PARTS[name] : undefined;
    if (!known) {
      fault(
        `“${name}” is not a part of a rule that is understood here.`,
        `Use ${Object.keys(PARTS).join(', ')}.`,
      );
      continue;
    }
    if (seen.has(name)) fault(`${name} stands there twice.`, 'Leave one out.');
    seen.add(name);
    const read = known.read(value);
    if (read) found = { ...found, ...read };
    else fault(`${name}=${value} can’t be used.`, known.remedy);
  }
  if (faults.length === 0 && found.frequency === undefined)
    fault('The rule doesn’t say how often.', 'Begin with FREQ=DAILY, WEEKLY, MONTHLY or YEARLY.');
  if (faults.length > 0 || found.frequency === undefined) return { rule: null, faults };
  const rule: Rule = { ...NOTHING, ...found, frequency: found.frequency };
  contradictions(rule).forEach(([message, remedy]) => fault(message, remedy));
  return { rule: faults.length > 0 ? null : rule, faults };
}

/** What can't be together. */
function contradictions(rule: Rule): (readonly [message: string, remedy: string])[] {
  const { frequency, days, monthDays, months, positions } = rule;
  const counted = days.some(({ nth }) => nth !== 0);
  const inMonths = frequency === 'MONTHLY' || months.length > 0;
  const found: (readonly [string, string])[] = [];
  if (rule.count !== null && rule.until !== null)
    found.push(['The rule has both COUNT and UNTIL.', 'Keep one of them: they could contradict each other.']);
  if (counted && (frequency === 'DAILY' || frequency === 'WEEKLY'))
    found.push([
      'Days are counted (1MO, -1FR) in a daily or weekly rule.',
      'Use FREQ=MONTHLY or plain days.',
    ]);
  if (inMonths && days.some(({ nth }) => Math.abs(nth) > 5))
    found.push(['A month has no sixth of a day.', 'Count from 1 to 5, or from -1 to -5.']);
  if (monthDays.length > 0 && frequency === 'WEEKLY')
    found.push(['BYMONTHDAY can’t be in a weekly rule.', 'Use FREQ=MONTHLY.']);
  if (
    positions.length > 0 &&
    (frequency !== 'MONTHLY' || days.length === 0 || counted || monthDays.length > 0)
  )
    found.push([
      'BYSETPOS needs a monthly rule with plain days.',
      'Write FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 for the last working day.',
    ]);
  if (monthDays.length > 0 && !monthDays.some((day) => daysFit(day, months)))
    found.push(['There is no such day in these months.', 'Choose a day that they have.']);
  return found;
}

const daysFit = (day: number, months: readonly number[]): boolean =>
  months.length === 0 || months.some((month) => Math.abs(day) <= (MONTH_LENGTHS[month - 1] ?? 0));
