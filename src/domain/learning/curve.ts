import { wilson } from './intervals';
import type { Interval, Prediction } from './types';

/** Predictions of about the same probability, and what came of them. */
export interface Bin {
  /** The least and the greatest probability in it. */
  readonly from: number;
  readonly to: number;
  /** Mean of what was foretold. */
  readonly predicted: number;
  readonly observed: Interval;
  readonly n: number;
  readonly failures: number;
}

const MOST_BINS = 10;
/** With fewer in a bin its share says nothing. */
const LEAST_IN_BIN = 20;

/**
 * The reliability curve: bins of equal size by probability, as many as there are enough predictions for. Equal probabilities
 * stay together, so that the order in which they came doesn't matter.
 */
export function curveOf(predictions: readonly Prediction[]): Bin[] {
  const sorted = [...predictions].sort((a, b) => a.p - b.p);
  const bins = Math.max(1, Math.min(MOST_BINS, Math.floor(sorted.length / LEAST_IN_BIN)));
  const found: Bin[] = [];
  let from = 0;
  for (let bin = 1; bin <= bins; bin++) {
    let to = Math.round((bin * sorted.length) / bins);
    while (to < sorted.length && sorted[to]?.p === sorted[to - 1]?.p) to++;
    if (to > from) found.push(binOf(sorted.slice(from, to)));
    from = Math.max(from, to);
  }
  return found;
}

function binOf(inside: readonly Prediction[]): Bin {
  const n = inside.length;
  const failures = inside.filter(({ y }) => y === 1).length;
  return {
    from: inside[0]?.p ?? 0,
    to: inside.at(-1)?.p ?? 0,
    predicted: inside.reduce((sum, { p }) => sum + p, 0) / n,
    observed: wilson(failures, n) ?? { value: 0, low: 0, high: 1 },
    n,
    failures,
  };
}
