import { auc } from './auc';
import { type Bin, curveOf } from './curve';
import type { Interval, Prediction } from './types';

/** How good predictions were. */
export interface Evaluation {
  readonly n: number;
  readonly failures: number;
  /** Mean squared distance of probability and outcome: 0 is perfect (Brier 1950). */
  readonly brier: number;
  /** The same for always foretelling the share that failed in the end: predictions worse than that are worth nothing. */
  readonly brierOfBaseRate: number;
  /** Mean of `lossOf`. */
  readonly logLoss: number;
  /** Null: too few of either outcome. */
  readonly auc: Interval | null;
  /** Mean distance of what was foretold and what came, over bins of equal size (expected calibration error). */
  readonly calibrationError: number;
  readonly curve: readonly Bin[];
}

/** Certainty that proves wrong costs a lot, not everything. */
const SURE = 1e-12;

/** -log of the probability that was given to what came. */
export function lossOf({ p, y }: Prediction): number {
  return -Math.log(Math.max(SURE, y === 1 ? p : 1 - p));
}

/** Null without predictions. */
export function evaluate(predictions: readonly Prediction[]): Evaluation | null {
  const n = predictions.length;
  if (n === 0) return null;
  const mean = (of: (one: Prediction) => number): number =>
    predictions.reduce((sum, one) => sum + of(one), 0) / n;
  const rate = mean(({ y }) => y);
  const curve = curveOf(predictions);
  return {
    n,
    failures: predictions.filter(({ y }) => y === 1).length,
    brier: mean(({ p, y }) => (p - y) ** 2),
    brierOfBaseRate: rate * (1 - rate),
    logLoss: mean(lossOf),
    auc: auc(predictions),
    calibrationError:
      curve.reduce((sum, bin) => sum + bin.n * Math.abs(bin.predicted - bin.observed.value), 0) / n,
    curve,
  };
}
