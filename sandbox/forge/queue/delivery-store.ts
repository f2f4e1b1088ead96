import { cachedStatements } from '../statements';
import type { Db } from '../../core/database';

export type DeliveryState = 'waiting' | 'running' | 'success' | 'failed' | 'cancelled';

/** Something that has to reach a function: a queue message or a product event. Kept in the site's file. */
export interface Delivery {
  readonly id: string;
  readonly kind: 'queue' | 'event';
  /** Key of the consumer or trigger module. */
  readonly moduleKey: string;
  /** Queue and job for messages, the event's name for events. */
  readonly name: string;
  readonly jobId: string;
  /** The same for both copies of a duplicate. */
  readonly eventId: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Epoch ms, sandbox time. */
  readonly created: number;
  readonly due: number;
  readonly attempts: number;
  readonly retryContext: Readonly<Record<string, unknown>> | null;
  readonly concurrency: { readonly key: string; readonly limit: number } | null;
  readonly chain: string;
  readonly state: DeliveryState;
}

export interface DeliveryStore {
  put(delivery: Delivery): void;
  get(id: string): Delivery | null;
  /** Everything that still has to run, by due time. What was running when the site was closed runs again. */
  open(): Delivery[];
  stats(queue: string, jobId: string): { success: number; inProgress: number; failed: number } | null;
  /** Cancels what hasn't started; false when there is no such job. */
  cancel(queue: string, jobId: string): boolean;
  /** Forgets a delivery. */
  remove(id: string): void;
  /** Forgets all deliveries and chains. */
  clear(): void;
  /** Forgets finished deliveries created before an instant, and chains that nothing open belongs to. */
  prune(before: number): void;
  /** Counts one more push of a chain and answers how many it has made. */
  countPush(chain: string): number;
  getState(key: string): string | null;
  putState(key: string, value: string): void;
  dropState(key: string): void;
}

const TABLES = `
  CREATE TABLE IF NOT EXISTS forge_delivery (site TEXT, id TEXT, name TEXT, job TEXT, due INTEGER, created INTEGER, state TEXT, json TEXT,
    PRIMARY KEY (site, id)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS forge_delivery_job ON forge_delivery (site, job);
  CREATE TABLE IF NOT EXISTS forge_chain (site TEXT, id TEXT, pushes INTEGER, PRIMARY KEY (site, id)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS forge_state (site TEXT, key TEXT, value TEXT, PRIMARY KEY (site, key)) WITHOUT ROWID;`;

/** Deliveries and the platform's own state of one site. */
export function openDeliveryStore(db: Db, site: string): DeliveryStore {
  db.exec(TABLES);
  const sql = cachedStatements(db);
  const read = (row: unknown): Delivery => JSON.parse((row as { json: string }).json) as Delivery;
  const ofJob = (queue: string, jobId: string): Delivery[] =>
    sql('SELECT json FROM forge_delivery WHERE site = ? AND job = ? AND name = ?')
      .all(site, jobId, queue)
      .map(read);
  const store: DeliveryStore = {
    put(delivery) {
      const { id, name, jobId, due, created, state } = delivery;
      sql('INSERT OR REPLACE INTO forge_delivery VALUES (?, ?, ?, ?, ?, ?, ?, ?)').run(
        site,
        id,
        name,
        jobId,
        due,
        created,
        state,
        JSON.stringify(delivery),
      );
    },
    get(id) {
      const row = sql('SELECT json FROM forge_delivery WHERE site = ? AND id = ?').get(site, id);
      return row === undefined ? null : read(row);
    },
    open: () =>
      sql(
        "SELECT json FROM forge_delivery WHERE site = ? AND state IN ('waiting', 'running') ORDER BY due, created",
      )
        .all(site)
        .map(read),
    stats(queue, jobId) {
      const all = ofJob(queue, jobId);
      if (all.length === 0) return null;
      const count = (...states: DeliveryState[]): number =>
        all.filter(({ state }) => states.includes(state)).length;
      return {
        success: count('success'),
        inProgress: count('waiting', 'running'),
        failed: count('failed', 'cancelled'),
      };
    },
    cancel(queue, jobId) {
      const all = ofJob(queue, jobId);
      for (const delivery of all)
        if (delivery.state === 'waiting') store.put({ ...delivery, state: 'cancelled' });
      return all.length > 0;
    },
    remove: (id) => void sql('DELETE FROM forge_delivery WHERE site = ? AND id = ?').run(site, id),
    clear() {
      sql('DELETE FROM forge_delivery WHERE site = ?').run(site);
      sql('DELETE FROM forge_chain WHERE site = ?').run(site);
    },
    prune(before) {
      sql(
        "DELETE FROM forge_delivery WHERE site = ? AND created < ? AND state NOT IN ('waiting', 'running')",
      ).run(site, before);
      const open = store.open().map(({ chain }) => chain);
      sql('DELETE FROM forge_chain WHERE site = ? AND id NOT IN (SELECT value FROM json_each(?))').run(
        site,
        JSON.stringify(open),
      );
    },
    countPush(chain) {
      sql(
        'INSERT INTO forge_chain VALUES (?, ?, 1) ON CONFLICT (site, id) DO UPDATE SET pushes = pushes + 1',
      ).run(site, chain);
      return (
        sql('SELECT pushes FROM forge_chain WHERE site = ? AND id = ?').get(site, chain) as { pushes: number }
      ).pushes;
    },
    getState(key) {
      const row = sql('SELECT value FROM forge_state WHERE site = ? AND key = ?').get(site, key) as
        { value: string } | undefined;
      return row?.value ?? null;
    },
    putState: (key, value) =>
      void sql('INSERT OR REPLACE INTO forge_state VALUES (?, ?, ?)').run(site, key, value),
    dropState: (key) => void sql('DELETE FROM forge_state WHERE site = ? AND key = ?').run(site, key),
  };
  return store;
}
