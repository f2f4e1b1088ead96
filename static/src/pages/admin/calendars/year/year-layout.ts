import type { CalendarYear } from '../../../../../../src/contract/calendars';
import { dayNumber, weekdayOf } from '../../../../format/iso-day';

export type DayKind = CalendarYear['days'][number]['kind'];
export interface DayCell {
  readonly date: string;
  readonly number: number;
  readonly kind: DayKind;
  readonly minutes: number;
  readonly clockChange: boolean;
  /** 0 is Monday. */
  readonly column: number;
  /** Week of the month, from 0. */
  readonly row: number;
}
export interface Month {
  /** "2027-03" */
  readonly id: string;
  readonly cells: readonly DayCell[];
  readonly rows: number;
}

/** The months of a year, each day in its place: weeks begin on Monday. */
export function yearLayout({ days, clockChanges }: Pick<CalendarYear, 'days' | 'clockChanges'>): Month[] {
  const months = new Map<string, DayCell[]>();
  for (const { date, kind, minutes } of days) {
    const day = dayNumber(date);
    if (day === null) continue;
    const number = Number(date.slice(8));
    const column = weekdayOf(day);
    const firstColumn = weekdayOf(day - number + 1);
    const cell: DayCell = {
      date,
      number,
      kind,
      minutes,
      clockChange: clockChanges.includes(date),
      column,
      row: Math.floor((firstColumn + number - 1) / 7),
    };
    const id = date.slice(0, 7);
    months.set(id, [...(months.get(id) ?? []), cell]);
  }
  return [...months].map(([id, cells]) => ({ id, cells, rows: (cells.at(-1)?.row ?? 0) + 1 }));
}
