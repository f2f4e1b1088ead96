import type { DatedPrediction } from '../learning';
import type { OutcomeRecord } from '../risk/outcome-record';
import { failureOf } from '../risk/outcomes';
import type { Millis } from '../time/types';

/** A closed change that counts, with the assessment under which it was carried out. */
export interface Judged {
  readonly outcome: OutcomeRecord;
  readonly assessed: NonNullable<OutcomeRecord['assessed']>;
  readonly failed: 0 | 1;
  /** When it was closed. */
  readonly at: Millis;
}

/** Closed changes that were carried out, oldest first; only what was known before `now`. */
export function countingOutcomes(
  outcomes: readonly OutcomeRecord[],
  now: Millis,
): { readonly outcome: OutcomeRecord; readonly failed: 0 | 1; readonly at: Millis }[] {
  return outcomes
    .flatMap((outcome) => {
      const failed = failureOf(outcome.result);
      if (failed === null || Date.parse(outcome.knownAt) >= now) return [];
      return [{ outcome, failed, at: Date.parse(outcome.closedAt) }];
    })
    .sort((a, b) => a.at - b.at || (a.outcome.changeId < b.outcome.changeId ? -1 : 1));
}

/** Those of them that were assessed. */
export function judgedOutcomes(outcomes: readonly OutcomeRecord[], now: Millis): Judged[] {
  return countingOutcomes(outcomes, now).flatMap((one) =>
    one.outcome.assessed === null ? [] : [{ ...one, assessed: one.outcome.assessed }],
  );
}

/** What was foretold of each, as computed, without overrides. */
export function predictionsOf(judged: readonly Judged[]): DatedPrediction[] {
  return judged.map(({ assessed, failed, at }) => ({ p: assessed.probability, y: failed, at }));
}
