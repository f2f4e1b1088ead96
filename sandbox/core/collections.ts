import type { Db } from './database';

/**
 * Rows of one kind, held in memory and written through to the site's file.
 * Values are copied on the way in and out, so that nobody can change stored state by keeping a reference.
 */
export interface Collection<T extends { id: string }> {
  get(id: string): T | undefined;
  /** All rows in insertion order. */
  all(): T[];
  /** Rows that satisfy the predicate; the predicate sees the stored row and must not change it. */
  where(predicate: (row: Readonly<T>) => boolean): T[];
  find(predicate: (row: Readonly<T>) => boolean): T | undefined;
  /** Rows whose key (by a declared index) equals the value. */
  by(index: string, value: string): T[];
  /** Inserts or replaces. */
  put(row: T): void;
  remove(id: string): boolean;
  readonly size: number;
}
/** One row before and after a write; undefined where it did not or does not exist. The rows are the stored ones: don't change them. */
export interface RowChange {
  readonly kind: string;
  readonly before: { readonly id: string } | undefined;
  readonly after: { readonly id: string } | undefined;
}
export type Indexes<T> = Readonly<Record<string, (row: Readonly<T>) => string | null>>;

/** The tables of one Jira site in one file; `flush` writes what has changed in one transaction. */
export class Collections<Tables extends { [K in keyof Tables]: { id: string } }> {
  readonly #tables = new Map<string, MemoryCollection<{ id: string }>>();
  readonly #dirty = new Map<string, Map<string, string | null>>();
  /** Order of insertion, kept across restarts. */
  #seq = 0;
  #listeners: ((change: RowChange) => void)[] = [];

  constructor(
    private readonly db: Db,
    private readonly site: string,
    private readonly indexes: { [K in keyof Tables]?: Indexes<Tables[K]> } = {},
  ) {
    db.exec(
      'CREATE TABLE IF NOT EXISTS rows (site TEXT, kind TEXT, id TEXT, seq INTEGER, json TEXT, PRIMARY KEY (site, kind, id))',
    );
    this.#seq = (db.prepare('SELECT COALESCE(MAX(seq), 0) AS seq FROM rows').get() as { seq: number }).seq;
    const rows = db.prepare('SELECT kind, id, json FROM rows WHERE site = ? ORDER BY seq').all(site) as {
      kind: string;
      id: string;
      json: string;
    }[];
    for (const row of rows) this.#table(row.kind).load(JSON.parse(row.json) as { id: string });
  }

  table<K extends keyof Tables & string>(kind: K): Collection<Tables[K]> {
    return this.#table(kind) as unknown as Collection<Tables[K]>;
  }

  /** Writes everything that has changed since the last flush. */
  flush(): void {
    if (this.#dirty.size === 0) return;
    const put = this.db.prepare(
      'INSERT INTO rows (site, kind, id, seq, json) VALUES (?, ?, ?, ?, ?) ON CONFLICT (site, kind, id) DO UPDATE SET json = excluded.json',
    );
    const drop = this.db.prepare('DELETE FROM rows WHERE site = ? AND kind = ? AND id = ?');
    this.db.exec('BEGIN');
    for (const [kind, changes] of this.#dirty)
      for (const [id, json] of changes)
        if (json === null) drop.run(this.site, kind, id);
        else put.run(this.site, kind, id, ++this.#seq, json);
    this.db.exec('COMMIT');
    this.#dirty.clear();
  }

  /** Tells of every write from now on, at once. */
  onChange(listener: (change: RowChange) => void): void {
    this.#listeners.push(listener);
  }

  /** A deep copy of all rows by kind. */
  snapshot(): Record<string, unknown[]> {
    return Object.fromEntries([...this.#tables].map(([kind, table]) => [kind, table.all()]));
  }

  #table(kind: string): MemoryCollection<{ id: string }> {
    let table = this.#tables.get(kind);
    if (!table) {
      const indexes = (this.indexes as Record<string, Indexes<{ id: string }> | undefined>)[kind] ?? {};
      table = new MemoryCollection(indexes, (before, after) => {
        for (const listener of this.#listeners) listener({ kind, before, after });
        const id = (after ?? before)?.id ?? '';
        const json = after === undefined ? null : JSON.stringify(after);
        const changes = this.#dirty.get(kind) ?? new Map<string, string | null>();
        changes.set(id, json);
        this.#dirty.set(kind, changes);
      });
      this.#tables.set(kind, table);
    }
    return table;
  }
}

class MemoryCollection<T extends { id: string }> implements Collection<T> {
  readonly #rows = new Map<string, T>();
  readonly #byIndex = new Map<string, Map<string, Set<string>>>();

  constructor(
    private readonly indexes: Indexes<T>,
    private readonly changed: (before: T | undefined, after: T | undefined) => void,
  ) {
    for (const name of Object.keys(indexes)) this.#byIndex.set(name, new Map());
  }

  get size(): number {
    return this.#rows.size;
  }
  get(id: string): T | undefined {
    const row = this.#rows.get(id);
    return row && structuredClone(row);
  }
  all(): T[] {
    return [...this.#rows.values()].map((row) => structuredClone(row));
  }
  where(predicate: (row: Readonly<T>) => boolean): T[] {
    return [...this.#rows.values()].filter(predicate).map((row) => structuredClone(row));
  }
  find(predicate: (row: Readonly<T>) => boolean): T | undefined {
    for (const row of this.#rows.values()) if (predicate(row)) return structuredClone(row);
    return undefined;
  }
  by(index: string, value: string): T[] {
    const entries = this.#byIndex.get(index);
    if (!entries) throw new Error(`no index "${index}" is declared`);
    return [...(entries.get(value) ?? [])].map((id) => structuredClone(this.#rows.get(id) as T));
  }
  put(row: T): void {
    const before = this.#rows.get(row.id);
    const after = JSON.parse(JSON.stringify(row)) as T;
    this.#unindex(row.id);
    this.load(after);
    this.changed(before, after);
  }
  remove(id: string): boolean {
    const before = this.#rows.get(id);
    if (!before) return false;
    this.#unindex(id);
    this.#rows.delete(id);
    this.changed(before, undefined);
    return true;
  }
  /** Takes a row that is already in the file. */
  load(row: T): void {
    this.#rows.set(row.id, row);
    for (const [name, keyOf] of Object.entries(this.indexes)) {
      const key = keyOf(row);
      if (key === null) continue;
      const entries = this.#byIndex.get(name) as Map<string, Set<string>>;
      const ids = entries.get(key) ?? new Set<string>();
      ids.add(row.id);
      entries.set(key, ids);
    }
  }
  #unindex(id: string): void {
    const old = this.#rows.get(id);
    if (!old) return;
    for (const [name, keyOf] of Object.entries(this.indexes)) {
      const key = keyOf(old);
      if (key !== null) this.#byIndex.get(name)?.get(key)?.delete(id);
    }
  }
}
