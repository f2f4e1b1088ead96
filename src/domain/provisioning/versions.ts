import { sameContent } from './hash';

interface Versioned {
  readonly version: number;
}

/**
 * Adds `wanted` as the next version of its series unless the latest one says the same. Versions are only ever added:
 * what was decided under an old one stays explained by it.
 * @param content what makes two versions different; leave out version numbers and dates
 */
export function addVersion<T extends Versioned>(
  series: readonly T[],
  wanted: T,
  content: (one: T) => unknown,
): readonly T[] {
  const latest = series.reduce<T | undefined>(
    (best, one) => (best && best.version >= one.version ? best : one),
    undefined,
  );
  if (latest && sameContent(content(latest), content(wanted))) return series;
  return [...series, { ...wanted, version: (latest?.version ?? 0) + 1 }];
}

/** Like addVersion over a list that holds several series, told apart by id. */
export function addVersionById<T extends Versioned & { readonly id: string }>(
  all: readonly T[],
  wanted: T,
  content: (one: T) => unknown,
): readonly T[] {
  const series = all.filter((one) => one.id === wanted.id);
  const next = addVersion(series, wanted, content);
  return next === series ? all : [...all, ...next.slice(series.length)];
}

/** Content without the marks of its version. */
export function withoutVersion<T extends object>(one: T): object {
  const { version: _version, effectiveFrom: _from, adoptedAt: _at, ...rest } = one as Record<string, unknown>;
  return rest;
}
