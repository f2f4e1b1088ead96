import { checkFilters, satisfies } from './conditions';
import { writeCost } from './cost';
import { KvsError, refusals } from './kvs-error';
import { KVS_LIMITS } from './limits';
import { readRequest } from './requests';
import { checkFor, rowAfter, spaceOf } from './single';
import { checkKey, checkTtl } from './validate';
import type { Filters } from './requests';
import type { KvsAnswer, KvsScope } from './single';

/**
 * All operations or none. A condition on a key that isn't there fails, whatever it says: there is no create-if-absent
 * inside a transaction (measured).
 */
export function transact(scope: KvsScope, body: unknown): KvsAnswer {
  const asked = readRequest('transaction', body);
  const { store } = scope;
  const all = [...asked.set, ...asked.delete, ...asked.check];
  if (all.length === 0) throw refusals.badRequest('A transaction needs at least one operation');
  if (all.length > KVS_LIMITS.transactionOperations) throw refusals.unprocessable();
  const json = JSON.stringify(body);
  if (Buffer.byteLength(json) > KVS_LIMITS.requestBytes)
    throw new KvsError(400, 'MAX_SIZE', 'The request exceeds 4 MB');
  const names = all.map(
    (operation) =>
      `${operation.entityName ?? ''}/${checkKey(operation.key, operation.entityName !== undefined)}`,
  );
  if (new Set(names).size < names.length) throw refusals.duplicateKey();

  const sets = asked.set.map((operation) => {
    const space = spaceOf(store, operation.entityName);
    return {
      space,
      key: operation.key as string,
      json: checkFor(store, space, operation.value),
      ttl: checkTtl(operation.options?.ttl),
    };
  });
  for (const operation of all)
    if ('conditions' in operation && operation.conditions !== undefined)
      check(scope, operation.entityName, operation.key as string, operation.conditions);

  for (const { space, key, json: value, ttl } of sets)
    store.write(space, rowAfter(scope, space, key, value, ttl, store.read(space, key)));
  for (const operation of asked.delete)
    store.remove(spaceOf(store, operation.entityName), operation.key as string);
  return {
    cost: writeCost(
      sets.reduce((sum, { json: value }) => sum + Buffer.byteLength(value), 0),
      'kvsTransaction',
    ),
  };
}

function check({ store }: KvsScope, entityName: string | undefined, key: string, conditions: Filters): void {
  // Conditions work on entities only: plain values have no attributes.
  if (entityName === undefined) throw refusals.badRequest('conditions need an entityName');
  const schema = store.schema(entityName);
  if (!schema) throw refusals.schemaNotFound();
  checkFilters(schema, conditions);
  const row = store.read(entityName, key);
  const holds = row !== null && satisfies(JSON.parse(row.json) as Record<string, unknown>, conditions);
  if (!holds) throw Object.assign(refusals.conditionFailed(), { cost: writeCost(0, 'kvsTransaction') });
}
