import { openDatabase } from '../../sandbox/core/database';
import { createKvs } from '../../sandbox/forge/kvs/kvs';
import { createRate } from '../../sandbox/forge/kvs/rate';
import { openStore } from '../../sandbox/forge/kvs/store';
import type { Db } from '../../sandbox/core/database';
import type { KvsResponse } from '../../sandbox/forge/kvs/kvs';
import type { EntitySchema } from '../../sandbox/forge/manifest/types';

export const TICKET: EntitySchema = {
  name: 'ticket',
  attributes: {
    version: 'integer',
    project: 'string',
    phase: 'string',
    dueAt: 'string',
    score: 'float',
    open: 'boolean',
    body: 'any',
  },
  indexes: [
    { name: 'dueAt', partition: [], range: 'dueAt' },
    { name: 'by-project-phase', partition: ['project', 'phase'], range: 'dueAt' },
    { name: 'by-score', partition: ['project'], range: 'score' },
  ],
};

export interface KvsBench {
  now: number;
  pace: number;
  lag: number;
  db: Db;
  last: KvsResponse | null;
  call(path: string, body: unknown): KvsResponse;
}

/** A store with a clock of its own, and `__forge_fetch__` for the real @forge/kvs. */
export function openKvsBench(db: Db = openDatabase(':memory:')): KvsBench {
  const bench: KvsBench = {
    now: Date.parse('2026-03-02T09:00:00.000Z'),
    pace: 0,
    lag: 0,
    db,
    last: null,
    call: () => {
      throw new Error('not open');
    },
  };
  const now = (): number => bench.now;
  const store = openStore({ db, site: 'site-1', schemas: [TICKET], now, queryLag: () => bench.lag });
  bench.call = createKvs(
    { store, now },
    createRate(() => bench.pace),
  );
  (globalThis as { __forge_fetch__?: unknown }).__forge_fetch__ = (
    _route: unknown,
    path: string,
    init: { body: string },
  ) => {
    bench.last = bench.call(path, JSON.parse(init.body));
    return Promise.resolve(new Response(bench.last.text, { status: bench.last.status }));
  };
  return bench;
}

/** The refusal of a call as "status CODE", "ok" when there is none. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'ok';
  } catch (error) {
    const { code, responseDetails } = error as { code?: string; responseDetails?: { status: number } };
    return `${responseDetails?.status ?? '?'} ${code ?? String(error)}`;
  }
}
