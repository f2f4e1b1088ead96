import { sigmoid } from '../../../src/domain/risk/special-functions';
import type { Feature, Row } from '../../../src/domain/learning';

/** Numbers from 0 to 1 that look random and are the same every time (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const HOUR = 3_600_000;
export const START = Date.parse('2025-01-01T00:00:00Z');

export const featureOf = (id: string, over: Partial<Feature> = {}): Feature => ({
  id,
  prior: 0,
  sign: null,
  bound: 10,
  ...over,
});

/** Rows an hour apart whose outcomes follow these weights; `known` is the share of values that are known. */
export function rowsOf(
  n: number,
  weights: readonly number[],
  { intercept = 0, known = 1, seed = 1 }: { intercept?: number; known?: number; seed?: number } = {},
): Row[] {
  const random = randomFrom(seed);
  return Array.from({ length: n }, (_, index): Row => {
    const x = weights.map(() => 2 * random() - 1);
    const z = weights.reduce((sum, weight, place) => sum + weight * (x[place] ?? 0), intercept);
    const y = random() < sigmoid(z) ? 1 : 0;
    return { x: x.map((value) => (random() < known ? value : null)), y, at: START + index * HOUR };
  });
}
