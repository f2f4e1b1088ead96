import { kvs } from '@forge/kvs';
import { ValueTooLarge } from './errors';
import type { EntityName } from './keys';

/** Forge refuses values above 240 KiB (limits-kvs-ce). */
export const MAX_VALUE_BYTES = 240 * 1024;

/** A row of an entity: its attributes as the manifest declares them. Absent, never null: Forge refuses null. */
export type Row = Readonly<Record<string, unknown>>;
export interface RowKey {
  readonly entity: EntityName;
  readonly key: string;
}

/** Forge's error code of a failed storage call, or null when the error is something else. */
export const kvsCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

/** UTF-8 size of a value as it is sent; throws ValueTooLarge. */
export function checkSize(key: string, value: unknown): number {
  const bytes = Buffer.byteLength(JSON.stringify(value));
  if (bytes > MAX_VALUE_BYTES) throw new ValueTooLarge(key, bytes);
  return bytes;
}

/** One row by key, strongly consistent; undefined when there is none. */
export const getRow = (entity: EntityName, key: string): Promise<Row | undefined> =>
  kvs.entity<Row>(entity).get(key);

/** Several rows by key in one request (one read unit for small rows); missing ones are undefined, in the order asked. */
export async function getRows(keys: readonly RowKey[]): Promise<(Row | undefined)[]> {
  const answer = await kvs.batchGet<Row>(keys.map(({ entity, key }) => ({ entityName: entity, key })));
  for (const failed of answer.failedKeys)
    if (failed.error.code !== 'KEY_NOT_FOUND')
      throw Object.assign(new Error(`reading "${failed.key}" failed: ${failed.error.code}`), {
        code: failed.error.code,
      });
  return keys.map(({ key }) => answer.successfulKeys.find((found) => found.key === key)?.value);
}

/** Most keys that one batch read takes. */
const BATCH = 25;

/** Any number of rows by key, in as few requests as that takes; missing ones are undefined, in the order asked. */
export async function getRowsInBatches(keys: readonly RowKey[]): Promise<(Row | undefined)[]> {
  const batches = Array.from({ length: Math.ceil(keys.length / BATCH) }, (_, index) =>
    keys.slice(index * BATCH, (index + 1) * BATCH),
  );
  return (await Promise.all(batches.map(getRows))).flat();
}

/** Writes a row only if its key is free. False: it was there already and nothing was written. */
export async function createRow(entity: EntityName, key: string, row: Row): Promise<boolean> {
  checkSize(key, row);
  try {
    await kvs.entity<Row>(entity).set(key, row, { keyPolicy: 'FAIL_IF_EXISTS' });
    return true;
  } catch (error) {
    if (kvsCode(error) === 'KEY_CONFLICT') return false;
    throw error;
  }
}

/** Writes a row whatever is there: for rows that only one writer owns. */
export async function putRow(entity: EntityName, key: string, row: Row): Promise<void> {
  checkSize(key, row);
  await kvs.entity<Row>(entity).set(key, row);
}

/** A cached value under a plain key. */
export const getCached = (key: string): Promise<unknown> => kvs.get<unknown>(key);
/** Several cached values, in the order asked; undefined where there is none. One request for every 25. */
export async function getManyCached(keys: readonly string[]): Promise<readonly unknown[]> {
  const found = new Map<string, unknown>();
  for (let from = 0; from < keys.length; from += BATCH) {
    const answer = await kvs.batchGet<unknown>(keys.slice(from, from + BATCH).map((key) => ({ key })));
    for (const { key, value } of answer.successfulKeys) found.set(key, value);
  }
  return keys.map((key) => found.get(key));
}
export async function putCached(key: string, value: unknown, days: number): Promise<void> {
  checkSize(key, value);
  await kvs.set(key, value, { ttl: { value: days, unit: 'DAYS' } });
}
