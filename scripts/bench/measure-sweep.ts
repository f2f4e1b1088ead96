import { readCost } from '../../sandbox/forge/kvs/cost';
import { countsOf } from '../../sandbox/forge/meters/counts';
import { modelledMs } from '../../sandbox/forge/meters/prices';
import type { CallRecord, Counts } from '../../sandbox/forge/meters/types';
import type { DueRow } from '../../src/store/due-rows';
import { sweepDue } from '../../src/usecases/sweep-due';
import type { Figure } from './figures';

const MINUTE = 60_000;
const NOW = Date.parse('2026-11-23T08:00:00Z');
const TICKS_A_MONTH = (30 * 24 * 60) / 5;
const MEMORY_MB = 128;
const PAGE = 100;
/** A query gives whole rows: an issue with three clocks and some facts. */
const ROW_BYTES = 4096;
const SIZES = [100, 10_000, 1_000_000];
const DUE = 100;

/** A tick of the sweep with so many open clocks, priced by the sandbox: nothing due, and a hundred of them due. */
export async function sweepFigures(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const size of SIZES) {
    const idle = await tick(openClocks(size, 0));
    const busy = await tick(openClocks(size, DUE));
    const what = `${size.toLocaleString('en')} open clocks`;
    figures.push(
      { what: `${what}, nothing due: KVS queries`, value: idle.counts.kvsQueries, unit: '', limit: 1 },
      { what: '  a month of ticks', value: idle.counts.gbSeconds * TICKS_A_MONTH, unit: 'GB-s', limit: 90 },
      {
        what: '  the same at the price above the allowance',
        value: idle.counts.usd * TICKS_A_MONTH,
        unit: 'USD',
      },
      { what: '  our own part of a tick, on this machine', value: idle.ms, unit: 'ms' },
      { what: `  ${DUE} due: KVS queries`, value: busy.counts.kvsQueries, unit: '' },
      { what: '    handed to the queue', value: busy.counts.pushes, unit: '', limit: DUE },
      { what: '    one such tick', value: busy.counts.usd * 1000, unit: 'USD / 1000' },
      { what: '    our own part of it, on this machine', value: busy.ms, unit: 'ms' },
    );
  }
  return figures;
}

/** The due index: instants in order, of which the first `due` lie within the sweep's sight and the others after it. */
function openClocks(size: number, due: number): Float64Array {
  return Float64Array.from({ length: size }, (_, index) =>
    index < due ? NOW + index * 1000 : NOW + (20 + index) * MINUTE,
  );
}

async function tick(clocks: Float64Array): Promise<{ readonly counts: Counts; readonly ms: number }> {
  const calls: CallRecord[] = [];
  const from = performance.now();
  await sweepDue({
    clock: { now: () => NOW },
    dueRows: (by, cursor) => {
      const { rows, next } = page(clocks, Date.parse(by), Number(cursor ?? 0));
      calls.push({
        op: 'entity/query issue-state',
        status: 200,
        ...readCost(rows.length * ROW_BYTES, 'kvsQuery'),
      });
      return Promise.resolve({ rows, cursor: next });
    },
    push: () => {
      calls.push({ kind: 'queue', op: 'push issue-work', status: 201 });
      return Promise.resolve();
    },
  });
  return { ms: performance.now() - from, counts: priced(calls) };
}

/** What an index does: finds its way to the first one and reads on while the instants are up to `by`. */
function page(clocks: Float64Array, by: number, first: number): { rows: DueRow[]; next: string | undefined } {
  const rows: DueRow[] = [];
  let at = first;
  for (; rows.length < PAGE && (clocks[at] ?? Infinity) <= by; at++)
    rows.push({ issueId: String(at), dueAt: new Date(clocks[at] ?? 0).toISOString() });
  return { rows, next: (clocks[at] ?? Infinity) <= by ? String(at) : undefined };
}

function priced(calls: readonly CallRecord[]): Counts {
  const modelMs = modelledMs(calls);
  return countsOf({
    id: 'tick',
    at: new Date(NOW).toISOString(),
    cloudId: 'bench',
    operation: 'sweep-five-minutes',
    functionKey: 'sweep',
    moduleKey: 'sweep-five-minutes',
    moduleType: 'scheduledTrigger',
    accountId: null,
    outcome: 'ok',
    realMs: 0,
    modelMs,
    memoryMb: MEMORY_MB,
    gbSeconds: (MEMORY_MB / 1024) * (modelMs / 1000),
    calls,
    logs: [],
    logsDropped: 0,
  });
}
