import { lanesOf } from './lanes';
import { touching } from './planned';
import { DAY } from './wall';

interface Stretch {
  readonly from: number;
  readonly to: number;
}
/** The part of an item that lies in one day, drawn over the hours. All sizes are shares of the day or of its width, 0 to 1. */
export interface DayPiece<T> {
  readonly item: T;
  readonly top: number;
  readonly height: number;
  readonly left: number;
  readonly width: number;
  /** It goes on the day before or after. */
  readonly before: boolean;
  readonly after: boolean;
}
export interface DayColumn<T> {
  readonly day: number;
  readonly pieces: readonly DayPiece<T>[];
  readonly hidden: readonly T[];
}

/** Groups of items that hang together: none of one group covers one of another. Sorted by start. */
function clustersOf<T extends Stretch>(items: readonly T[], least: number): T[][] {
  const clusters: T[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    if (item.from >= end) clusters.push([]);
    clusters.at(-1)?.push(item);
    end = Math.max(end, item.to, item.from + least);
  }
  return clusters;
}

/**
 * One day of the week view: items beside each other where they cover each other, at most `most`. `least` is the height in
 * milliseconds that a short one takes anyway.
 */
export function dayColumn<T extends Stretch>(
  items: readonly T[],
  day: number,
  least: number,
  most: number,
): DayColumn<T> {
  const [start, end] = [day * DAY, (day + 1) * DAY];
  const parts = touching(items, start, end).map((item) => {
    const to = Math.min(item.to, end);
    // A short one at the end of the day is drawn upwards instead of out of it.
    const from = Math.min(Math.max(item.from, start), end - least);
    return { item, from, to: Math.max(to, from + least), before: item.from < start, after: item.to > end };
  });
  const hidden: T[] = [];
  const pieces = clustersOf(
    parts.sort((a, b) => a.from - b.from || b.to - a.to),
    least,
  ).flatMap((cluster) => {
    const { lanes, used } = lanesOf(cluster, least, most);
    return cluster.flatMap(({ item, from, to, before, after }, index): DayPiece<T>[] => {
      const lane = lanes[index] ?? null;
      if (lane === null) {
        hidden.push(item);
        return [];
      }
      return [
        {
          item,
          top: (from - start) / DAY,
          height: (to - from) / DAY,
          left: lane / used,
          width: 1 / used,
          before,
          after,
        },
      ];
    });
  });
  return { day, pieces, hidden };
}
