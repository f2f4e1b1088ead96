import { batchDelete, batchGet, batchSet } from './batch';
import { KvsError } from './kvs-error';
import { queryEntity, queryKeys } from './query';
import { get, remove, set } from './single';
import { transact } from './transaction';
import { readCost, writeCost } from './cost';
import type { KvsCost } from './cost';
import type { Rate } from './rate';
import type { KvsAnswer, KvsScope } from './single';

/** HTTP answer of the store; `text` empty is an empty body. */
export interface KvsResponse {
  readonly status: number;
  readonly text: string;
  readonly cost: KvsCost;
}

const PATHS: Readonly<
  Record<string, { readonly writes: boolean; readonly run: (scope: KvsScope, body: unknown) => KvsAnswer }>
> = {
  get: { writes: false, run: (scope, body) => get(scope, 'plain', body) },
  set: { writes: true, run: (scope, body) => set(scope, 'plain', body) },
  delete: { writes: true, run: (scope, body) => remove(scope, 'plain', body) },
  query: { writes: false, run: queryKeys },
  'secret/get': { writes: false, run: (scope, body) => get(scope, 'secret', body) },
  'secret/set': { writes: true, run: (scope, body) => set(scope, 'secret', body) },
  'secret/delete': { writes: true, run: (scope, body) => remove(scope, 'secret', body) },
  'entity/get': { writes: false, run: (scope, body) => get(scope, 'entity', body) },
  'entity/set': { writes: true, run: (scope, body) => set(scope, 'entity', body) },
  'entity/delete': { writes: true, run: (scope, body) => remove(scope, 'entity', body) },
  'entity/query': { writes: false, run: queryEntity },
  'batch/get': { writes: false, run: batchGet },
  'batch/set': { writes: true, run: batchSet },
  'batch/delete': { writes: true, run: batchDelete },
  transaction: { writes: true, run: transact },
};

/** The hosted key-value store of one installation, as @forge/kvs talks to it: POST /api/v1/... with JSON. */
export function createKvs(scope: KvsScope, rate: Rate): (path: string, body: unknown) => KvsResponse {
  return (path, body) => {
    const name = path.replace(/^\/api\/v1\//, '');
    const operation = PATHS[name];
    if (!operation)
      return refused(
        501,
        'NOT_IN_SANDBOX',
        `The sandbox's key-value store does not know POST ${path}.`,
        readCost(0),
      );
    const nothing = operation.writes
      ? writeCost(0, name === 'transaction' ? 'kvsTransaction' : 'kvsWrite')
      : readCost(0);
    try {
      rate.admit(operation.writes, name === 'transaction');
      const { body: answer, cost } = scope.store.atomically(() => operation.run(scope, body));
      rate.use(cost.readUnits, cost.writeUnits);
      return { status: 200, text: answer === undefined ? '' : JSON.stringify(answer), cost };
    } catch (error) {
      if (!(error instanceof KvsError)) throw error;
      const { cost = nothing } = error as { cost?: KvsCost };
      rate.use(cost.readUnits, cost.writeUnits);
      return refused(error.status, error.code, error.message, cost);
    }
  };
}

const refused = (status: number, code: string, message: string, cost: KvsCost): KvsResponse => ({
  status,
  text: JSON.stringify({ code, message }),
  cost,
});
