import type { ChangeResult } from '../risk/outcomes';
import type { Level } from '../risk/types';
import type { ReviewEntry } from './types';

/** What decides whether a review is owed. */
export interface ReviewFacts {
  /** It was an emergency when it went into implementation. */
  readonly emergency: boolean;
  /** It arrived in implementation without the gate. */
  readonly unauthorised: boolean;
  readonly result: ChangeResult | null;
  /** The level under which it was carried out; null: it was never assessed. */
  readonly level: Level | null;
  readonly reviews: readonly Pick<ReviewEntry, 'done'>[];
}
export interface ReviewDuty {
  readonly required: boolean;
  readonly done: boolean;
  /** Why it is required, in words; empty when it isn't. */
  readonly why: readonly string[];
}

const BAD: Readonly<Partial<Record<ChangeResult, string>>> = {
  failed: 'It failed',
  rolledBack: 'It was backed out',
  causedIncident: 'It caused an incident',
};

/** Whether a review is required before a change may close (RULES 8), and whether it is done. The last review counts. */
export function reviewDuty({ emergency, unauthorised, result, level, reviews }: ReviewFacts): ReviewDuty {
  const bad = result === null ? undefined : BAD[result];
  const why = [
    ...(emergency ? ['It was an emergency'] : []),
    ...(unauthorised ? ['It went into implementation without authority'] : []),
    ...(bad === undefined ? [] : [bad]),
    ...(level === 'High' || level === 'Very high' ? [`Its level was ${level}`] : []),
  ];
  return { required: why.length > 0, done: reviews.at(-1)?.done === true, why };
}
