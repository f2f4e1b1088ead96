import { PRICES } from './prices';
import type { Counts, InvocationRecord, PerInvocation } from './types';

const GB = 1e9;

export const zeroCounts = (): Counts => ({
  invocations: 0,
  jiraCalls: 0,
  jiraPoints: 0,
  kvsReads: 0,
  kvsWrites: 0,
  kvsQueries: 0,
  transactions: 0,
  kvsOperations: 0,
  pushes: 0,
  readUnits: 0,
  writeUnits: 0,
  readBytes: 0,
  writeBytes: 0,
  modelMs: 0,
  realMs: 0,
  gbSeconds: 0,
  usd: 0,
});

/** What one invocation used; priced without the monthly allowance. */
export function countsOf(record: InvocationRecord): Counts {
  const counts = zeroCounts();
  counts.invocations = 1;
  for (const call of record.calls) {
    if (call.kind === 'jira') counts.jiraCalls += 1;
    if (call.kind === 'kvsRead') counts.kvsReads += 1;
    if (call.kind === 'kvsWrite') counts.kvsWrites += 1;
    if (call.kind === 'kvsQuery') counts.kvsQueries += 1;
    if (call.kind === 'kvsTransaction') counts.transactions += 1;
    if (call.kind.startsWith('kvs')) counts.kvsOperations += 1;
    if (call.kind === 'queue') counts.pushes += 1;
    counts.jiraPoints += call.points ?? 0;
    counts.readUnits += call.readUnits ?? 0;
    counts.writeUnits += call.writeUnits ?? 0;
    counts.readBytes += call.readBytes ?? 0;
    counts.writeBytes += call.writeBytes ?? 0;
  }
  counts.modelMs = record.modelMs;
  counts.realMs = record.realMs;
  counts.gbSeconds = record.gbSeconds;
  counts.usd =
    record.gbSeconds * PRICES.gbSecond +
    (counts.readBytes / GB) * PRICES.kvsReadGb +
    (counts.writeBytes / GB) * PRICES.kvsWriteGb;
  return counts;
}

const KEYS = Object.keys(zeroCounts()) as (keyof Counts)[];
const PER: readonly (keyof PerInvocation)[] = [
  'invocations',
  'jiraCalls',
  'jiraPoints',
  'kvsReads',
  'kvsWrites',
  'kvsQueries',
  'transactions',
  'kvsOperations',
  'pushes',
  'modelMs',
];

/** Adds `more` to `sum` in place. */
export function addCounts(sum: Counts, more: Counts): void {
  for (const key of KEYS) sum[key] += more[key];
}
export const perInvocation = (read: (key: keyof PerInvocation) => number): PerInvocation =>
  Object.fromEntries(PER.map((key) => [key, read(key)])) as unknown as PerInvocation;
