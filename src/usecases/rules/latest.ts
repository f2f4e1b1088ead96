interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** The highest version of each id, in the order in which the ids first come. */
export const latestOf = <T extends Versioned>(all: readonly T[]): T[] =>
  [...new Set(all.map(({ id }) => id))].flatMap((id) => latestWith(all, id) ?? []);

/** The highest version of one id; null when there is none. */
export const latestWith = <T extends Versioned>(all: readonly T[], id: string): T | null =>
  all
    .filter((one) => one.id === id)
    .reduce<T | null>((best, one) => (best === null || one.version > best.version ? one : best), null);
