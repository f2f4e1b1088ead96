import { store } from '../../src/store';
import { castVote } from '../../src/usecases/cast-vote';
import { viewChange } from '../../src/usecases/view-change';
import type { CastVote } from '../../src/contract/change';
import { adf, goodChange, openBench, type Bench } from './support/app-bench';
import { FIELD, STATUS } from './support/rules';

const medium = (): Record<string, unknown> =>
  goodChange({
    [FIELD.impact]: { id: '71', value: 'Extensive / Widespread' },
    [FIELD.environment]: { id: '92', value: 'Production' },
    [FIELD.outageExpected]: { id: '141', value: 'Yes' },
  });

async function submitted(fields = medium()) {
  const bench = await openBench();
  const issue = bench.site.create(fields);
  bench.site.move(issue, STATUS.authorize, 'Awaiting approval');
  const seen = await viewChange(bench.as('ann'), { issueId: issue.id }, { accountId: 'ann' });
  const vote = (who: string, extra: Partial<CastVote> = {}, on = seen) =>
    castVote(
      bench.as(who),
      {
        issueId: issue.id,
        roundId: on.approval.roundId ?? '',
        seal: on.approval.seal,
        vote: 'approve',
        ...extra,
      },
      { accountId: who },
    );
  return { bench, issue, seen, vote };
}
const look = (bench: Bench, issueId: string, who = 'ann') =>
  viewChange(bench.as(who), { issueId }, { accountId: who });

describe('a vote', () => {
  test('counts, approves when enough have voted, and is published by the queue', async () => {
    const { bench, issue, seen, vote } = await submitted();
    expect(seen.approval.stages.map(({ id }) => id).length).toBeGreaterThanOrEqual(2);
    await vote('pia');
    const after = await vote('cat');
    const rest = after.approval.phase === 'open' ? await vote('carl') : after;
    expect(rest.approval.phase).toBe('approved');
    expect(bench.site.fieldValues.get(issue.id)).toBeUndefined();
    await bench.drain();
    expect(bench.site.fieldValues.get(issue.id)).toMatchObject({ customfield_102: 'Approved' });
  });

  test('costs one transaction and at most six Jira calls, the permission check included', async () => {
    const { bench, vote } = await submitted();
    bench.reset();
    await vote('pia');
    expect(bench.site.calls.length + 1).toBeLessThanOrEqual(6);
    expect(bench.storage.filter((path) => path === 'transaction')).toHaveLength(1);
  });

  test('of who raised the change is refused, whatever group they are in', async () => {
    const { bench, vote } = await submitted();
    bench.site.groups.get('peers')?.push('ann');
    await expect(vote('ann')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  test('of somebody without a seat, or who has left the group since, is refused', async () => {
    const { bench, vote } = await submitted();
    await expect(vote('zoe')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    bench.site.groups.set('peers', ['pit']);
    await expect(vote('pia')).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
      message: expect.stringContaining('left') as string,
    });
  });

  test('on a stale page is refused with the difference, and nothing is counted', async () => {
    const { bench, issue, vote } = await submitted();
    bench.site.edit(issue, { [FIELD.backOutPlan]: adf('Pray') }, 'bob');
    await expect(vote('pia')).rejects.toMatchObject({
      code: 'STALE',
      details: {
        diff: [{ field: 'backOutPlan', name: 'Backout plan', before: 'Switch back', after: 'Pray' }],
      },
    });
    expect((await store.issues.get(issue.id))?.ballots).toEqual([]);
  });

  test('can be changed with a reason; the first one stays visible as replaced', async () => {
    const { bench, issue, vote } = await submitted();
    await vote('pia');
    await expect(vote('pia', { vote: 'reject' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await vote('pia', { vote: 'reject', reason: 'The test is missing' });
    const ledger = (await look(bench, issue.id)).approval.ledger.filter(({ kind }) => kind === 'ballot');
    expect(ledger).toMatchObject([
      { text: 'Approved', superseded: true },
      { text: 'Rejected', superseded: false, note: 'The test is missing' },
    ]);
  });

  test('clicked twice counts once', async () => {
    const { issue, vote } = await submitted();
    await vote('pia');
    await vote('pia');
    expect((await store.issues.get(issue.id))?.ballots).toHaveLength(1);
  });

  test('eight at once are all counted, each once', async () => {
    const bench = await openBench();
    bench.site.groups.set('peers', ['v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7', 'v8']);
    const issue = bench.site.create(goodChange());
    bench.site.move(issue, STATUS.authorize, 'Awaiting approval');
    const seen = await look(bench, issue.id);
    const names = ['v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7', 'v8'];
    await Promise.all(
      names.map((who) =>
        castVote(
          bench.as(who),
          {
            issueId: issue.id,
            roundId: seen.approval.roundId ?? '',
            seal: seen.approval.seal,
            vote: 'approve',
          },
          { accountId: who },
        ),
      ),
    );
    expect((await store.issues.get(issue.id))?.ballots.map(({ accountId }) => accountId).sort()).toEqual(
      names,
    );
  });

  test('of an approver who becomes the implementer counts no longer', async () => {
    const { bench, issue, vote } = await submitted(goodChange());
    expect((await vote('pia')).approval.phase).toBe('approved');
    bench.site.edit(issue, { [FIELD.implementer]: { accountId: 'pia', displayName: 'Pia' } }, 'ann');
    const seen = await look(bench, issue.id);
    expect(seen.approval.phase).toBe('open');
    expect(seen.approval.excluded.map(({ accountId }) => accountId)).toContain('pia');
  });
});
