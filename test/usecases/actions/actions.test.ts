import { store } from '../../../src/store';
import { approvalState } from '../../../src/usecases/actions/approval-state';
import { recordOutcome } from '../../../src/usecases/actions/record-outcome';
import { startApproval } from '../../../src/usecases/actions/start-approval';
import { castVote } from '../../../src/usecases/cast-vote';
import { goodChange, openBench, type Bench } from '../support/app-bench';
import type { FakeIssue } from '../support/fake-site';
import { FIELD, STATUS, testRules } from '../support/rules';

const offer = (bench: Bench, name: keyof typeof STATUS): void => {
  bench.site.transitions = [{ id: '31', to: { id: STATUS[name], name } }];
};
const asWhom = ({ site }: Bench): string[] => [...new Set(site.calls.map(({ as }) => as))];
const approve = async (bench: Bench, issue: FakeIssue, seal: string) => {
  const roundId = (await store.issues.get(issue.id))?.rounds.at(-1)?.id ?? '';
  await castVote(
    bench.as('pia'),
    { issueId: issue.id, roundId, seal, vote: 'approve' },
    { accountId: 'pia' },
  );
};

describe('the action “Start approval”', () => {
  test('submits the change as the person, and tells where the approval stands then', async () => {
    const bench = await openBench(testRules('enforce'));
    const issue = bench.site.create(goodChange());
    offer(bench, 'authorize');
    bench.reset();
    expect(await startApproval(bench.as('bob'), issue.key)).toMatchObject({
      state: 'pending',
      round: 1,
      waitingFor: 2,
      gatePasses: false,
      gateMode: 'enforce',
    });
    const moved = bench.site.calls.find(
      ({ method, path }) => method === 'POST' && path.endsWith('/transitions'),
    );
    expect(moved?.as).toBe('user');
  });

  test('does nothing to a change that is submitted already', async () => {
    const bench = await openBench();
    const issue = bench.site.create(goodChange());
    offer(bench, 'authorize');
    const first = await startApproval(bench.as('bob'), issue.key);
    bench.reset();
    expect(await startApproval(bench.as('bob'), issue.key)).toEqual(first);
    expect(bench.site.calls.filter(({ path }) => path.endsWith('/transitions'))).toEqual([]);
  });

  test('says so when Jira offers no way there', async () => {
    const bench = await openBench();
    const issue = bench.site.create(goodChange());
    offer(bench, 'closed');
    await expect(startApproval(bench.as('bob'), issue.key)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await store.issues.get(issue.id))?.rounds ?? []).toEqual([]);
  });
});

describe('the action “Get approval state”', () => {
  test('of a draft, with all that the gate misses', async () => {
    const bench = await openBench();
    const issue = bench.site.create(goodChange());
    const state = await approvalState(bench.as('bob'), issue.key);
    expect(state).toMatchObject({ state: 'notSubmitted', round: 0, waitingFor: 0, gatePasses: false });
    expect(state.gateMissing.split(', ')).toEqual(expect.arrayContaining(['NO_ROUND', 'TOO_EARLY']));
  });

  test('of an approved one: nobody is waited for, and the gate waits for the window alone', async () => {
    const bench = await openBench();
    const issue = bench.site.create(goodChange());
    bench.site.move(issue, STATUS.authorize, 'Awaiting approval');
    const before = await approvalState(bench.as('bob'), issue.key);
    await approve(bench, issue, before.seal);
    const after = await approvalState(bench.as('bob'), issue.key);
    expect(after).toMatchObject({
      state: 'approved',
      waitingFor: 0,
      gateMissing: 'TOO_EARLY',
      seal: before.seal,
    });
    bench.site.now = Date.parse('2026-11-23T10:30:00.000Z');
    expect(await approvalState(bench.as('bob'), issue.key)).toMatchObject({
      gatePasses: true,
      gateMissing: '',
    });
  });

  test('of one whose approval was cancelled: it is over', async () => {
    const bench = await openBench();
    const issue = bench.site.create(goodChange());
    bench.site.move(issue, STATUS.authorize, 'Awaiting approval');
    await approvalState(bench.as('bob'), issue.key);
    bench.site.move(issue, STATUS.cancelled, 'Cancelled');
    expect(await approvalState(bench.as('bob'), issue.key)).toMatchObject({ state: 'ended', waitingFor: 0 });
  });
});

describe('the action “Record outcome”', () => {
  async function implementing() {
    const bench = await openBench();
    const issue = bench.site.create(goodChange());
    bench.site.move(issue, STATUS.implementing, 'Implementing');
    bench.reset();
    return { bench, issue };
  }

  test('writes the field as the person', async () => {
    const { bench, issue } = await implementing();
    expect(await recordOutcome(bench.as('bob'), { issueKey: issue.key, outcome: ' Backed out ' })).toBe(
      'rolledBack',
    );
    expect(bench.site.calls.at(-1)).toMatchObject({
      as: 'user',
      method: 'PUT',
      body: { fields: { [FIELD.changeOutcome]: { value: 'Backed out' } } },
    });
  });

  test('refuses what would count for nothing, before Jira is asked', async () => {
    const { bench, issue } = await implementing();
    await expect(
      recordOutcome(bench.as('bob'), { issueKey: issue.key, outcome: 'Fine' }),
    ).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
    expect(bench.site.calls).toEqual([]);
  });

  test('of a change that has not begun only that it was not carried out', async () => {
    const bench = await openBench();
    const issue = bench.site.create(goodChange());
    const record = (outcome: string) => recordOutcome(bench.as('bob'), { issueKey: issue.key, outcome });
    await expect(record('Successful')).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await record('Not carried out')).toBe('notImplemented');
  });
});

test.each([
  ['start', (bench: Bench, key: string) => startApproval(bench.as('eve'), key)],
  ['state', (bench: Bench, key: string) => approvalState(bench.as('eve'), key)],
  [
    'outcome',
    (bench: Bench, key: string) => recordOutcome(bench.as('eve'), { issueKey: key, outcome: 'Failed' }),
  ],
] as const)(
  '%s: what the person can’t see is as if it weren’t there, and nothing is read as the app',
  async (_, run) => {
    const bench = await openBench();
    const issue = bench.site.create(goodChange());
    bench.site.hiddenFrom.add('eve');
    bench.reset();
    await expect(run(bench, issue.key)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(asWhom(bench)).toEqual(['user']);
  },
);
