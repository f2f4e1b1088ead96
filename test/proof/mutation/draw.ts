import type { Declaration } from './declarations';

/** A small generator of numbers in [0, 1) from a seed (mulberry32, public domain), so that a sample can be drawn again. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Declarations drawn at random without putting back, until they have `lines` lines together. Same seed, same sample. */
export function draw(all: readonly Declaration[], lines: number, seed: number): Declaration[] {
  const next = generator(seed);
  const shuffled = all
    .map((one) => ({ one, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
  const drawn: Declaration[] = [];
  let had = 0;
  for (const one of shuffled) {
    if (had >= lines) break;
    drawn.push(one);
    had += one.to - one.from + 1;
  }
  return drawn;
}
