import { localOpenings, type OpeningPlan } from './opening-plan';
import type { Millis } from './types';
import { offsetPieces } from './zone-offsets';

/** The open stretches of one UTC year as instants, with the working time that lies before each of them. */
export interface YearTable {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Working time of this year before stretch i. */
  readonly before: Float64Array;
  readonly total: Millis;
}

/**
 * Lays the local opening hours over the zone's offsets. An instant is open exactly when its local reading is: so each piece of
 * constant offset shows the part of the wall clock that passes in it, a skipped hour or day never appears, a repeated one twice.
 */
export function buildYear(plan: OpeningPlan, year: number): YearTable {
  const openings = localOpenings(plan, year);
  const starts: Millis[] = [];
  const ends: Millis[] = [];
  for (const piece of offsetPieces(plan.timeZone, year)) {
    for (const opening of openings) {
      const start = Math.max(piece.from, opening.start - piece.offset);
      const end = Math.min(piece.to, opening.end - piece.offset);
      if (start >= end) continue;
      // Two stretches that touch where the offset changes are one.
      if (ends.at(-1) === start) ends[ends.length - 1] = end;
      else {
        starts.push(start);
        ends.push(end);
      }
    }
  }
  const before = new Float64Array(starts.length);
  let total = 0;
  starts.forEach((start, index) => {
    before[index] = total;
    total += (ends[index] ?? start) - start;
  });
  return { starts: Float64Array.from(starts), ends: Float64Array.from(ends), before, total };
}

/** The index of the last value that is not above `limit`, or -1. The values ascend. */
export function lastAtMost(values: Float64Array, limit: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
