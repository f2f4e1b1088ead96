import type { Slot } from './types';

const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);

/** Whether two slots say the same, so that nothing has to be written or looked at again. The order of lists counts. */
export function sameSlot(a: Slot | null, b: Slot | null): boolean {
  if (!a || !b) return a === b;
  const { services, words, ...rest } = a;
  const plain = Object.keys(rest) as (keyof typeof rest)[];
  return (
    plain.every((key) => a[key] === b[key]) &&
    // May be absent on one side alone.
    a.outage === b.outage &&
    sameList(services, b.services) &&
    sameList(words, b.words)
  );
}
