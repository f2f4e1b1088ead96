import { decidedRound } from '../../../src/contract/decided-round';
import { store } from '../../../src/store';
import { POLICIES } from '../../../src/usecases/policies';
import { workJob } from '../../../src/usecases/jobs/work-job';
import { checkGate } from '../../../src/usecases/check-gate';
import type { Bench } from '../support/app-bench';
import { FIELD, STATUS } from '../support/rules';
import { stage } from '../approvals/support';
import { ask, openPolicies, PROJECT, save, settle, STRICTER, submit, table } from './support';

let bench: Bench;
beforeEach(async () => (bench = await openPolicies()));
const HOUR = 3_600_000;
const kept = async () =>
  (await store.records.list('decided-round', '10', decidedRound)).records.map(({ body }) => body);

/** Approved by pia two hours after its submission, let through by the gate an hour later. */
async function throughTheGate(outcome: string | null = null) {
  const round = submit(bench);
  await round.fold();
  bench.site.now += 2 * HOUR;
  await round.vote('pia');
  bench.site.now += HOUR;
  await checkGate(bench.as(null), { issue: { key: round.issue.key }, transition: { modifiedFields: {} } });
  bench.site.move(round.issue, STATUS.implementing, 'Implementing');
  await round.fold();
  if (outcome !== null) {
    bench.site.now += HOUR;
    bench.site.edit(round.issue, { [FIELD.changeOutcome]: { id: '1', value: outcome } });
    bench.site.move(round.issue, STATUS.closed, 'Closed');
    await round.fold();
  }
  await settle(bench);
  return round;
}

describe('a round that was closed', () => {
  test('is kept with how long its stages waited, and how they were decided', async () => {
    const { issue } = await throughTheGate();
    const [only, ...others] = await kept();
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      issueId: issue.id,
      policyVersion: 1,
      rows: ['all'],
      outcome: 'stages',
      failed: null,
    });
    expect((only?.decidedAt ?? 0) - (only?.openedAt ?? 0)).toBe(2 * HOUR);
    expect(only?.stages).toMatchObject([
      { id: 'peers', decision: 'approved', seats: 2, approvals: 1, conditions: 0 },
    ]);
    expect((only?.stages[0]?.decidedAt ?? 0) - (only?.stages[0]?.openedAt ?? 0)).toBe(2 * HOUR);
  });

  test('is kept once more when it is known how the change ended, and stays one record', async () => {
    await throughTheGate('Failed');
    expect((await kept()).map(({ failed }) => failed)).toEqual([true]);
  });

  test('counts the minutes that meetings spent on it', async () => {
    const round = submit(bench);
    await round.fold();
    const talk = { boardId: 'cab', minutes: 12, decision: 'deferred', treat: 'discuss', actions: [] };
    const at = new Date(bench.site.now + 1000).toISOString();
    await store.records.put('meeting-minutes', round.issue.id, 'cab-1', at, talk);
    bench.site.now += HOUR;
    bench.site.move(round.issue, STATUS.cancelled, 'Cancelled');
    await round.fold();
    await settle(bench);
    expect(await kept()).toMatchObject([
      { how: 'cancelled', decidedAt: null, meetingMinutes: 12, deferred: 1 },
    ]);
  });
});

describe('the replay of a draft', () => {
  test('says whom it would have asked, which changes differ and which of them failed', async () => {
    await throughTheGate('Failed');
    await save(bench, STRICTER);
    const begun = await ask(bench, 'policies.replay', PROJECT);
    expect(begun.job?.state).toBe('queued');
    await settle(bench);
    const { job, replay } = await ask(bench, 'policies.replayResult', PROJECT);
    expect(job).toBeNull();
    expect(replay).toMatchObject({
      against: 1,
      changes: 1,
      differingTotal: 1,
      differing: [{ scrutiny: 'more', failed: true }],
      failed: [{ scrutiny: 'more' }],
      after: { stages: 1, asked: [{ key: 'group:cab' }, { key: 'group:peers' }] },
    });
  });

  test('counts what was closed in the last 90 days only', async () => {
    await throughTheGate();
    await save(bench, STRICTER);
    bench.site.now += 91 * 24 * HOUR;
    await ask(bench, 'policies.replay', PROJECT);
    await settle(bench);
    expect((await ask(bench, 'policies.replayResult', PROJECT)).replay).toMatchObject({
      changes: 0,
      differing: [],
    });
  });

  test('keeps what it found, though the queue was faster than the answer', async () => {
    await throughTheGate('Failed');
    await save(bench, STRICTER);
    const deps = bench.as('admin');
    const push: typeof deps.queue.push = async (_queue, body) => {
      if ('jobId' in body) await workJob(bench.as(null), body.jobId);
    };
    await POLICIES['policies.replay']({ ...deps, queue: { push } }, PROJECT, { accountId: 'admin' });
    const { job, replay } = await ask(bench, 'policies.replayResult', PROJECT);
    expect(job).toBeNull();
    expect(replay).toMatchObject({ changes: 1, differingTotal: 1 });
  });

  test('needs a draft', async () => {
    await expect(ask(bench, 'policies.replay', PROJECT)).rejects.toMatchObject({ code: 'STALE' });
  });
});

test('the cost of approvals adds up the hours that changes waited', async () => {
  await throughTheGate();
  const cost = await ask(bench, 'policies.cost', { ...PROJECT, days: 90 });
  expect(cost).toMatchObject({ rounds: 1, cut: false, suggestions: [] });
  expect(cost.waits.reduce((sum, { totalHours }) => sum + totalHours, 0)).toBe(2);
});

describe('trying a table', () => {
  test('on a change says which row decides and whom it asks', async () => {
    const round = submit(bench);
    await round.fold();
    const tried = await ask(
      bench,
      'policies.try',
      { ...PROJECT, table: STRICTER, on: { issueKey: round.issue.id } } as never,
      'ann',
    );
    expect(tried).toMatchObject({
      issueKey: round.issue.key,
      rows: [{ id: 'all', name: 'All changes' }],
      outcome: 'stages',
      because: ['Row 1 "All changes" applies: no row before it does.'],
      stages: ['PEERS: any one.', 'CAB: any one.'],
    });
  });

  test('on a change that could be takes what isn’t known for the most cautious', async () => {
    const rows = [
      {
        id: 'low',
        name: 'Low',
        when: { fact: 'level' as const, in: ['Low' as const] },
        outcome: { kind: 'automatic' as const },
      },
      ...table(stage('cab')).rows,
    ];
    const on = {
      level: null,
      kind: 'normal',
      environment: null,
      services: null,
      model: null,
      freeze: null,
      labels: [],
    };
    const tried = await ask(bench, 'policies.try', {
      ...PROJECT,
      table: { hit: 'FIRST', rows },
      on,
    } as never);
    expect(tried).toMatchObject({ outcome: 'stages', rows: [{ id: 'all' }] });
  });
});
