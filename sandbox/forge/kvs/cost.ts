import { KVS_LIMITS } from './limits';
import type { CallKind } from '../meters/prices';

/** What one request to the store used. */
export interface KvsCost {
  readonly kind: Extract<CallKind, 'kvsRead' | 'kvsQuery' | 'kvsWrite' | 'kvsTransaction'>;
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly readBytes: number;
  readonly writeBytes: number;
}

/** Units of 10 KB, rounded up per request: ten values of 1 KB in one batch are one unit. */
export const unitsOf = (bytes: number): number => Math.max(1, Math.ceil(bytes / KVS_LIMITS.unitBytes));

/** A read; nothing found is billed as 1 KB. */
export function readCost(bytes: number, kind: 'kvsRead' | 'kvsQuery' = 'kvsRead'): KvsCost {
  const readBytes = bytes === 0 ? KVS_LIMITS.emptyReadBytes : bytes;
  return { kind, readUnits: unitsOf(readBytes), writeUnits: 0, readBytes, writeBytes: 0 };
}
/** A write, a delete or a transaction. */
export const writeCost = (bytes: number, kind: 'kvsWrite' | 'kvsTransaction' = 'kvsWrite'): KvsCost => ({
  kind,
  readUnits: 0,
  writeUnits: unitsOf(bytes),
  readBytes: 0,
  writeBytes: bytes,
});
