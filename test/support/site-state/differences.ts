/** Walks two plain values and says where they differ, a line each, in the order of the keys. */
export function differencesBetween(before: unknown, after: unknown, path: readonly string[] = []): string[] {
  if (same(before, after)) return [];
  const where = path.join(' › ');
  if (before === undefined) return [`${where}: is new`];
  if (after === undefined) return [`${where}: is gone`];
  if (isRecord(before) && isRecord(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return keys.flatMap((key) => differencesBetween(before[key], after[key], [...path, key]));
  }
  if (Array.isArray(before) && Array.isArray(after) && [...before, ...after].some(isRecord)) {
    const longer = before.length > after.length ? before : after;
    return longer.flatMap((_, index) =>
      differencesBetween(before[index], after[index], [...path, String(index + 1)]),
    );
  }
  return [`${where}: ${JSON.stringify(before)} -> ${JSON.stringify(after)}`];
}

/** Keys stand in one order on both sides, so equal values have equal texts. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
