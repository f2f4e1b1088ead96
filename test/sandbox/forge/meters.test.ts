import { createMeters } from '../../../sandbox/forge/meters/meters';
import type { CallKind } from '../../../sandbox/forge/meters/prices';
import type { InvocationRecord } from '../../../sandbox/forge/meters/types';

const invocation = (...kinds: CallKind[]): InvocationRecord => ({
  ...{ id: '1', at: '2026-11-23T08:00:00.000Z', cloudId: 'c', operation: 'one', functionKey: 'f' },
  ...{ moduleKey: 'm', moduleType: 'consumer', accountId: null, outcome: 'ok', realMs: 1, modelMs: 1 },
  ...{ memoryMb: 512, gbSeconds: 1, logs: [], logsDropped: 0 },
  calls: kinds.map((kind) => ({ kind, op: '', status: 200 })),
});

test('the most operations of one invocation are counted in one, not added up from several', () => {
  const meters = createMeters(() => '2026-11-23T08:00:00.000Z');
  meters.record(invocation('kvsRead', 'kvsRead', 'kvsRead'));
  meters.record(invocation('kvsWrite', 'kvsTransaction', 'jira', 'queue'));
  const [one] = meters.report().operations;
  expect(one?.max).toMatchObject({ kvsReads: 3, kvsWrites: 1, transactions: 1, kvsOperations: 3 });
  expect(one?.total.kvsOperations).toBe(5);
});
