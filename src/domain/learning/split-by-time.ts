import type { Millis } from '../time/types';

/**
 * The older and the newer part, so that nothing is judged by what came later: the first holds at most `share` of all, and what
 * happened at one instant stays together, in the newer part. Whatever the order of the rows; those of one instant keep theirs.
 */
export function splitByTime<T extends { readonly at: Millis }>(
  rows: readonly T[],
  share: number,
): { readonly older: T[]; readonly newer: T[] } {
  const sorted = [...rows].sort((a, b) => a.at - b.at);
  const cut = sorted[Math.floor(share * sorted.length)]?.at ?? Infinity;
  return { older: sorted.filter(({ at }) => at < cut), newer: sorted.filter(({ at }) => at >= cut) };
}
