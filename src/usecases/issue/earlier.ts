/** The earlier of two ISO instants; null is never. */
export const earlier = (a: string | null, b: string | null): string | null =>
  a === null ? b : b === null || a <= b ? a : b;
