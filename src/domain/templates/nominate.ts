import type { Millis } from '../time/types';

/** A closed change as nominations see it; only what counts as a success or a failure is in here. */
export interface RoutineOutcome {
  readonly changeId: string;
  readonly changeKey: string;
  readonly model: string;
  readonly services: readonly string[];
  /** ISO instant. */
  readonly closedAt: string;
  readonly failed: boolean;
}
/** Changes of one kind on one service that went well each time: worth a template. */
export interface Nomination {
  readonly model: string;
  readonly serviceId: string;
  readonly successes: number;
  /** The newest of them, to make the template from. */
  readonly latest: { readonly changeId: string; readonly changeKey: string; readonly closedAt: string };
}

/** So many successes without a failure, in so many days (RULES 8). */
export const SUCCESSES = 10;
export const WITHIN_DAYS = 180;
const DAY_MS = 86_400_000;

/** What is worth a template, the most frequent first. A change on two services counts for each. */
export function nominate(outcomes: readonly RoutineOutcome[], now: Millis): Nomination[] {
  const from = now - WITHIN_DAYS * DAY_MS;
  const groups = new Map<string, { key: readonly [string, string]; of: RoutineOutcome[] }>();
  for (const one of outcomes) {
    if (Date.parse(one.closedAt) < from) continue;
    for (const serviceId of one.services) {
      const id = JSON.stringify([one.model, serviceId]);
      const group = groups.get(id) ?? { key: [one.model, serviceId], of: [] };
      groups.set(id, { ...group, of: [...group.of, one] });
    }
  }
  return [...groups.values()]
    .flatMap(({ key: [model, serviceId], of }): Nomination[] => {
      const latest = of.reduce((best, one) => (one.closedAt > best.closedAt ? one : best));
      if (of.length < SUCCESSES || of.some(({ failed }) => failed)) return [];
      const { changeId, changeKey, closedAt } = latest;
      return [{ model, serviceId, successes: of.length, latest: { changeId, changeKey, closedAt } }];
    })
    .sort((a, b) => b.successes - a.successes || (a.model < b.model ? -1 : 1));
}
