import { Filter, FilterConditions, kvs } from '@forge/kvs';
import { StoreBusy, VersionConflict } from './errors';
import type { EntityName } from './keys';
import { checkSize, kvsCode, type Row } from './kvs';

/** One write of a transaction. With `ifVersion` the row must exist with exactly that version. */
export interface Write {
  readonly entity: EntityName;
  readonly key: string;
  readonly row: Row;
  readonly ifVersion?: number;
}

/** Forge takes at most 25 operations in a transaction, each key once. */
export const MAX_WRITES = 25;

/**
 * Writes all or nothing. Throws VersionConflict when a condition is false: a row that is absent fails its
 * condition too, which is why heads are created at version 0 beforehand (`createRow`).
 */
export async function writeTogether(writes: readonly Write[]): Promise<void> {
  const transaction = kvs.transact();
  for (const { entity, key, row, ifVersion } of writes) {
    checkSize(key, row);
    transaction.set(key, row, {
      entityName: entity,
      ...(ifVersion !== undefined && {
        conditions: new Filter<Row>().and('version', FilterConditions.equalTo(ifVersion)),
      }),
    });
  }
  try {
    await transaction.execute();
  } catch (error) {
    if (kvsCode(error) === 'CONDITIONAL_CHECK_FAILED')
      throw new VersionConflict(writes.map(({ key }) => key).join(', '));
    throw error;
  }
}

/** Forge takes 4 MB in a transaction; less a margin for what is around the rows. */
const MAX_BYTES = 3_800_000;

/**
 * Writes any number of rows, as many at a time as a transaction takes: each row is written or not, and writing all of them
 * once more changes nothing.
 */
export async function writeInBatches(writes: readonly Write[]): Promise<void> {
  let [batch, bytes]: [Write[], number] = [[], 0];
  for (const write of writes) {
    const size = checkSize(write.key, write.row);
    if (batch.length === MAX_WRITES || (batch.length > 0 && bytes + size > MAX_BYTES)) {
      await writeTogether(batch);
      [batch, bytes] = [[], 0];
    }
    batch.push(write);
    bytes += size;
  }
  if (batch.length > 0) await writeTogether(batch);
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Repeats "read, decide, write" when somebody else wrote in between. `attempt` must read afresh each time.
 * The wait grows and is jittered, so that eight voters in one second don't meet again. Throws StoreBusy in the end.
 */
export async function retryOnConflict<T>(attempt: (n: number) => Promise<T>, tries = 7): Promise<T> {
  let last: VersionConflict | undefined;
  for (let n = 0; n < tries; n++)
    try {
      return await attempt(n);
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
      last = error;
      await pause(Math.min(400, 20 * 2 ** n) * (0.5 + Math.random()));
    }
  throw new StoreBusy(last?.key ?? '');
}
