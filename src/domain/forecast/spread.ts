import * as z from '../../shape';

/** Bits of a value that are kept where nothing had to be given up: all of them. */
const EXACT_BITS = 53;

/** How many different values a stored distribution has at most, unless the caller says otherwise. */
export const SPREAD_SIZE = 400;

/**
 * A distribution of whole numbers of limited size, in JSON. As long as there is room every value stands as it is. Beyond that
 * all values are rounded **up** to their first `bits` binary digits, with as many digits as the room allows: no value is
 * off by more than one part in 2^(bits-1), and none becomes smaller. The result depends on the values alone and not on the
 * order or the portions they came in, so merging is exact, associative and free of order. (The buckets are those of an
 * HDR histogram: linear within a power of two.)
 */
export const spread = z.object({
  bits: z.int().min(1).max(EXACT_BITS),
  /** Ascending, each once. */
  values: z.array(z.int().min(0)),
  /** How often each of them was seen. */
  counts: z.array(z.int().min(1)),
});
export type Spread = z.infer<typeof spread>;

export const EMPTY_SPREAD: Spread = { bits: EXACT_BITS, values: [], counts: [] };

/** The distribution of these values: whole numbers, not below 0. */
export function spreadOf(values: readonly number[], size = SPREAD_SIZE): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return fit(joinEqual(sorted.map((value) => [value, 1])), EXACT_BITS, size);
}

/** Both together. Give the same size as they were made with, or a smaller one. */
export function mergeSpreads(a: Spread, b: Spread, size = SPREAD_SIZE): Spread {
  const bits = Math.min(a.bits, b.bits);
  const both = [...entriesOf(coarsen(a, bits)), ...entriesOf(coarsen(b, bits))];
  return fit(joinEqual(both.sort((one, other) => one[0] - other[0])), bits, size);
}

/** The same distribution to fewer binary digits; as it is, if it has no more than that. */
export function coarsen(from: Spread, bits: number): Spread {
  if (bits >= from.bits) return from;
  return spreadFrom(joinEqual(entriesOf(from).map(([value, count]) => [roundUp(value, bits), count])), bits);
}

/** How many values it stands for. */
export const sizeOf = ({ counts }: Spread): number => counts.reduce((sum, count) => sum + count, 0);

/** How many of them are greater than `limit`. */
export function countAbove({ values, counts }: Spread, limit: number): number {
  let above = 0;
  for (let index = values.length - 1; index >= 0 && (values[index] ?? 0) > limit; index--)
    above += counts[index] ?? 0;
  return above;
}

/** The value at a place in the sorted order, the smallest being at 1. Places outside give the first or the last. */
export function valueAt({ values, counts }: Spread, place: number): number {
  let passed = 0;
  for (const [index, count] of counts.entries()) {
    passed += count;
    if (place <= passed) return values[index] ?? 0;
  }
  return values.at(-1) ?? 0;
}

type Entry = readonly [value: number, count: number];
const entriesOf = ({ values, counts }: Spread): Entry[] =>
  values.map((value, index) => [value, counts[index] ?? 0]);
const spreadFrom = (entries: readonly Entry[], bits: number): Spread => ({
  bits,
  values: entries.map(([value]) => value),
  counts: entries.map(([, count]) => count),
});

/**
 * Brings distributions into one room: all of them to the same number of binary digits, and so few of these that together
 * they have at most `size` different values. Merged one by one and fitted again, they are what all values at once would give.
 */
export function fitTogether(spreads: readonly Spread[], size: number): Spread[] {
  const greatest = Math.max(0, ...spreads.map(({ values }) => values.at(-1) ?? 0));
  let bits = Math.min(EXACT_BITS, ...spreads.map((one) => one.bits));
  let fitted = spreads.map((one) => coarsen(one, bits));
  while (bits > 1 && fitted.reduce((sum, { values }) => sum + values.length, 0) > size) {
    // Above the digits of the greatest value rounding changes nothing.
    bits = Math.min(bits, digits(greatest) + 1) - 1;
    fitted = fitted.map((one) => coarsen(one, bits));
  }
  return fitted;
}

const fit = (entries: readonly Entry[], bits: number, size: number): Spread =>
  fitTogether([spreadFrom(entries, bits)], size)[0] ?? EMPTY_SPREAD;

/** Joins neighbours of one value in a sorted list. */
function joinEqual(sorted: readonly Entry[]): Entry[] {
  const joined: [number, number][] = [];
  for (const [value, count] of sorted) {
    const last = joined.at(-1);
    if (last?.[0] === value) last[1] += count;
    else joined.push([value, count]);
  }
  return joined;
}

const digits = (value: number): number => (value < 1 ? 0 : Math.floor(Math.log2(value)) + 1);

/** The smallest number that is not below `value` and has nothing but zeros after its first `bits` binary digits. */
function roundUp(value: number, bits: number): number {
  let step = 1;
  while (value >= step * 2 ** bits) step *= 2;
  return Math.ceil(value / step) * step;
}
