import type { Millis } from '../time/types';

/** A key with which a pipeline asks. Its secrets are kept apart, under ids of their own; revoked keys stay on the list. */
export interface DeployKey {
  readonly id: string;
  readonly name: string;
  /** Ids of the projects of whose changes it may ask. */
  readonly projects: readonly string[];
  readonly createdAt: Millis;
  readonly createdBy: string;
  /** Id of the present secret. */
  readonly secret: string;
  readonly rotatedAt: Millis | null;
  /** The secret before it, which serves until then too; null: there is none, or it ended at once. */
  readonly old: { readonly secret: string; readonly until: Millis } | null;
  readonly revokedAt: Millis | null;
}

/** Ids of the secrets that serve now, the present one first: one, two while rotating, none once revoked. */
export function secretsInForce({ revokedAt, secret, old }: DeployKey, now: Millis): readonly string[] {
  if (revokedAt !== null) return [];
  return old !== null && now < old.until ? [secret, old.secret] : [secret];
}

/** The key with its next secret; the one before serves for `overlapMs` more, any older one ends here. */
export const rotated = (key: DeployKey, secret: string, now: Millis, overlapMs: number): DeployKey => ({
  ...key,
  secret,
  rotatedAt: now,
  old: overlapMs > 0 ? { secret: key.secret, until: now + overlapMs } : null,
});

/** What a key has used of its minute. */
export interface KeyUse {
  /** Whole minutes since the epoch. */
  readonly minute: number;
  readonly count: number;
}
/** Requests that one key may make in a minute. */
export const PER_MINUTE = 60;

/** What it has used after one more request; null: that is one too many. */
export function usedOnce(before: KeyUse | null, now: Millis): KeyUse | null {
  const minute = Math.floor(now / 60_000);
  if (before?.minute !== minute) return { minute, count: 1 };
  return before.count < PER_MINUTE ? { minute, count: before.count + 1 } : null;
}
