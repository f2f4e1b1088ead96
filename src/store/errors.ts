/** A conditional write met another version than it had read. Read again and decide again. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict';
  constructor(readonly key: string) {
    super(`"${key}" was written by somebody else in the meantime`);
  }
}

/** Somebody else kept writing while we retried; nothing of ours was written. */
export class StoreBusy extends Error {
  override readonly name = 'StoreBusy';
  constructor(readonly key: string) {
    super(`"${key}" stayed busy through all retries`);
  }
}

/**
 * Whether storage asks to come back later: it counts requests and transactions over short times, whoever makes them.
 * What was under way may or may not be written, as after any cut-off.
 */
export const isStorageLimit = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'RATE_LIMIT_EXCEEDED' || error.code === 'TOO_MANY_REQUESTS');

/** What of a request storage can't take: a key with signs or a length that no key of ours has, or a cursor that it never gave. */
export const unfitFor = (error: unknown): 'key' | 'cursor' | null => {
  if (!(error instanceof Error && 'code' in error)) return null;
  if (error.code === 'INVALID_CURSOR') return 'cursor';
  return error.code === 'INVALID_KEY' || error.code === 'KEY_TOO_LONG' ? 'key' : null;
};

/** A stored record does not have the shape this version of Steward can read. */
export class StoreCorrupt extends Error {
  override readonly name = 'StoreCorrupt';
  constructor(
    readonly key: string,
    readonly why: string,
  ) {
    super(`"${key}" cannot be read: ${why}`);
  }
}

/** A value would not fit in one record (240 KiB on Forge). */
export class ValueTooLarge extends Error {
  override readonly name = 'ValueTooLarge';
  constructor(
    readonly key: string,
    readonly bytes: number,
  ) {
    super(`"${key}" has ${bytes} bytes, more than one record holds`);
  }
}
