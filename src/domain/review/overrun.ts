import type { Millis } from '../time/types';
import type { ActualEntry } from './types';

/** The last word on one of the actual times; null: nobody and nothing has said it. */
export const actualOf = (actual: readonly ActualEntry[], kind: ActualEntry['kind']): Millis | null =>
  actual.findLast((entry) => entry.kind === kind)?.value ?? null;

/** Until when it may be carried out: the approved end, or what a change manager extended it to. Null: no end was ever said. */
export function allowedUntil(actual: readonly ActualEntry[], approvedEnd: Millis | null): Millis | null {
  const extended = actualOf(actual, 'extended');
  if (extended === null) return approvedEnd;
  return approvedEnd === null ? extended : Math.max(approvedEnd, extended);
}

/** Since when it has been carried out past its time: it is still so after that instant, not at it. Null: it isn't. */
export const overrunSince = (
  isImplementing: boolean,
  actual: readonly ActualEntry[],
  approvedEnd: Millis | null,
  now: Millis,
): Millis | null => {
  const until = allowedUntil(actual, approvedEnd);
  return isImplementing && until !== null && now > until ? until : null;
};
