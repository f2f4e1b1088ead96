import { median } from './figures';

/** Milliseconds of one run: the median of several rounds, after a round that warms up. */
export function millisOf(runs: number, act: (index: number) => unknown, rounds = 9): number {
  const round = (): number => {
    const from = performance.now();
    for (let index = 0; index < runs; index++) act(index);
    return (performance.now() - from) / runs;
  };
  round();
  return median(Array.from({ length: rounds }, round));
}

/** Milliseconds that one act takes that is too long to repeat, and what it gives. */
export function timed<T>(act: () => T): { readonly ms: number; readonly value: T } {
  const from = performance.now();
  const value = act();
  return { ms: performance.now() - from, value };
}
