import type { Reader } from '../shape';
import { packBody, unpackBody } from './body';
import { ENTITY, KEY } from './keys';
import { createRow, type Row, type RowKey } from './kvs';
import type { Write } from './transaction';

/** Something with the version it was read under; 0: there is none yet. */
export interface WithVersion<T> {
  readonly version: number;
  readonly value: T;
}

/**
 * Rows of what is derived or counted, by kind: a service's reach, what happened on it (subject = service id), and who has a
 * name (subject = the name as it is compared).
 */
export type StatKind = 'reach' | 'activity' | 'name';

/** Names may hold what keys may not: `id` stands for the subject in the key. */
export const statKey = (kind: StatKind, id: string): RowKey => ({
  entity: ENTITY.stats,
  key: KEY.stats(kind, id),
});

/** What a row holds; `none` when it isn't there or was only prepared. Throws StoreCorrupt. */
export function readStat<T>(key: string, row: Row | undefined, schema: Reader<T>, none: T): WithVersion<T> {
  const version = row?.['version'];
  if (typeof version !== 'number') return { version: 0, value: none };
  return { version, value: version === 0 ? none : unpackBody(key, row?.['body'], schema) };
}

interface StatRow {
  readonly kind: StatKind;
  readonly id: string;
  /** What the index lists; default: the id. */
  readonly subject?: string;
}

/** Prepares a row at version 0: a condition on an absent row fails. Where there is one, nothing happens. */
export const prepareStat = ({ kind, id, subject = id }: StatRow): Promise<boolean> =>
  createRow(ENTITY.stats, KEY.stats(kind, id), { kind, subject, version: 0, body: packBody(null) });

/** The write of the next version, if `value.version` is still there. */
export const statWrite = <T>({ kind, id, subject = id }: StatRow, value: WithVersion<T>): Write => ({
  ...statKey(kind, id),
  row: { kind, subject, version: value.version + 1, body: packBody(value.value) },
  ifVersion: value.version,
});
