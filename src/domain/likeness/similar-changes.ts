import type { OutcomeRecord } from '../risk/outcome-record';
import { failureOf } from '../risk/outcomes';
import { likeness, type Likenable } from './likeness';

export interface SimilarChange {
  readonly outcome: OutcomeRecord;
  /** 0 to 100. */
  readonly likeness: number;
  readonly why: readonly string[];
  readonly failed: boolean;
}

/** Less alike than this is not alike: the same team and environment alone don't make it. */
const LEAST = 0.25;

/**
 * The closed changes that are most like a change, the likest first and among equals the newest. Only those that were carried
 * out, since the others say nothing about how it may end, and never the change itself.
 */
export function similarChanges(
  change: Likenable & { readonly changeId: string },
  outcomes: readonly OutcomeRecord[],
  n: number,
): SimilarChange[] {
  const carriedOut = outcomes.filter(
    ({ changeId, result }) => changeId !== change.changeId && failureOf(result) !== null,
  );
  const telling = tellingAmong(carriedOut);
  return carriedOut
    .map((outcome) => ({ outcome, ...likeness(change, outcome, telling) }))
    .filter(({ value }) => value >= LEAST)
    .sort(
      (a, b) =>
        b.value - a.value ||
        Date.parse(b.outcome.closedAt) - Date.parse(a.outcome.closedAt) ||
        (a.outcome.changeId < b.outcome.changeId ? -1 : 1),
    )
    .slice(0, n)
    .map(({ outcome, value, why }) => ({
      outcome,
      likeness: Math.round(100 * value),
      why,
      failed: failureOf(outcome.result) === 1,
    }));
}

/** "2 of the 8 most alike failed." */
export function wordsOfSimilar(similar: readonly Pick<SimilarChange, 'failed'>[]): string {
  if (similar.length === 0) return 'No closed change is much like this one.';
  const failed = similar.filter((one) => one.failed).length;
  if (similar.length === 1)
    return failed === 1 ? 'The one change that is alike failed.' : 'The one change that is alike went well.';
  return failed === 0
    ? `None of the ${similar.length} most alike failed.`
    : `${failed} of the ${similar.length} most alike failed.`;
}

/** The rarer a word among past changes, the more it says (inverse document frequency). */
function tellingAmong(outcomes: readonly OutcomeRecord[]): (word: number) => number {
  const counts = new Map<number, number>();
  for (const { words } of outcomes)
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + (outcomes.length + 1) / ((counts.get(word) ?? 0) + 1));
}
