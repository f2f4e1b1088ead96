import { dayNumber, daysInMonth, isoDay, weekdayOf } from '../../../../format/iso-day';

export const LENGTHS = ['day', 'week', 'month', 'quarter'] as const;
export type Length = (typeof LENGTHS)[number];

/** Whole days, `first` as days from 1970-01-01. */
export interface Span {
  readonly first: number;
  readonly days: number;
}

/** Months from year 0, so that they can be reckoned with. */
function monthOf(day: number): number {
  const [year = 0, month = 1] = isoDay(day).split('-').map(Number);
  return year * 12 + month - 1;
}
const yearAndMonth = (month: number) => ({ year: Math.floor(month / 12), number: (month % 12) + 1 });
function firstOfMonth(month: number): number {
  const { year, number } = yearAndMonth(month);
  return dayNumber(`${String(year).padStart(4, '0')}-${String(number).padStart(2, '0')}-01`) ?? 0;
}
const lengthOfMonth = (month: number): number => {
  const { year, number } = yearAndMonth(month);
  return daysInMonth(year, number);
};
const mondayOf = (day: number): number => day - weekdayOf(day);

/** The day, week (from Monday), month or quarter that a day lies in. */
export function spanOf(day: number, length: Length): Span {
  switch (length) {
    case 'day':
      return { first: day, days: 1 };
    case 'week':
      return { first: mondayOf(day), days: 7 };
    case 'month': {
      const month = monthOf(day);
      return { first: firstOfMonth(month), days: lengthOfMonth(month) };
    }
    case 'quarter': {
      const month = monthOf(day) - (monthOf(day) % 3);
      return { first: firstOfMonth(month), days: firstOfMonth(month + 3) - firstOfMonth(month) };
    }
  }
}

/** The whole weeks that a span touches. */
export function wholeWeeks({ first, days }: Span): Span {
  const from = mondayOf(first);
  return { first: from, days: mondayOf(first + days - 1) + 7 - from };
}

/** A day in the span after (1) or before (-1) the one that the day lies in. */
export function stepped(day: number, length: Length, by: 1 | -1): number {
  const { first, days } = spanOf(day, length);
  return by === 1 ? first + days : spanOf(first - 1, length).first;
}
