import { castBallot } from '../../../src/usecases/approvals/cast-ballot';
import { foldIssue } from '../../../src/usecases/fold-issue';
import { as, seatsOf, stage, submitted } from './support';

const HOUR = 3_600_000;
const later = stage('cab', { turn: 1 });

describe('stages in turn', () => {
  test('wait without seats, and open with the vote that completes the turn before: with whoever is a member then', async () => {
    const { bench, look, vote, state } = await submitted([stage('peers'), later]);
    const before = await look();
    expect(before.approval.stages[1]).toMatchObject({
      decision: 'waiting',
      seats: [],
      openedAt: null,
      count: '',
    });
    bench.site.groups.set('cab', ['nora']);
    bench.site.now += HOUR;
    bench.reset();
    const after = await vote('pia');
    expect(bench.storage.filter((path) => path === 'transaction')).toHaveLength(1);
    expect(after.approval.phase).toBe('open');
    expect(Object.keys(seatsOf(after, 'cab'))).toEqual(['nora']);
    expect(after.approval.stages[1]?.openedAt).toBe('2026-11-23T09:00:00.000Z');
    expect(after.approval.ledger.map(({ kind }) => kind)).toContain('stage');
    expect((await vote('nora')).approval.phase).toBe('approved');
    expect((await state()).rounds).toHaveLength(1);
  });

  test('whose people can’t be read keep the vote, and open with the next look', async () => {
    const { bench, issue, vote, look } = await submitted([stage('peers'), later]);
    await look();
    bench.site.faults.push({ match: /group\/member/, answer: { status: 403, body: {} }, times: 9 });
    const after = await vote('pia');
    expect(after.approval.stages.map(({ decision }) => decision)).toEqual(['approved', 'waiting']);
    expect(bench.errors.map(({ event }) => event)).toContain('seats.unread');
    bench.site.faults.length = 0;
    await foldIssue(bench.as(null), { issueId: issue.id, act: true });
    expect(Object.keys(seatsOf(await look(), 'cab'))).toEqual(['cat', 'carl', 'cleo']);
  });

  test('an advisory stage is asked, shown, and holds nobody up', async () => {
    const { vote } = await submitted([stage('cab', { advisory: true }), stage('peers', { turn: 1 })]);
    const after = await vote('pia');
    expect(after.approval.stages[0]).toMatchObject({ advisory: true, decision: 'pending' });
    expect(after.approval.phase).toBe('approved');
  });
});

describe('a deadline', () => {
  const working = (then: 'remind' | 'escalate' | 'reject', more = {}) =>
    stage('peers', { deadline: { afterMs: 2 * HOUR, calendar: 'working-10', then, ...more } });

  test('counts the working time of the calendar in force when the stage opens', async () => {
    // Monday 09:00 in Berlin is the opening: 08:00 UTC.
    const { look } = await submitted([working('remind')]);
    expect((await look()).approval.stages[0]).toMatchObject({
      dueAt: '2026-11-23T10:00:00.000Z',
      then: 'remind',
    });
    const night = await submitted([working('remind')], {
      before: ({ site }) => void (site.now = Date.parse('2026-11-23T22:00:00Z')),
    });
    expect((await night.look()).approval.stages[0]?.dueAt).toBe('2026-11-24T10:00:00.000Z');
  });

  test('is what the aggregate wakes up for, and rejects what waits then', async () => {
    const { bench, look, fold, state } = await submitted([working('reject')]);
    await look();
    expect((await state()).dueAt).toBe('2026-11-23T10:00:00.001Z');
    bench.site.now = Date.parse('2026-11-23T10:00:00.001Z');
    await fold();
    expect((await look()).approval.stages[0]?.decision).toBe('expired');
  });

  test('gives those a seat whom it escalates to, once, without anybody with a part in the change', async () => {
    const to = [{ kind: 'group' as const, groupId: 'managers', via: 'change manager' }];
    const { bench, look, fold, state, vote } = await submitted([working('escalate', { to })], {
      before: ({ site }) => void site.groups.set('managers', ['max', 'ann']),
    });
    await look();
    bench.site.now += 3 * HOUR;
    await fold();
    await fold();
    expect((await state()).roster.map(({ kind, accountId }) => [kind, accountId])).toEqual([
      ['joined', 'max'],
    ]);
    expect((await vote('max')).approval.phase).toBe('approved');
  });

  test('shows who has left meanwhile: the stage waits for the chair, and a departure alone approves nothing', async () => {
    const { bench, look, fold, state } = await submitted([
      stage('peers', { rule: { kind: 'all' }, deadline: { afterMs: HOUR, calendar: null, then: 'remind' } }),
    ]);
    await look();
    bench.site.groups.set('peers', ['pia']);
    bench.site.now += 2 * HOUR;
    await fold();
    expect((await state()).roster).toMatchObject([{ kind: 'vacated', accountId: 'pit', by: null }]);
    expect(seatsOf(await look('max'), 'peers')['pit']).toMatchObject({
      left: true,
      actions: ['standIn', 'depart'],
    });
  });
});

test('eight votes at the same instant all count, and the turn they complete opens once', async () => {
  const names = ['v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7', 'v8'];
  const { bench, issue, look, state } = await submitted([stage('peers', { rule: { kind: 'all' } }), later], {
    before: ({ site }) => void site.groups.set('peers', names),
  });
  const { approval } = await look();
  const ballot = { issueId: issue.id, roundId: approval.roundId ?? '', seal: approval.seal };
  await Promise.all(names.map((who) => castBallot(bench.as(who), { ...ballot, vote: 'approve' }, as(who))));
  const { ballots, rounds } = await state();
  expect(ballots.map(({ accountId }) => accountId).sort()).toEqual(names);
  expect(new Set(ballots.map(({ id }) => id)).size).toBe(8);
  expect(rounds[0]?.stages[1]?.roster.map(({ accountId }) => accountId)).toEqual(['cat', 'carl', 'cleo']);
});
