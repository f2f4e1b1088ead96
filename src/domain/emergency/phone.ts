import type { Millis } from '../time/types';
import { sinceDeclared } from './declared';
import type { EmergencyEntry } from './types';

export type PhonedEntry = Extract<EmergencyEntry, { kind: 'phoned' }>;
export type PhoneState = 'waiting' | 'confirmed' | 'denied' | 'lapsed';

/** How long the approver has to confirm what was told over the phone. */
export const CONFIRM_MS = 24 * 3_600_000;

/** The last approval that was told over the phone since the change was declared an emergency; null: none was. */
export const lastPhoned = (entries: readonly EmergencyEntry[]): PhonedEntry | null =>
  sinceDeclared(entries)?.since.findLast((entry): entry is PhonedEntry => entry.kind === 'phoned') ?? null;

/** When the approver confirmed or denied it within their time; null: they have not. Only the named approver can. */
function answerTo(
  entries: readonly EmergencyEntry[],
  { id, approver, at }: PhonedEntry,
): EmergencyEntry | null {
  return (
    entries.find(
      (entry) =>
        (entry.kind === 'phoneConfirmed' || entry.kind === 'phoneDenied') &&
        entry.of === id &&
        entry.by === approver &&
        entry.at <= at + CONFIRM_MS,
    ) ?? null
  );
}

/** Where it stands at an instant: up to a day after it was recorded, that instant included, it waits. */
export function phoneState(entries: readonly EmergencyEntry[], phoned: PhonedEntry, now: Millis): PhoneState {
  switch (answerTo(entries, phoned)?.kind) {
    case 'phoneConfirmed':
      return 'confirmed';
    case 'phoneDenied':
      return 'denied';
    default:
      return now <= phoned.at + CONFIRM_MS ? 'waiting' : 'lapsed';
  }
}

/** When it was known that the approver doesn't stand by it: denied, or the time is over; null: they do, or may yet. */
export function phoneFailedAt(
  entries: readonly EmergencyEntry[],
  phoned: PhonedEntry,
  now: Millis,
): Millis | null {
  const answer = answerTo(entries, phoned);
  if (answer?.kind === 'phoneDenied') return answer.at;
  if (answer !== null || now <= phoned.at + CONFIRM_MS) return null;
  return phoned.at + CONFIRM_MS + 1;
}
