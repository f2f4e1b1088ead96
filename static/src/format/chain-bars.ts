/**
 * Widths in percent for what agreements have left, longest = 100, so that a chain is compared at one glance. What is used up,
 * or isn't running (null), has none.
 */
export function layOutChain(left: readonly (number | null)[]): readonly number[] {
  const longest = Math.max(1, ...left.map((ms) => ms ?? 0));
  return left.map((ms) => (Math.max(0, ms ?? 0) / longest) * 100);
}
