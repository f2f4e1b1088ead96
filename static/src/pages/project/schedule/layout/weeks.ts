import { touching } from './planned';
import type { Span } from './span';
import { DAY, dayOf } from './wall';

interface Stretch {
  readonly from: number;
  readonly to: number;
}
/** An item as a bar over days of one week. */
export interface DayBar<T> {
  readonly item: T;
  /** 0 to 6, from Monday. */
  readonly column: number;
  readonly columns: number;
  readonly lane: number;
  /** It goes on in the week before or after. */
  readonly before: boolean;
  readonly after: boolean;
}
export interface DayBars<T> {
  readonly bars: readonly DayBar<T>[];
  /** Items without a bar, by day of the week. */
  readonly hidden: readonly (readonly T[])[];
}
/** The lanes of one week, and the days of each that are taken, a bit a day. */
export type WeekLanes = number[];
export const emptyLanes = (most: number): WeekLanes => Array.from({ length: most }, () => 0);

/** Days that an item touches; one that ends at midnight doesn't touch the day that begins then. */
export const daysOf = ({ from, to }: Stretch): { first: number; last: number } => ({
  first: dayOf(from),
  last: Math.max(dayOf(from), dayOf(to - 1)),
});

const bitsOf = (column: number, columns: number): number => ((1 << columns) - 1) << column;

/** Which of them get room when there is too little: those of the highest rank, of the same rank the earlier. */
function chosen<T extends { readonly bits: number; readonly rank: number }>(
  days: readonly T[],
  lanes: WeekLanes,
): ReadonlySet<T> {
  const free = Array.from({ length: 7 }, (_, day) => lanes.filter((taken) => !(taken & (1 << day))).length);
  const fits = new Set<T>();
  for (const one of [...days].sort((a, b) => b.rank - a.rank)) {
    const own = free.map((_, day) => Boolean(one.bits & (1 << day)));
    if (own.some((isOwn, day) => isOwn && free[day] === 0)) continue;
    own.forEach((isOwn, day) => (free[day] = (free[day] ?? 0) - Number(isOwn)));
    fits.add(one);
  }
  return fits;
}

/**
 * Bars of one week in the lanes that are left; takes them. Items must be sorted by start: earlier and longer ones get the
 * upper lanes. `rankOf` says what is shown rather than something else.
 */
export function dayBars<T extends Stretch>(
  items: readonly T[],
  monday: number,
  lanes: WeekLanes,
  rankOf: (item: T) => number = () => 0,
): DayBars<T> {
  const days = touching(items, monday * DAY, (monday + 7) * DAY)
    .map((item) => {
      const { first, last } = daysOf(item);
      const column = Math.max(first, monday) - monday;
      const columns = Math.min(last, monday + 6) - monday - column + 1;
      const bits = bitsOf(column, columns);
      const ends = { before: first < monday, after: last > monday + 6 };
      return { item, column, columns, bits, rank: rankOf(item), ...ends };
    })
    .sort((a, b) => a.column - b.column || b.columns - a.columns);
  const fitting = chosen(days, lanes);
  const hidden: T[][] = Array.from({ length: 7 }, () => []);
  const bars = days.flatMap((one): DayBar<T>[] => {
    const { item, column, columns, bits, before, after } = one;
    const lane = fitting.has(one) ? lanes.findIndex((taken) => !(taken & bits)) : -1;
    if (lane >= 0) {
      lanes[lane] = (lanes[lane] ?? 0) | bits;
      return [{ item, column, columns, lane, before, after }];
    }
    for (let day = column; day < column + columns; day++) hidden[day]?.push(item);
    return [];
  });
  return { bars, hidden };
}

/** The Mondays of a span of whole weeks. */
export const mondaysOf = ({ first, days }: Span): readonly number[] =>
  Array.from({ length: days / 7 }, (_, week) => first + week * 7);
