import { store } from '../../src/store';
import { castVote } from '../../src/usecases/cast-vote';
import { QueueBusy } from '../../src/usecases/queue-busy';
import { viewChange } from '../../src/usecases/view-change';
import { workIssue } from '../../src/usecases/work-issue';
import type { Deps } from '../../src/usecases/deps';
import { goodChange, openBench, type Bench } from './support/app-bench';
import { FIELD, STATUS } from './support/rules';

const busy: Deps['queue'] = { push: () => Promise.reject(new QueueBusy(new Error('Too many requests.'))) };

/** A change for which votes are wanted, and a vote on it while the queue takes nothing. */
async function voted(): Promise<{ bench: Bench; issueId: string; votes: number }> {
  const bench = await openBench();
  const issue = bench.site.create(goodChange({ [FIELD.environment]: { id: '92', value: 'Production' } }));
  bench.site.move(issue, STATUS.authorize, 'Awaiting approval');
  const { approval } = await viewChange(bench.as('ann'), { issueId: issue.id }, { accountId: 'ann' });
  await bench.drain();
  const { roundId, seal } = approval;
  const { approval: after } = await castVote(
    { ...bench.as('pia'), queue: busy },
    { issueId: issue.id, roundId: roundId ?? '', seal, vote: 'approve' },
    { accountId: 'pia' },
  );
  return {
    bench,
    issueId: issue.id,
    votes: after.stages.flatMap(({ seats }) => seats).filter(({ vote }) => vote === 'approve').length,
  };
}

describe('where the queue takes no messages', () => {
  test('whoever votes is told that the vote counts, and the ticket is marked as due', async () => {
    const { bench, issueId, votes } = await voted();
    expect(votes).toBe(1);
    const state = await store.issues.get(issueId);
    expect(state?.ballots).toHaveLength(1);
    expect(Date.parse(state?.dueAt ?? '')).toBe(bench.site.now);
    expect(bench.errors.map(({ event }) => event)).toContain('follow-up.put-off');
  });

  test('the next sweep does what should have followed, and nothing is due any more', async () => {
    const { bench, issueId } = await voted();
    const said = () => bench.site.fieldValues.get(issueId)?.['customfield_102'];
    const before = said();
    await workIssue(bench.as(null), { kind: 'due', issueId });
    await bench.drain();
    expect(said()).not.toEqual(before);
    const state = await store.issues.get(issueId);
    expect(state?.published.approvalState).toBe(state?.wanted.approvalState);
    expect(Date.parse(state?.dueAt ?? '2100-01-01')).toBeGreaterThan(bench.site.now);
  });
});
