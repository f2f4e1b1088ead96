import type { Feature, Row } from './types';

/** The rows as numbers that can be computed with. */
export interface Design {
  /** One array a feature: values less the centre, 0 where missing, in units of the spread. */
  readonly columns: readonly Float64Array[];
  readonly centres: readonly number[];
  /** Standard deviation of each column before scaling; 0: it says nothing. */
  readonly spreads: readonly number[];
  readonly y: Float64Array;
  readonly base: Float64Array;
}

/** Centres and scales, so that one penalty fits features of any unit. Throws a RangeError for values that aren't finite. */
export function designOf(rows: readonly Row[], features: readonly Feature[]): Design {
  const made = features.map((feature, index) => columnOf(rows, feature, index));
  return {
    columns: made.map(({ column }) => column),
    centres: made.map(({ centre }) => centre),
    spreads: made.map(({ spread }) => spread),
    y: Float64Array.from(rows, ({ y }) => y),
    base: Float64Array.from(rows, ({ base = 0 }) => base),
  };
}

function columnOf(
  rows: readonly Row[],
  feature: Feature,
  index: number,
): { readonly column: Float64Array; readonly centre: number; readonly spread: number } {
  const known = rows.flatMap(({ x }) => x[index] ?? []);
  if (!known.every(Number.isFinite))
    throw new RangeError(`A value of "${feature.id}" isn't a finite number: leave out what isn't known.`);
  const mean = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
  const centre = feature.centre ?? mean;
  const variance = known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, rows.length);
  // What rounding leaves of a constant column is no spread.
  const spread = variance > 1e-20 * (1 + mean * mean) ? Math.sqrt(variance) : 0;
  const column = new Float64Array(rows.length);
  rows.forEach(({ x }, row) => {
    const value = x[index] ?? null;
    if (value !== null && spread > 0) column[row] = (value - centre) / spread;
  });
  return { column, centre, spread };
}
