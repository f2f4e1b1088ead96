/**
 * A quantile of some numbers, with straight lines between neighbours (type 7 of Hyndman and Fan 1996); null of none.
 * `share` is 0 to 1.
 */
export function quantile(numbers: readonly number[], share: number): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (place - Math.floor(place));
}

export const median = (numbers: readonly number[]): number | null => quantile(numbers, 0.5);

/** Z of the 90th percentile of the normal distribution: 10 % lie above it. */
const Z90 = 1.281552;

/**
 * How high a rate may be that showed `hits` of `n`: the upper end of Wilson's interval (1927), which the true rate stays below
 * with 90 % certainty. It is 1 of no cases, and never 0: 30 cases without one still allow for 5 %.
 */
export function upperRate(hits: number, n: number): number {
  if (n === 0) return 1;
  const share = hits / n;
  const z2 = Z90 * Z90;
  const middle = share + z2 / (2 * n);
  const half = Z90 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  return Math.min(1, (middle + half) / (1 + z2 / n));
}
