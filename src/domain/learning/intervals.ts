import type { Interval } from './types';

/** z of the 97.5th percentile of the normal distribution: both ends together leave 95 % inside. */
export const Z95 = 1.959964;

/** A share with its 95 % interval (Wilson 1927), which stays sensible for few cases and at 0 and 1. Null without cases. */
export function wilson(hits: number, n: number): Interval | null {
  if (n === 0) return null;
  const value = hits / n;
  const z2 = Z95 * Z95;
  const middle = (value + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z95 * Math.sqrt((value * (1 - value)) / n + z2 / (4 * n * n))) / (1 + z2 / n);
  // At the edges rounding could leave the value just outside.
  return {
    value,
    low: Math.max(0, Math.min(value, middle - half)),
    high: Math.min(1, Math.max(value, middle + half)),
  };
}
