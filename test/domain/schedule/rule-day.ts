import type { Rule } from '../../../src/domain/schedule/rule';
import { RULE_DAYS, type RuleDay } from '../../../src/domain/schedule/rule';

const DAY = 86_400_000;
/** 5 January 1970, in days. */
const FIRST_MONDAY = 4;

interface LocalDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly weekday: RuleDay;
}

/**
 * Whether a rule means a day. `first` is the first start, which fills in what the rule leaves out ("every month" is the day of
 * the month that it began on). Local times as if they were UTC.
 */
export function ruleMeans(rule: Rule, first: number, wall: number): boolean {
  const [at, start] = [dateOf(wall), dateOf(first)];
  if (rule.interval > 1 && (periodOf(rule, wall, at) - periodOf(rule, first, start)) % rule.interval !== 0)
    return false;
  const { frequency, days, monthDays, months } = rule;
  if (months.length > 0 && !months.includes(at.month)) return false;
  if (rule.positions.length > 0) return hasPosition(rule, wall);
  if (monthDays.length > 0 && !isMonthDay(monthDays, at)) return false;
  if (days.length > 0) return days.some(({ day, nth }) => day === at.weekday && isNth(rule, nth, at));
  if (monthDays.length > 0 || frequency === 'DAILY') return true;
  if (frequency === 'WEEKLY') return at.weekday === start.weekday;
  if (at.day !== start.day) return false;
  return frequency === 'MONTHLY' || months.length > 0 || at.month === start.month;
}

function dateOf(wall: number): LocalDate {
  const at = new Date(wall);
  const weekday = RULE_DAYS[(at.getUTCDay() + 6) % 7] ?? 'MO';
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate(), weekday };
}

/** The number of the day, week, month or year that a day lies in: a rule counts its interval in these. */
function periodOf({ frequency, weekStart }: Rule, wall: number, { year, month }: LocalDate): number {
  const day = Math.floor(wall / DAY);
  switch (frequency) {
    case 'DAILY':
      return day;
    case 'WEEKLY':
      return Math.floor((day - FIRST_MONDAY - RULE_DAYS.indexOf(weekStart)) / 7);
    case 'MONTHLY':
      return year * 12 + month;
    case 'YEARLY':
      return year;
  }
}

const lengthOfMonth = ({ year, month }: LocalDate): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const isMonthDay = (monthDays: readonly number[], at: LocalDate): boolean =>
  monthDays.includes(at.day) || monthDays.includes(at.day - lengthOfMonth(at) - 1);

/** Whether it is the nth of its weekday, from the front or the end, in the month or (yearly, without months) in the year. */
function isNth({ frequency, months }: Rule, nth: number, at: LocalDate): boolean {
  if (nth === 0) return true;
  const ofYear = frequency === 'YEARLY' && months.length === 0;
  const startOfYear = Date.UTC(at.year, 0, 1);
  const number = ofYear ? (Date.UTC(at.year, at.month - 1, at.day) - startOfYear) / DAY + 1 : at.day;
  const length = ofYear ? (Date.UTC(at.year + 1, 0, 1) - startOfYear) / DAY : lengthOfMonth(at);
  return nth === (nth > 0 ? Math.ceil(number / 7) : -Math.ceil((length - number + 1) / 7));
}

/** Whether it is among the first, last ... of the month's days that have one of the rule's weekdays. */
function hasPosition({ days, positions }: Rule, wall: number): boolean {
  const at = dateOf(wall);
  const first = wall - (at.day - 1) * DAY;
  const numbers = Array.from({ length: lengthOfMonth(at) }, (_, index) => index + 1);
  const counted = numbers.filter((number) => {
    const { weekday } = dateOf(first + (number - 1) * DAY);
    return days.some(({ day }) => day === weekday);
  });
  const index = counted.indexOf(at.day);
  return index >= 0 && (positions.includes(index + 1) || positions.includes(index - counted.length));
}
