import type { Millis } from '../time/types';
import type { HistoryCount } from './types';

const DAY = 86_400_000;

/** How a change ended. */
export type ChangeResult =
  | 'failed'
  | 'rolledBack'
  | 'causedIncident'
  | 'successful'
  | 'withIssues'
  | 'cancelled'
  | 'rejected'
  | 'notImplemented';

export interface Outcome {
  readonly changeId: string;
  readonly result: ChangeResult;
  /** When it became known, which may be later than the change itself. */
  readonly knownAt: Millis;
}

/** 1 = counts as a failure, 0 = as a success, null = says nothing, since nothing was carried out. */
export function failureOf(result: ChangeResult): 0 | 1 | null {
  switch (result) {
    case 'failed':
    case 'rolledBack':
    case 'causedIncident':
      return 1;
    case 'successful':
    case 'withIssues':
      return 0;
    case 'cancelled':
    case 'rejected':
    case 'notImplemented':
      return null;
  }
}

/**
 * Failures and all outcomes, each weighing 2^(-age / half-life). Only what was known before `now` counts, and never
 * the change that is being assessed (`exceptChangeId`). Throws a RangeError for a half-life that isn't positive.
 */
export function decayedCounts(
  outcomes: readonly Outcome[],
  now: Millis,
  halfLifeDays = 180,
  exceptChangeId?: string,
): HistoryCount {
  if (!(halfLifeDays > 0))
    throw new RangeError(`A half-life is a positive number of days, not ${halfLifeDays}.`);
  let k = 0;
  let n = 0;
  for (const outcome of outcomes) {
    const failure = failureOf(outcome.result);
    if (failure === null || outcome.knownAt >= now || outcome.changeId === exceptChangeId) continue;
    const weight = 2 ** (-(now - outcome.knownAt) / (halfLifeDays * DAY));
    k += failure * weight;
    n += weight;
  }
  return { k, n };
}
