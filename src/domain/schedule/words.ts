import type { Freeze, FreezeScope, Recurrence } from './types';
import { readRule, type Rule, RULE_DAYS, type RuleDay } from './rule';
import { readWall } from './wall';

const DAY_NAMES: Readonly<Record<RuleDay, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};
const MONTH_NAMES = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];
const [MINUTE, DAY] = [60_000, 86_400_000];
const EVERY: Readonly<Record<Rule['frequency'], readonly [one: string, many: string]>> = {
  DAILY: ['day', 'days'],
  WEEKLY: ['week', 'weeks'],
  MONTHLY: ['month', 'months'],
  YEARLY: ['year', 'years'],
};

/** "a, b and c". */
export const listed = (items: readonly string[], joint = 'and'): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${joint} ${items.at(-1) ?? ''}`;

/**
 * A recurrence in words, in its own zone: "every Friday 18:00 to Monday 06:00, Europe/Berlin". Times are those of the wall clock
 * for as long as it isn't put forward or back in between. A rule that can't be read is shown as it stands.
 */
export function wordsOfRecurrence(recurrence: Recurrence): string {
  const start = readWall(recurrence.start);
  if (start === null) return `${recurrence.start}, ${recurrence.timeZone}`;
  const { rule } = recurrence.rule === null ? { rule: null } : readRule(recurrence.rule, 'rule');
  const when =
    recurrence.rule === null
      ? once(start, recurrence)
      : rule
        ? again(rule, start, recurrence)
        : recurrence.rule;
  const more = [
    recurrence.except.length > 0 ? `${recurrence.except.length} left out` : '',
    recurrence.extra.length > 0 ? `${recurrence.extra.length} more` : '',
  ].filter((text) => text !== '');
  return [when, recurrence.timeZone, ...more].join(', ');
}

const clock = (wall: number): string => new Date(wall).toISOString().slice(11, 16);
const weekday = (wall: number): RuleDay => RULE_DAYS[(new Date(wall).getUTCDay() + 6) % 7] ?? 'MO';
const date = (wall: number): string => {
  const at = new Date(wall);
  return `${at.getUTCDate()} ${MONTH_NAMES[at.getUTCMonth()] ?? ''} ${at.getUTCFullYear()}`;
};

function once(start: number, { minutes }: Recurrence): string {
  const end = start + minutes * MINUTE;
  const sameDay = Math.floor(start / DAY) === Math.floor(end / DAY);
  return `${date(start)} ${clock(start)} to ${sameDay ? '' : `${date(end)} `}${clock(end)}`;
}

function again(rule: Rule, start: number, { minutes }: Recurrence): string {
  const [one, many] = EVERY[rule.frequency];
  const step = rule.interval === 1 ? `every ${one}` : `every ${rule.interval} ${many}`;
  const days = daysOf(rule, start);
  const plainDays = rule.frequency === 'WEEKLY' && rule.interval === 1;
  const often = plainDays ? `every ${days}` : days === '' ? step : `${step} on ${days}`;
  const months = rule.months.length > 0 && rule.frequency !== 'YEARLY' ? ` in ${monthsOf(rule)}` : '';
  return `${often}${months} ${timesOf(rule, start, minutes)}${endOf(rule)}`;
}

/** "18:00 to 20:00", "18:00 to Monday 06:00" where it always is a Monday, else "18:00 for 2 days 12 h". */
function timesOf(rule: Rule, start: number, minutes: number): string {
  const end = start + minutes * MINUTE;
  const over = Math.floor(end / DAY) - Math.floor(start / DAY);
  if (over === 0) return `${clock(start)} to ${clock(end)}`;
  if (over === 1 && minutes <= 24 * 60) return `${clock(start)} to ${clock(end)} the next day`;
  const oneDay = rule.frequency === 'WEEKLY' && rule.days.length < 2;
  const first = rule.days[0] ? (RULE_DAYS.indexOf(rule.days[0].day) + over) % 7 : null;
  const last = first === null ? weekday(end) : (RULE_DAYS[first] ?? 'MO');
  return oneDay && over < 7
    ? `${clock(start)} to ${DAY_NAMES[last]} ${clock(end)}`
    : `${clock(start)} for ${lengthOf(minutes)}`;
}

/** "2 days 12 h". */
function lengthOf(minutes: number): string {
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  const parts = [days > 0 ? `${days} ${days === 1 ? 'day' : 'days'}` : '', hours > 0 ? `${hours} h` : ''];
  return [...parts, rest > 0 ? `${rest} min` : ''].filter((part) => part !== '').join(' ');
}

function daysOf(rule: Rule, start: number): string {
  const at = new Date(start);
  const ofMonths =
    rule.frequency === 'YEARLY' ? ` of ${rule.months.length > 0 ? monthsOf(rule) : 'the year'}` : '';
  if (rule.positions.length > 0)
    return `the ${listed(rule.positions.map(ordinal))} of ${listed(rule.days.map(({ day }) => DAY_NAMES[day]))}`;
  if (rule.days.length > 0)
    return `${listed(rule.days.map(({ day, nth }) => (nth === 0 ? DAY_NAMES[day] : `the ${ordinal(nth)} ${DAY_NAMES[day]}`)))}${ofMonths}`;
  if (rule.monthDays.length > 0) return `the ${listed(rule.monthDays.map(dayOrdinal))}${ofMonths}`;
  if (rule.frequency === 'WEEKLY') return DAY_NAMES[weekday(start)];
  if (rule.frequency === 'MONTHLY') return `the ${ordinal(at.getUTCDate())}`;
  if (rule.frequency === 'DAILY') return '';
  return `${at.getUTCDate()} ${rule.months.length > 0 ? monthsOf(rule) : (MONTH_NAMES[at.getUTCMonth()] ?? '')}`;
}

const monthsOf = (rule: Rule): string => listed(rule.months.map((month) => MONTH_NAMES[month - 1] ?? ''));

const dayOrdinal = (day: number): string =>
  day === -1 ? 'last day' : day < 0 ? `${ordinal(day)} day` : ordinal(day);

/** "1st", "22nd"; from the end: "last", "2nd last". */
function ordinal(number: number): string {
  if (number === -1) return 'last';
  const size = Math.abs(number);
  const end = size % 100 >= 11 && size % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][size % 10] ?? 'th');
  return `${size}${end}${number < 0 ? ' last' : ''}`;
}

function endOf({ count, until }: Rule): string {
  if (count !== null) return count === 1 ? ', once' : `, ${count} times`;
  const last = until === null ? null : readWall(until.includes('T') ? until : `${until}T00:00`);
  return last === null ? '' : `, until ${date(last)}`;
}

const EFFECTS: Readonly<Record<Freeze['effect'], string>> = {
  block: 'Nothing may be implemented without an exception',
  approve: 'What is implemented needs a further approval',
  warn: 'Changes are only warned',
};

/** Names for ids that a scope holds; what isn't known is shown by its id. */
export interface ScopeNames {
  readonly project: (id: string) => string;
  readonly service: (id: string) => string;
}
const IDS: ScopeNames = { project: (id) => id, service: (id) => id };

/** A freeze in words, a line each: what it does, whom it is for, and when. */
export function wordsOfFreeze(freeze: Freeze, names: ScopeNames = IDS): string[] {
  const exempt = freeze.effect === 'warn' ? '' : exemptWords(freeze);
  return [
    `${EFFECTS[freeze.effect]}${exempt}.`,
    `For ${scopeWords(freeze.scope, names)}.`,
    ...freeze.when.map((one) => `${one.name === '' ? '' : `${one.name}: `}${wordsOfRecurrence(one)}`),
  ];
}

function exemptWords({ absolute, exemptStandard }: Freeze): string {
  if (absolute) return ', emergencies included';
  return exemptStandard ? '; emergencies and standard changes pass' : '; emergencies pass';
}

function scopeWords({ projects, services, kinds, environments }: FreezeScope, names: ScopeNames): string {
  const parts = [
    kinds.length > 0 ? `${listed(kinds)} changes` : 'all changes',
    projects.length > 0 ? `of ${listed(projects.map(names.project))}` : '',
    services.length > 0 ? `to ${listed(services.map(names.service), 'or')}` : '',
    environments.length > 0 ? `in ${listed(environments, 'or')}` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}
