import { sigmoid } from '../risk/special-functions';
import { designOf } from './design';
import { costAt, priorOf, type Problem, problemOf, scoresAt } from './problem';
import { type Quadratic, solveBox } from './solve-box';
import type { Feature, Fitted, Row } from './types';
import { dot, minus, times } from './vectors';

export interface FitOptions {
  /** How strongly weights are drawn to their priors: about as if by four times so many rows. Above 0; 1 if absent. */
  readonly strength?: number;
  /** False: nothing but the rows' bases and the features. */
  readonly intercept?: boolean;
}

const STEPS = 50;
const CLOSE = 1e-10;

/**
 * Logistic regression with an L2 penalty on the distance of each (scaled) weight to its prior, within signs and bounds: the
 * weights that make the rows likeliest without leaving what was believed for no reason. Newton's method: each step solves the
 * second-order expansion within the box of what is allowed, and is halved while it makes things worse. The same rows in the
 * same order always give the same weights, to the last bit. No rows, and columns without spread, leave the priors.
 */
export function fit(
  rows: readonly Row[],
  features: readonly Feature[],
  { strength = 1, intercept = true }: FitOptions = {},
): Fitted {
  if (!(strength > 0)) throw new RangeError(`A strength is a positive number, not ${strength}.`);
  const design = designOf(rows, features);
  const problem = problemOf(design, features, { strength, intercept });
  const found = minimum(problem);
  const weights = features.map((feature, index) => {
    const spread = design.spreads[index] ?? 0;
    return spread > 0 ? (found[index + 1] ?? 0) / spread : priorOf(feature);
  });
  return { intercept: found[0] ?? 0, weights, centres: design.centres };
}

function minimum(problem: Problem): readonly number[] {
  let at = problem.prior;
  let cost = costAt(problem, at);
  for (let step = 0; step < STEPS; step++) {
    const next = stepTowards(problem, at, solveBox(expansionAt(problem, at), at), cost);
    if (next === null) break;
    const gain = cost - next.cost;
    ({ at, cost } = next);
    if (gain < CLOSE * (1 + cost)) break;
  }
  return at;
}

/** The cost near a point as a quadratic: x'Hx / 2 - (H at - gradient) x. */
function expansionAt(problem: Problem, at: readonly number[]): Quadratic {
  const { columns, y, pull, prior, low, high } = problem;
  const p = scoresAt(problem, at).map(sigmoid);
  const curvature = p.map((one) => one * (1 - one));
  const wrong = minus(p, y);
  const a = hessianOf(columns, curvature, pull);
  const here = Float64Array.from(at);
  const gradient = columns.map(
    (column, index) => dot(column, wrong) + (pull[index] ?? 0) * ((at[index] ?? 0) - (prior[index] ?? 0)),
  );
  const b = a.map((row, index) => dot(row, here) - (gradient[index] ?? 0));
  return { a, b, low, high };
}

/** X'WX, with the penalties on the diagonal. */
function hessianOf(
  columns: readonly Float64Array[],
  curvature: Float64Array,
  pull: readonly number[],
): Float64Array[] {
  const weighted = columns.map((column) => times(column, curvature));
  const half = weighted.map((column, index) =>
    columns.slice(0, index + 1).map((other) => dot(column, other)),
  );
  return columns.map((_, index) =>
    Float64Array.from(columns, (__, other) => {
      const sum = half[Math.max(index, other)]?.[Math.min(index, other)] ?? 0;
      return index === other ? sum + (pull[index] ?? 0) : sum;
    }),
  );
}

/** The first of full step, half, quarter... that makes nothing worse; null: none does. */
function stepTowards(
  problem: Problem,
  from: readonly number[],
  to: readonly number[],
  cost: number,
): { readonly at: readonly number[]; readonly cost: number } | null {
  for (let share = 1; share > 1e-6; share /= 2) {
    const at = from.map((value, index) => value + share * ((to[index] ?? value) - value));
    const next = costAt(problem, at);
    if (next <= cost) return { at, cost: next };
  }
  return null;
}
