import { dot } from './vectors';

/** x'ax / 2 - b x over several unknowns, each within its limits. */
export interface Quadratic {
  /** Symmetric, row by row; the diagonal is positive. */
  readonly a: readonly Float64Array[];
  readonly b: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
}

const ROUNDS = 1000;
const CLOSE = 1e-10;

/**
 * The minimum of a convex quadratic within a box, from a start inside it: one unknown after the other is put where it is best,
 * or at the limit (cyclic coordinate descent, which converges for such problems: Tseng 2001).
 */
export function solveBox({ a, b, low, high }: Quadratic, start: readonly number[]): number[] {
  const x = Float64Array.from(start);
  for (let round = 0; round < ROUNDS; round++) {
    let farthest = 0;
    for (const [index, row] of a.entries()) {
      const now = x[index] ?? 0;
      const best = now - (dot(row, x) - (b[index] ?? 0)) / (row[index] ?? 1);
      const next = Math.min(high[index] ?? Infinity, Math.max(low[index] ?? -Infinity, best));
      x[index] = next;
      farthest = Math.max(farthest, Math.abs(next - now));
    }
    if (farthest < CLOSE) break;
  }
  return [...x];
}
