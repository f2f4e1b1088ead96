import { wilson, Z95 } from './intervals';
import type { Interval, Prediction } from './types';

/**
 * How often a failure was given a higher probability than a success, ties counting half: 0.5 says nothing, 1 everything. With a
 * 95 % interval (DeLong, DeLong and Clarke-Pearson 1988, by midranks: Sun and Xu 2014). Null without at least two of either.
 */
export function auc(predictions: readonly Prediction[]): Interval | null {
  const failures = predictions.filter(({ y }) => y === 1).map(({ p }) => p);
  const successes = predictions.filter(({ y }) => y === 0).map(({ p }) => p);
  const [m, n] = [failures.length, successes.length];
  if (m < 2 || n < 2) return null;
  const among = midranks([...failures, ...successes]);
  const own = [...midranks(failures), ...midranks(successes)];
  // For each failure the share of successes below it, and for each success the share of failures above it.
  const beaten = among.slice(0, m).map((rank, index) => (rank - (own[index] ?? 0)) / n);
  const beating = among.slice(m).map((rank, index) => 1 - (rank - (own[m + index] ?? 0)) / m);
  const value = mean(beaten);
  const error = Math.sqrt(variance(beaten) / m + variance(beating) / n);
  // All right or all wrong: no variance is seen, which must not pass for certainty.
  if (error === 0)
    return { ...(wilson(value * Math.min(m, n), Math.min(m, n)) ?? { low: 0, high: 1 }), value };
  return { value, low: Math.max(0, value - Z95 * error), high: Math.min(1, value + Z95 * error) };
}

/** Ranks from 1; equal values share the mean of theirs. */
function midranks(values: readonly number[]): number[] {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const ranks = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (order[to + 1]?.value === order[from]?.value && to + 1 < order.length) to++;
    for (const { index } of order.slice(from, to + 1)) ranks[index] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return ranks;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function variance(values: readonly number[]): number {
  const middle = mean(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
}
