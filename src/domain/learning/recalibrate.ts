import { logit, sigmoid } from '../risk/special-functions';
import { evaluate } from './evaluate';
import { fit } from './fit';
import { isotonic, type Step } from './isotonic';
import { splitByTime } from './split-by-time';
import type { Prediction } from './types';

/** How probabilities are put right. Plain data: it can be stored. */
export type Recalibration =
  | { readonly kind: 'none' }
  /** A straight line through the log-odds (Platt 1999). */
  | { readonly kind: 'platt'; readonly intercept: number; readonly slope: number }
  /** Steps that never fall (Zadrozny and Elkan 2002). */
  | { readonly kind: 'isotonic'; readonly steps: readonly Step[] };

export interface DatedPrediction extends Prediction {
  readonly at: number;
}

/** Below so many of either outcome nothing is put right: it would follow chance. */
const LEAST = 20;
/** Isotonic steps need more data than a line. */
const LEAST_FOR_STEPS = 1000;
/** Probabilities are kept this far from 0 and 1, where log-odds end. */
const EDGE = 1e-6;

/**
 * The way that puts right predictions of things that were not learned from. Which one is chosen by trying each on the newer half
 * of them, learned from the older half (by log loss; a tie goes to the simpler one); the chosen one then learns from all. Never
 * show it the predictions that it is to be judged by.
 */
export function recalibration(predictions: readonly DatedPrediction[]): Recalibration {
  const failures = predictions.filter(({ y }) => y === 1).length;
  if (Math.min(failures, predictions.length - failures) < LEAST) return { kind: 'none' };
  const { older, newer } = splitByTime(predictions, 0.5);
  const ways = [
    (): Recalibration => ({ kind: 'none' }),
    platt,
    ...(predictions.length < LEAST_FOR_STEPS ? [] : [steps]),
  ];
  const tried = ways.map((learn) => {
    const way = learn(older);
    const right = newer.map(({ p, y }) => ({ p: recalibrated(way, p), y }));
    return { learn, loss: evaluate(right)?.logLoss ?? Infinity };
  });
  const best = tried.reduce((least, one) => (one.loss < least.loss ? one : least));
  return best.learn(predictions);
}

/** A probability put right. */
export function recalibrated(way: Recalibration, p: number): number {
  switch (way.kind) {
    case 'none':
      return p;
    case 'platt':
      return sigmoid(way.intercept + way.slope * logit(inside(p)));
    case 'isotonic':
      return valueAt(way.steps, p);
  }
}

const inside = (p: number): number => Math.min(1 - EDGE, Math.max(EDGE, p));

function platt(predictions: readonly DatedPrediction[]): Recalibration {
  const rows = predictions.map(({ p, y, at }) => ({ x: [logit(inside(p))], y, at }));
  // Never falling: what was thought riskier stays riskier.
  const { intercept, weights } = fit(rows, [{ id: 'log-odds', prior: 1, sign: 1, bound: 10, centre: 0 }]);
  return { kind: 'platt', intercept, slope: weights[0] ?? 1 };
}

const steps = (predictions: readonly DatedPrediction[]): Recalibration => ({
  kind: 'isotonic',
  steps: isotonic(predictions),
});

/** Straight lines between the middles of the steps; flat beyond the ends. */
function valueAt(known: readonly Step[], p: number): number {
  const after = known.findIndex((step) => step.at >= p);
  const [left, right] = [known[after < 0 ? known.length - 1 : after - 1], known[after]];
  if (left === undefined || right === undefined) return (left ?? right)?.value ?? p;
  const share = (p - left.at) / (right.at - left.at);
  return left.value + share * (right.value - left.value);
}
