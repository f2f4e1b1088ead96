import { cachedStatements } from '../statements';
import type { Db } from '../../core/database';
import type { Scalar } from './requests';
import type { IndexEntry, StoredRow } from './store';

export interface IndexScan {
  readonly space: string;
  /** null: by key. */
  readonly index: string | null;
  readonly partition: string;
  /** SQL comparison on the range (or the key), with its values. */
  readonly range: { readonly sql: string; readonly values: readonly Scalar[] } | null;
  readonly after: { readonly range: string | number; readonly key: string } | null;
  readonly descending: boolean;
  readonly limit: number;
  readonly now: number;
}
interface SqlRow {
  key: string;
  json: string;
  created: number;
  updated: number;
  expires: number | null;
  gone: number | null;
  range?: string | number;
}

const TABLES = `
  CREATE TABLE IF NOT EXISTS kvs_row (site TEXT, space TEXT, key TEXT, json TEXT, created INTEGER, updated INTEGER, expires INTEGER, gone INTEGER,
    PRIMARY KEY (site, space, key)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS kvs_view (site TEXT, space TEXT, key TEXT, json TEXT, created INTEGER, updated INTEGER, expires INTEGER, gone INTEGER,
    PRIMARY KEY (site, space, key)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS kvs_index (site TEXT, space TEXT, name TEXT, part TEXT, range, key TEXT,
    PRIMARY KEY (site, space, name, part, range, key)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS kvs_pending (seq INTEGER PRIMARY KEY, site TEXT, at INTEGER, space TEXT, key TEXT, row TEXT);`;

export type SqlTables = ReturnType<typeof openSqlTables>;

/** The statements of the store. The range column has no type, so numbers sort as numbers and text by its UTF-8 bytes. */
export function openSqlTables(db: Db, site: string) {
  db.exec(TABLES);
  const sql = cachedStatements(db);
  const put =
    (table: string) =>
    (space: string, row: StoredRow): void =>
      void sql(`INSERT OR REPLACE INTO ${table} VALUES (?, ?, ?, ?, ?, ?, ?, ?)`).run(
        site,
        space,
        row.key,
        row.json,
        row.created,
        row.updated,
        row.expires,
        row.gone,
      );
  const one =
    (table: string) =>
    (space: string, key: string): StoredRow | null => {
      const row = sql(
        `SELECT key, json, created, updated, expires, gone FROM ${table} WHERE site = ? AND space = ? AND key = ?`,
      ).get(site, space, key);
      return (row as StoredRow | undefined) ?? null;
    };
  const drop =
    (table: string) =>
    (space: string, key: string): boolean =>
      sql(`DELETE FROM ${table} WHERE site = ? AND space = ? AND key = ?`).run(site, space, key).changes > 0;
  let pending = (sql('SELECT COUNT(*) AS n FROM kvs_pending WHERE site = ?').get(site) as { n: number }).n;

  return {
    row: one('kvs_row'),
    putRow: put('kvs_row'),
    dropRow: drop('kvs_row'),
    viewed: one('kvs_view'),
    putView: put('kvs_view'),
    dropView: drop('kvs_view'),
    putIndex: (space: string, entry: IndexEntry, key: string): void =>
      void sql('INSERT OR REPLACE INTO kvs_index VALUES (?, ?, ?, ?, ?, ?)').run(
        site,
        space,
        entry.index,
        entry.partition,
        entry.range,
        key,
      ),
    dropIndex: (space: string, entry: IndexEntry, key: string): void =>
      void sql(
        'DELETE FROM kvs_index WHERE site = ? AND space = ? AND name = ? AND part = ? AND range = ? AND key = ?',
      ).run(site, space, entry.index, entry.partition, entry.range, key),
    clear(): void {
      for (const table of ['kvs_row', 'kvs_view', 'kvs_index', 'kvs_pending'])
        sql(`DELETE FROM ${table} WHERE site = ?`).run(site);
      pending = 0;
    },
    pendingCount: (): number => pending,
    putPending(at: number, space: string, key: string, row: StoredRow | null): void {
      sql('INSERT INTO kvs_pending (site, at, space, key, row) VALUES (?, ?, ?, ?, ?)').run(
        site,
        at,
        space,
        key,
        JSON.stringify(row),
      );
      pending += 1;
    },
    /** Takes out the changes up to an instant, oldest first. */
    takePending(until: number): { space: string; key: string; row: StoredRow | null }[] {
      const rows = sql('SELECT space, key, row FROM kvs_pending WHERE site = ? AND at <= ? ORDER BY seq').all(
        site,
        until,
      ) as { space: string; key: string; row: string }[];
      if (rows.length > 0) sql('DELETE FROM kvs_pending WHERE site = ? AND at <= ?').run(site, until);
      pending = (sql('SELECT COUNT(*) AS n FROM kvs_pending WHERE site = ?').get(site) as { n: number }).n;
      return rows.map((row) => ({ ...row, row: JSON.parse(row.row) as StoredRow | null }));
    },
    scan({ space, index, partition, range, after, descending, limit, now }: IndexScan): {
      rows: StoredRow[];
      ranges: (string | number)[];
    } {
      const column = index === null ? 'v.key' : 'i.range';
      const order = descending ? 'DESC' : 'ASC';
      const from =
        index === null
          ? 'kvs_view v WHERE v.site = ? AND v.space = ?'
          : `kvs_index i JOIN kvs_view v ON v.site = i.site AND v.space = i.space AND v.key = i.key
             WHERE i.site = ? AND i.space = ? AND i.name = ? AND i.part = ?`;
      const key = index === null ? 'v.key' : 'i.key';
      const text = `SELECT v.key, v.json, v.created, v.updated, v.expires, v.gone, ${column} AS range FROM ${from}
        ${range ? `AND ${range.sql.replaceAll('$', column)}` : ''} ${after ? `AND (${column}, ${key}) ${descending ? '<' : '>'} (?, ?)` : ''}
        AND (v.gone IS NULL OR v.gone > ?) ORDER BY ${column} ${order}, ${key} ${order} LIMIT ?`;
      const values = [
        site,
        space,
        ...(index === null ? [] : [index, partition]),
        ...(range?.values ?? []).map(plain),
      ];
      const rows = sql(text).all(
        ...values,
        ...(after ? [after.range, after.key] : []),
        now,
        limit,
      ) as SqlRow[];
      return {
        rows: rows.map(({ range: _range, ...row }) => row),
        ranges: rows.map((row) => row.range ?? row.key),
      };
    },
  };
}

const plain = (value: Scalar): string | number => (typeof value === 'boolean' ? Number(value) : value);
