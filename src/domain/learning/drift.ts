import type { DatedPrediction } from './recalibrate';

/** What was foretold and what came in one month. */
export interface Month {
  /** "2026-11", in UTC. */
  readonly month: string;
  readonly n: number;
  /** Means. */
  readonly predicted: number;
  readonly observed: number;
}

export interface Drift {
  /** Oldest first; only months with predictions. */
  readonly months: readonly Month[];
  /** Of the newest months: whether more or less came than was foretold, beyond chance. */
  readonly recent: 'as foretold' | 'more' | 'less' | 'too few';
}

/** So many of the newest months are tested together. */
const TESTED = 3;
/** Where the sum varies by less, the normal distribution doesn't hold. */
const LEAST_VARIANCE = 5;
/** Two-sided, 1 in 100: asked anew each week, a test must not cry wolf. */
const Z99 = 2.5758;

/**
 * Failures foretold against failures that came, by month. The test takes each as a coin with its own probability: the sum of
 * the differences over its standard deviation, with a correction for continuity (Spiegelhalter 1986 for the idea).
 */
export function drift(predictions: readonly DatedPrediction[]): Drift {
  const byMonth = new Map<string, DatedPrediction[]>();
  for (const one of predictions) {
    const month = new Date(one.at).toISOString().slice(0, 7);
    const inside = byMonth.get(month);
    if (inside) inside.push(one);
    else byMonth.set(month, [one]);
  }
  const sorted = [...byMonth].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    months: sorted.map(([month, inside]) => ({
      month,
      n: inside.length,
      predicted: sum(inside, ({ p }) => p) / inside.length,
      observed: sum(inside, ({ y }) => y) / inside.length,
    })),
    recent: tested(sorted.slice(-TESTED).flatMap(([, inside]) => inside)),
  };
}

function tested(predictions: readonly DatedPrediction[]): Drift['recent'] {
  const variance = sum(predictions, ({ p }) => p * (1 - p));
  if (variance < LEAST_VARIANCE) return 'too few';
  const more = sum(predictions, ({ y, p }) => y - p);
  const z = Math.max(0, Math.abs(more) - 0.5) / Math.sqrt(variance);
  return z < Z99 ? 'as foretold' : more > 0 ? 'more' : 'less';
}

const sum = <T>(all: readonly T[], of: (one: T) => number): number =>
  all.reduce((found, one) => found + of(one), 0);
