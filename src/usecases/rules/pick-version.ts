import type { Millis } from '../../domain/time/types';

interface Versioned {
  readonly version: number;
  readonly effectiveFrom: string;
}

/** The highest version that is in force at an instant; null when none is yet. */
export function versionAt<T extends Versioned>(versions: readonly T[], at: Millis): T | null {
  const begun = versions.filter(({ effectiveFrom }) => Date.parse(effectiveFrom) <= at);
  return begun.reduce<T | null>(
    (best, one) => (best === null || one.version > best.version ? one : best),
    null,
  );
}

/** For each id, the version that is in force at an instant, in the order of the list. */
export function versionsAt<T extends Versioned & { readonly id: string }>(
  all: readonly T[],
  at: Millis,
): T[] {
  const ids = [...new Set(all.map(({ id }) => id))];
  return ids.flatMap(
    (id) =>
      versionAt(
        all.filter((one) => one.id === id),
        at,
      ) ?? [],
  );
}
