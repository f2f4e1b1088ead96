import type { RoundDecision } from '../approvals/types';
import type { Millis } from '../time/types';
import { sinceDeclared } from './declared';
import { lastPhoned, phoneFailedAt, phoneState, type PhonedEntry } from './phone';
import type { Door, EmergencyEntry } from './types';

/**
 * By which door an emergency may pass at an instant (RULES 8); null: by none, or it isn't one. The doors b and c cover exactly the
 * content that was there when they were opened; whether the decision of door a does is asked where edits are told of.
 */
export function doorOf(
  entries: readonly EmergencyEntry[],
  decision: RoundDecision['decision'] | null,
  now: Millis,
  liveSeal: string,
): Door | null {
  const known = sinceDeclared(entries);
  if (known === null) return null;
  if (decision === 'approved') return 'a';
  const phoned = lastPhoned(entries);
  if (phoned !== null && phoned.seal === liveSeal) {
    const state = phoneState(entries, phoned, now);
    if (state === 'waiting' || state === 'confirmed') return 'b';
  }
  const broken = known.since.findLast(({ kind }) => kind === 'glassBroken');
  return broken?.kind === 'glassBroken' && broken.seal === liveSeal ? 'c' : null;
}

/** A pass of the gate: when, and by which door. */
export interface Passed {
  readonly at: Millis;
  readonly door: Door;
}

/** The approval over the phone by which it passed: the last that had been recorded by then. */
const phonedBefore = (entries: readonly EmergencyEntry[], at: Millis): PhonedEntry | null =>
  entries.findLast((entry): entry is PhonedEntry => entry.kind === 'phoned' && entry.at <= at) ?? null;

/**
 * Since when a change counts as gone in without approval, door c: from its pass, or from when the approver on the phone denied it or
 * let the time run out; null: it doesn't, or not yet.
 */
export function withoutApprovalSince(
  entries: readonly EmergencyEntry[],
  passed: Passed | null,
  now: Millis,
): Millis | null {
  if (passed === null || passed.door === 'a') return null;
  if (passed.door === 'c') return passed.at;
  const phoned = phonedBefore(entries, passed.at);
  const failed = phoned === null ? passed.at : phoneFailedAt(entries, phoned, now);
  return failed === null ? null : Math.max(failed, passed.at);
}
