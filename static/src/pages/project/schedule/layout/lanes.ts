interface Stretch {
  readonly from: number;
  readonly to: number;
}
export interface Lanes {
  /** Lane of each item, in their order; null for what no lane was left for. */
  readonly lanes: readonly (number | null)[];
  /** Lanes that were used. */
  readonly used: number;
}

/**
 * Lays stretches that are sorted by start into lanes in which none covers another: the first free lane, so as few as there
 * can be. `least` is the room that a short one takes anyway; `most` lanes are used at the most.
 */
export function lanesOf(items: readonly Stretch[], least: number, most = Number.POSITIVE_INFINITY): Lanes {
  const ends: number[] = [];
  const lanes = items.map(({ from, to }) => {
    const free = ends.findIndex((end) => end <= from);
    const lane = free >= 0 ? free : ends.length;
    if (lane >= most) return null;
    ends[lane] = Math.max(to, from + least);
    return lane;
  });
  return { lanes, used: ends.length };
}
