import { createHash } from 'node:crypto';
import { KVS_LIMITS } from './limits';

/**
 * When a row expires and when it really goes: deletion lags by up to 48 h, by an amount that depends on the key alone,
 * so that an app which takes expiry for deletion is caught.
 */
export function ttlEnd(
  now: number,
  ttlMs: number | null,
  key: string,
): { expires: number | null; gone: number | null } {
  if (ttlMs === null) return { expires: null, gone: null };
  const share = createHash('sha256').update(key).digest().readUInt32BE(0) / 2 ** 32;
  // Never less than half a day: the shortest lag would make the trap invisible.
  const lag = KVS_LIMITS.ttlLagMs * (0.25 + 0.75 * share);
  return { expires: now + ttlMs, gone: Math.floor(now + ttlMs + lag) };
}
