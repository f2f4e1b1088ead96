import { lanesOf } from './lanes';
import type { Planned } from './planned';

export type RowsBy = 'service' | 'team';
export interface RowBar {
  readonly item: Planned;
  readonly lane: number;
}
export interface TimelineRow {
  /** Id of the service, name of the team; "" for what has none. */
  readonly id: string;
  readonly name: string;
  readonly bars: readonly RowBar[];
  readonly lanes: number;
  readonly hidden: number;
  /** Distance from the first row's top, and height, in lanes. */
  readonly top: number;
}

const keysOf = ({ entry }: Planned, by: RowsBy): readonly string[] => {
  const keys = by === 'service' ? entry.services : entry.team === null ? [] : [entry.team];
  return keys.length === 0 ? [''] : keys;
};

/**
 * A row a service or team, by name, and last one for what has none. A change of two services stands in both rows.
 * `least` is the room in milliseconds that a short one takes, `most` the lanes of a row.
 */
export function timelineRows(
  items: readonly Planned[],
  by: RowsBy,
  nameOf: (id: string) => string,
  least: number,
  most: number,
): readonly TimelineRow[] {
  const groups = new Map<string, Planned[]>();
  for (const item of items)
    for (const key of keysOf(item, by)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  const sorted = [...groups]
    .map(([id, members]) => ({ id, name: nameOf(id), members }))
    .sort(
      (a, b) =>
        Number(a.id === '') - Number(b.id === '') ||
        a.name.localeCompare(b.name, undefined, { numeric: true }),
    );
  let top = 0;
  return sorted.map(({ id, name, members }) => {
    const { lanes, used } = lanesOf(members, least, most);
    const bars = members.flatMap((item, index): RowBar[] => {
      const lane = lanes[index] ?? null;
      return lane === null ? [] : [{ item, lane }];
    });
    const hidden = members.length - bars.length;
    const row = { id, name, bars, lanes: used, hidden, top };
    top += used;
    return row;
  });
}

/** The rows that a stretch of the page shows, by their top and height in pixels; both ascend with the row. */
export function rowsWithin<R>(
  rows: readonly R[],
  topOf: (row: R, index: number) => number,
  from: number,
  to: number,
): readonly R[] {
  const firstFrom = (at: number): number => {
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const row = rows[middle];
      if (row !== undefined && topOf(row, middle) <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return rows.slice(Math.max(0, firstFrom(from) - 1), firstFrom(to));
}
