import { logit } from '../risk/special-functions';
import type { Design } from './design';
import type { Feature } from './types';
import { addTo, total } from './vectors';

/**
 * What is minimised: the negative log-likelihood of the rows, and for each unknown a penalty on its distance to its prior.
 * The unknowns are the intercept and then the weights of the scaled columns.
 */
export interface Problem {
  readonly columns: readonly Float64Array[];
  readonly y: Float64Array;
  readonly base: Float64Array;
  /** Where the penalty is 0, how steep it is, and what is allowed, by unknown. */
  readonly prior: readonly number[];
  readonly pull: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** Keeps the intercept finite when there is only one kind of outcome. */
const INTERCEPT_STRENGTH = 0.1;

export function problemOf(
  { columns, spreads, y, base }: Design,
  features: readonly Feature[],
  { strength, intercept }: { readonly strength: number; readonly intercept: boolean },
): Problem {
  const scaled = features.map((feature, index) => {
    const spread = spreads[index] ?? 0;
    const { low, high } = limitsOf(feature);
    return { prior: priorOf(feature) * spread, low: low * spread, high: high * spread };
  });
  const edge = intercept ? Infinity : 0;
  return {
    columns: [new Float64Array(y.length).fill(1), ...columns],
    y,
    base,
    prior: [intercept ? rateOf(y, base) : 0, ...scaled.map(({ prior }) => prior)],
    pull: [INTERCEPT_STRENGTH, ...features.map(() => strength)],
    low: [-edge, ...scaled.map(({ low }) => low)],
    high: [edge, ...scaled.map(({ high }) => high)],
  };
}

/** The least and the greatest weight that is allowed. */
function limitsOf({ sign, bound }: Feature): { readonly low: number; readonly high: number } {
  return { low: sign === 1 ? 0 : -bound, high: sign === -1 ? 0 : bound };
}

/** The prior weight, within what is allowed. */
export function priorOf(feature: Feature): number {
  const { low, high } = limitsOf(feature);
  return Math.min(high, Math.max(low, feature.prior));
}

/** The intercept that gives the share of failures, were there nothing else. */
function rateOf(y: Float64Array, base: Float64Array): number {
  return logit((total(y) + 1) / (y.length + 2)) - total(base) / Math.max(1, y.length);
}

/** Log-odds of every row. */
export function scoresAt({ columns, base }: Problem, at: readonly number[]): Float64Array {
  const scores = base.slice();
  columns.forEach((column, index) => addTo(scores, column, at[index] ?? 0));
  return scores;
}

export function costAt(problem: Problem, at: readonly number[]): number {
  const loss = scoresAt(problem, at).reduce(
    // log(1 + e^z) - y z, without overflow.
    (sum, z, row) => sum + Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - (problem.y[row] ?? 0) * z,
    0,
  );
  return at.reduce(
    (sum, value, index) =>
      sum + ((problem.pull[index] ?? 0) * (value - (problem.prior[index] ?? 0)) ** 2) / 2,
    loss,
  );
}
