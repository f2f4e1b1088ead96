/** Failures of one hour by code. */
export interface Hour {
  /** "2026-11-22T20", UTC. */
  readonly hour: string;
  readonly codes: Readonly<Record<string, CodeCount>>;
}
interface CodeCount {
  readonly count: number;
  readonly at: string;
  readonly operation: string;
}

/** A code is counted so often in an hour; what comes on top is no news and would only cost writes. */
export const MOST_AN_HOUR = 100;
/** More codes than these are put together, so that the record stays small whatever happens. */
const MOST_CODES = 20;
const OTHER = 'OTHER';
const HOURS = 24;
const HOUR_MS = 3_600_000;

const hourOf = (iso: string): string => iso.slice(0, 13);
/** The first hour that still counts at an instant. */
export const oldestKept = (at: string): string =>
  hourOf(new Date(Date.parse(at) - HOURS * HOUR_MS).toISOString());

/** The hours with one failure more, and without what is older than a day. Null: it is counted up to its limit, nothing changes. */
export function addFailure(
  hours: readonly Hour[],
  { at, code: given, operation }: { at: string; code: string; operation: string },
): readonly Hour[] | null {
  const name = hourOf(at);
  const present = hours.find(({ hour }) => hour === name) ?? { hour: name, codes: {} };
  const isKnown = Object.hasOwn(present.codes, given);
  const code = isKnown || Object.keys(present.codes).length < MOST_CODES ? given : OTHER;
  const before = Object.hasOwn(present.codes, code) ? present.codes[code] : undefined;
  if (before !== undefined && before.count >= MOST_AN_HOUR) return null;
  const next = {
    hour: name,
    codes: { ...present.codes, [code]: { count: (before?.count ?? 0) + 1, at, operation } },
  };
  const from = oldestKept(at);
  return [...hours.filter(({ hour }) => hour !== name && hour >= from), next].sort((a, b) =>
    a.hour < b.hour ? -1 : 1,
  );
}
