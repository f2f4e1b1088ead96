import { openSqlTables } from './sql-tables';
import type { Db } from '../../core/database';
import type { EntitySchema } from '../manifest/types';
import type { IndexScan, SqlTables } from './sql-tables';

/** Where plain keys and secrets live; entities use their own names. */
export const PLAIN = '';
export const SECRETS = '!secret';

export interface StoredRow {
  readonly key: string;
  /** JSON text. */
  readonly json: string;
  /** Epoch ms. */
  readonly created: number;
  readonly updated: number;
  readonly expires: number | null;
  /** When the expired row really disappears; later than `expires`. */
  readonly gone: number | null;
}

export interface StoreOptions {
  readonly db: Db;
  /** Separates installations in one file. */
  readonly site: string;
  readonly schemas: readonly EntitySchema[];
  readonly now: () => number;
  /** Queries see the store as of this many ms ago. */
  readonly queryLag: () => number;
}

/**
 * The rows of one installation. Reads by key see the newest state; queries read a second copy (view and index rows)
 * that follows at once or, with a query lag, later.
 */
export interface Store {
  schema(entity: string): EntitySchema | undefined;
  read(space: string, key: string): StoredRow | null;
  write(space: string, row: StoredRow): void;
  remove(space: string, key: string): void;
  /** Rows of an index, a page of `limit`; the view is brought up to date first. */
  scan(scan: Omit<IndexScan, 'now'>): { rows: StoredRow[]; ranges: (string | number)[] };
  /** Throws everything away. */
  clear(): void;
  /** Runs all or nothing. */
  atomically<T>(run: () => T): T;
}

export function openStore({ db, site, schemas, now, queryLag }: StoreOptions): Store {
  const sql: SqlTables = openSqlTables(db, site);
  const byName = new Map(schemas.map((schema) => [schema.name, schema]));

  /** Brings view and index rows of one key to the given state. */
  function project(space: string, key: string, row: StoredRow | null): void {
    const indexes = byName.get(space)?.indexes ?? [];
    const old = sql.viewed(space, key);
    if (old) {
      for (const entry of entriesOf(indexes, old.json)) sql.dropIndex(space, entry, key);
      sql.dropView(space, key);
    }
    if (!row) return;
    sql.putView(space, row);
    for (const entry of entriesOf(indexes, row.json)) sql.putIndex(space, entry, key);
  }
  function follow(space: string, key: string, row: StoredRow | null): void {
    if (space === SECRETS) return;
    if (queryLag() > 0 || sql.pendingCount() > 0) sql.putPending(now(), space, key, row);
    else project(space, key, row);
  }
  function catchUp(): void {
    if (sql.pendingCount() === 0) return;
    for (const pending of sql.takePending(now() - queryLag()))
      project(pending.space, pending.key, pending.row);
  }

  const store: Store = {
    schema: (entity) => byName.get(entity),
    read(space, key) {
      const row = sql.row(space, key);
      if (row?.gone == null || row.gone > now()) return row;
      store.remove(space, key);
      return null;
    },
    write(space, row) {
      sql.putRow(space, row);
      follow(space, row.key, row);
    },
    remove(space, key) {
      if (sql.dropRow(space, key)) follow(space, key, null);
    },
    scan(asked) {
      catchUp();
      return sql.scan({ ...asked, now: now() - queryLag() });
    },
    clear: () => sql.clear(),
    atomically(run) {
      if (db.inTransaction) return run();
      db.exec('BEGIN');
      try {
        const result = run();
        db.exec('COMMIT');
        return result;
      } catch (error) {
        db.exec('ROLLBACK');
        throw error;
      }
    },
  };
  return store;
}

export interface IndexEntry {
  readonly index: string;
  readonly partition: string;
  readonly range: string | number;
}

/** A row is in an index only when it has every attribute of it. */
function entriesOf(indexes: EntitySchema['indexes'], json: string): IndexEntry[] {
  const value = JSON.parse(json) as Record<string, unknown>;
  return indexes.flatMap(({ name, partition, range }) => {
    const parts = partition.map((attribute) => value[attribute]);
    const at = value[range];
    if (at === undefined || parts.some((part) => part === undefined)) return [];
    return [
      { index: name, partition: JSON.stringify(parts), range: typeof at === 'string' ? at : Number(at) },
    ];
  });
}
