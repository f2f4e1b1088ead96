import { readCost, writeCost } from './cost';
import { refusals } from './kvs-error';
import { readRequest } from './requests';
import { PLAIN, SECRETS } from './store';
import { ttlEnd } from './ttl';
import { checkEntityValue, checkKey, checkTtl, checkValue } from './validate';
import type { KvsCost } from './cost';
import type { Metadata } from './requests';
import type { Store, StoredRow } from './store';

/** An answer of the store and what it used; body undefined is an empty body. */
export interface KvsAnswer {
  readonly body?: unknown;
  readonly cost: KvsCost;
}
export interface KvsScope {
  readonly store: Store;
  readonly now: () => number;
}

/** What a stored row looks like on the wire, with the metadata that was asked for. */
export function wireRow(row: StoredRow, fields: readonly Metadata[] = []): Record<string, unknown> {
  return {
    key: row.key,
    value: JSON.parse(row.json) as unknown,
    ...(fields.includes('CREATED_AT') && { createdAt: row.created }),
    ...(fields.includes('UPDATED_AT') && { updatedAt: row.updated }),
    ...(fields.includes('EXPIRE_TIME') &&
      row.expires !== null && { expireTime: new Date(row.expires).toISOString() }),
  };
}

/** Which space a request is about; throws SCHEMA_NOT_FOUND for an entity that the manifest doesn't declare. */
export function spaceOf(store: Store, entityName: string | undefined): string {
  if (entityName === undefined) return PLAIN;
  if (!store.schema(entityName)) throw refusals.schemaNotFound();
  return entityName;
}

/** Checks a value for its space; answers its JSON text. */
export function checkFor(store: Store, space: string, value: unknown): string {
  const schema = store.schema(space);
  return schema ? checkEntityValue(schema, value) : checkValue(value);
}

/** The row that a write leaves behind: created stays, updated and time to live are new. */
export function rowAfter(
  scope: KvsScope,
  space: string,
  key: string,
  json: string,
  ttlMs: number | null,
  old: StoredRow | null,
): StoredRow {
  const now = scope.now();
  return { key, json, created: old?.created ?? now, updated: now, ...ttlEnd(now, ttlMs, `${space}/${key}`) };
}

type Kind = 'plain' | 'secret' | 'entity';

export function get(scope: KvsScope, kind: Kind, body: unknown): KvsAnswer {
  const asked =
    kind === 'entity'
      ? readRequest('entityGet', body)
      : { entityName: undefined, ...readRequest('get', body) };
  const space = kind === 'secret' ? SECRETS : spaceOf(scope.store, asked.entityName);
  const row = scope.store.read(space, checkKey(asked.key, kind === 'entity'));
  if (!row) throw Object.assign(refusals.keyNotFound(), { cost: readCost(0) });
  return { body: wireRow(row, asked.options?.metadataFields), cost: readCost(Buffer.byteLength(row.json)) };
}

export function set(scope: KvsScope, kind: Kind, body: unknown): KvsAnswer {
  const asked =
    kind === 'entity'
      ? readRequest('entitySet', body)
      : { entityName: undefined, ...readRequest('set', body) };
  const { options } = asked;
  const space = kind === 'secret' ? SECRETS : spaceOf(scope.store, asked.entityName);
  const key = checkKey(asked.key, kind === 'entity');
  const json = checkFor(scope.store, space, asked.value);
  const ttl = checkTtl(options?.ttl);
  if (options?.returnValue && options.keyPolicy === 'FAIL_IF_EXISTS') throw refusals.policyAndReturn();
  const old = scope.store.read(space, key);
  const cost = writeCost(Buffer.byteLength(json));
  if (old && options?.keyPolicy === 'FAIL_IF_EXISTS') throw Object.assign(refusals.keyConflict(), { cost });
  const row = rowAfter(scope, space, key, json, ttl, old);
  scope.store.write(space, row);
  const returned = options?.returnValue === 'PREVIOUS' ? old : options?.returnValue === 'LATEST' ? row : null;
  return { ...(returned && { body: wireRow(returned, options?.returnMetadataFields) }), cost };
}

/** Deleting a missing key succeeds (measured). */
export function remove(scope: KvsScope, kind: Kind, body: unknown): KvsAnswer {
  const asked =
    kind === 'entity'
      ? readRequest('entityDelete', body)
      : { entityName: undefined, ...readRequest('delete', body) };
  const space = kind === 'secret' ? SECRETS : spaceOf(scope.store, asked.entityName);
  scope.store.remove(space, checkKey(asked.key, kind === 'entity'));
  return { cost: writeCost(0) };
}
