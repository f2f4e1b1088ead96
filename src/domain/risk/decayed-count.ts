import type { Millis } from '../time/types';
import type { DecayedCount } from './outcome-record';
import type { HistoryCount } from './types';

const HALF_LIFE = 180 * 86_400_000;

export const NOTHING: DecayedCount = { k: 0, n: 0, at: new Date(0).toISOString() };

/**
 * A kept count as it weighs at another instant: every outcome in it shrinks by the same share, so this equals counting the
 * outcomes anew (`decayedCounts`). Earlier than the kept instant it is given as kept: an outcome never weighs more than one.
 */
export function decayedTo(count: DecayedCount, at: Millis): HistoryCount {
  const share = 2 ** (-Math.max(0, at - Date.parse(count.at)) / HALF_LIFE);
  return { k: count.k * share, n: count.n * share };
}

/** One outcome that goes into a count (`sign` 1) or out of it, and when it became known (ISO). */
export interface Move {
  readonly failed: 0 | 1;
  readonly at: string;
  readonly sign: 1 | -1;
}

/** Kept at the latest instant that it has seen, so that no weight ever exceeds one and nothing overflows. */
export function moved(count: DecayedCount, { failed, at, sign }: Move): DecayedCount {
  const kept = Math.max(Date.parse(count.at), Date.parse(at));
  const { k, n } = decayedTo(count, kept);
  const weight = sign * 2 ** ((Date.parse(at) - kept) / HALF_LIFE);
  // Taking out what is no longer in it (a count that was cut by a cap) must not leave less than nothing.
  return {
    k: Math.max(0, k + failed * weight),
    n: Math.max(0, n + weight),
    at: new Date(kept).toISOString(),
  };
}
