import { median } from './figures';

/** Milliseconds of one run, in each of several rounds after one that warms up. */
export function samplesOf(runs: number, act: (index: number) => unknown, rounds = 9): readonly number[] {
  const round = (): number => {
    const from = performance.now();
    for (let index = 0; index < runs; index++) act(index);
    return (performance.now() - from) / runs;
  };
  round();
  return Array.from({ length: rounds }, round);
}

/** Milliseconds of one run: the median of several rounds. */
export const millisOf = (runs: number, act: (index: number) => unknown, rounds = 9): number =>
  median(samplesOf(runs, act, rounds));

/** Milliseconds that one act takes that is too long to repeat, and what it gives. */
export function timed<T>(act: () => T): { readonly ms: number; readonly value: T } {
  const from = performance.now();
  const value = act();
  return { ms: performance.now() - from, value };
}
