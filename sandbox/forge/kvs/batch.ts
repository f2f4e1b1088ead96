import { readCost, writeCost } from './cost';
import { KvsError, refusals } from './kvs-error';
import { KVS_LIMITS } from './limits';
import { readRequest } from './requests';
import { checkFor, rowAfter, spaceOf, wireRow } from './single';
import { checkKey, checkTtl } from './validate';
import type { KvsAnswer, KvsScope } from './single';

interface Item {
  readonly key: unknown;
  readonly entityName?: string | undefined;
}

/** Runs every item on its own: what fails is reported, the rest stands. Empty, too long and duplicate lists fail as a whole. */
function each<I extends Item>(
  verb: string,
  items: readonly I[],
  run: (item: I, space: string, key: string) => unknown,
  scope: KvsScope,
): unknown {
  if (items.length === 0) throw refusals.badRequest('A batch needs at least one item');
  if (items.length > KVS_LIMITS.batchItems) throw refusals.tooManyInBatch(verb, items.length);
  const names = items.map((item) => `${item.entityName ?? ''}/${String(item.key)}`);
  if (new Set(names).size < names.length) throw refusals.duplicateKey();
  const successfulKeys: unknown[] = [];
  const failedKeys: unknown[] = [];
  for (const item of items) {
    const name = { key: item.key, ...(item.entityName !== undefined && { entityName: item.entityName }) };
    try {
      const key = checkKey(item.key, item.entityName !== undefined);
      successfulKeys.push({
        ...name,
        ...(run(item, spaceOf(scope.store, item.entityName), key) as object | undefined),
      });
    } catch (error) {
      if (!(error instanceof KvsError)) throw error;
      failedKeys.push({ ...name, error: { code: error.code, message: error.message } });
    }
  }
  return { successfulKeys, failedKeys };
}

export function batchGet(scope: KvsScope, body: unknown): KvsAnswer {
  const items = readRequest('batchGet', body);
  let bytes = 0;
  const answer = each(
    'get',
    items,
    (item, space, key) => {
      const row = scope.store.read(space, key);
      if (!row) throw refusals.keyNotFound();
      bytes += Buffer.byteLength(row.json);
      return wireRow(row, item.options?.metadataFields);
    },
    scope,
  );
  return { body: answer, cost: readCost(bytes) };
}

export function batchSet(scope: KvsScope, body: unknown): KvsAnswer {
  const items = readRequest('batchSet', body);
  if (Buffer.byteLength(JSON.stringify(body)) > KVS_LIMITS.requestBytes)
    throw new KvsError(400, 'MAX_SIZE', 'The request exceeds 4 MB');
  let bytes = 0;
  const answer = each(
    'set',
    items,
    (item, space, key) => {
      const json = checkFor(scope.store, space, item.value);
      scope.store.write(
        space,
        rowAfter(scope, space, key, json, checkTtl(item.options?.ttl), scope.store.read(space, key)),
      );
      bytes += Buffer.byteLength(json);
      return undefined;
    },
    scope,
  );
  return { body: answer, cost: writeCost(bytes) };
}

export function batchDelete(scope: KvsScope, body: unknown): KvsAnswer {
  const items = readRequest('batchDelete', body);
  const answer = each(
    'delete',
    items,
    (_item, space, key) => {
      scope.store.remove(space, key);
      return undefined;
    },
    scope,
  );
  return { body: answer, cost: writeCost(0) };
}
