import { exclusionWords } from '../../domain/approvals/words';
import type { Duties } from '../../store/issue-state-types';
import { exclusionsOf } from '../change/exclusions-of';
import { Refusal } from '../refusal';

/** Which part somebody has in a change, as a sentence; null: none. */
export function ownPart(duties: Duties, accountId: string): string | null {
  const own = exclusionsOf(duties).find((one) => one.accountId === accountId);
  return own === undefined
    ? null
    : `You have a part in this change: you are one who ${exclusionWords(own.why)}.`;
}

/** Nobody decides about a change in which they have a part. @throws Refusal NOT_ALLOWED */
export function refuseOwnPart(duties: Duties, accountId: string): void {
  const part = ownPart(duties, accountId);
  if (part !== null) throw new Refusal('NOT_ALLOWED', part, 'Ask somebody else to decide this.');
}
