import { sha256 } from './canonical';

/** Something of a population: what it is called and to which stratum it belongs. */
export interface Candidate {
  readonly id: string;
  readonly stratum: string;
}
export interface Stratum {
  readonly name: string;
  readonly population: number;
  readonly drawn: number;
}
export interface Sample {
  readonly strata: readonly Stratum[];
  /** Ids in the order in which they were drawn, stratum by stratum. */
  readonly ids: readonly string[];
}

/**
 * Draws a sample. Each one's lot is SHA-256 of "seed:id"; those with the smallest lots are drawn: so whoever has seed and
 * population draws the same with any tool, and the order of the population doesn't matter. One stratum: plainly random.
 * Several: each gets its share by size, by the largest remainder, and at least one while the size allows it.
 */
export function drawSample(candidates: readonly Candidate[], size: number, seed: string): Sample {
  const strata = new Map<string, string[]>();
  for (const { id, stratum } of candidates) strata.set(stratum, [...(strata.get(stratum) ?? []), id]);
  const names = [...strata.keys()].sort();
  const shares = sharesOf(
    names.map((name) => strata.get(name)?.length ?? 0),
    size,
  );
  const drawn = names.map((name, index) => draw(strata.get(name) ?? [], shares[index] ?? 0, seed));
  return {
    strata: names.map((name, index) => ({
      name,
      population: strata.get(name)?.length ?? 0,
      drawn: drawn[index]?.length ?? 0,
    })),
    ids: drawn.flat(),
  };
}

function draw(ids: readonly string[], count: number, seed: string): string[] {
  const lots = ids.map((id) => ({ id, lot: sha256(`${seed}:${id}`) }));
  return lots
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, count)
    .map(({ id }) => id);
}

/** How many of each: never more than there are, all together `size` where there are that many. */
function sharesOf(sizes: readonly number[], size: number): number[] {
  const total = sizes.reduce((sum, one) => sum + one, 0);
  if (size >= total) return [...sizes];
  const floor = sizes.map((one) => (one > 0 && size >= sizes.filter((n) => n > 0).length ? 1 : 0));
  const rest = size - floor.reduce<number>((sum, one) => sum + one, 0);
  const left = sizes.map((one, index) => one - (floor[index] ?? 0));
  const leftTotal = left.reduce((sum, one) => sum + one, 0);
  const exact = left.map((one) => (leftTotal === 0 ? 0 : (one * rest) / leftTotal));
  const shares = exact.map((one, index) => Math.floor(one) + (floor[index] ?? 0));
  const byRemainder = exact
    .map((one, index) => ({ index, remainder: one - Math.floor(one) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  let missing = size - shares.reduce((sum, one) => sum + one, 0);
  for (const { index } of byRemainder) {
    if (missing <= 0) break;
    if ((shares[index] ?? 0) >= (sizes[index] ?? 0)) continue;
    shares[index] = (shares[index] ?? 0) + 1;
    missing--;
  }
  return shares;
}
