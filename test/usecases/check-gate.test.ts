import { store } from '../../src/store';
import { castVote } from '../../src/usecases/cast-vote';
import { checkGate } from '../../src/usecases/check-gate';
import { handleIssueEvent } from '../../src/usecases/handle-issue-event';
import { viewChange } from '../../src/usecases/view-change';
import { adf, goodChange, openBench, type Bench } from './support/app-bench';
import type { FakeIssue } from './support/fake-site';
import { CHANGE, FIELD, STATUS, testRules } from './support/rules';

const ask = (bench: Bench, issue: FakeIssue, modifiedFields: unknown = {}) =>
  checkGate(bench.as(null), { issue: { key: issue.key }, transition: { modifiedFields } });

async function approved(mode: 'observe' | 'enforce' = 'enforce') {
  const bench = await openBench(testRules(mode));
  const issue = bench.site.create(goodChange());
  bench.site.move(issue, STATUS.authorize, 'Awaiting approval');
  const seen = await viewChange(bench.as('pia'), { issueId: issue.id }, { accountId: 'pia' });
  await castVote(
    bench.as('pia'),
    { issueId: issue.id, roundId: seen.approval.roundId ?? '', seal: seen.approval.seal, vote: 'approve' },
    { accountId: 'pia' },
  );
  bench.site.move(issue, STATUS.scheduled, 'Scheduled');
  bench.site.now = Date.parse('2026-11-23T10:30:00.000Z');
  return { bench, issue };
}
const arrive = async (bench: Bench, issue: FakeIssue) => {
  const id = bench.site.move(issue, STATUS.implementing, 'Implementing');
  await handleIssueEvent(bench.as(null), {
    eventType: 'avi:jira:updated:issue',
    issue: { id: issue.id },
    changelog: { id },
  });
};

describe('the gate, enforced', () => {
  test('passes an approved change inside its window, with two Jira calls and three reads at most', async () => {
    const { bench, issue } = await approved();
    bench.reset();
    expect(await ask(bench, issue)).toEqual({ result: true });
    expect(bench.site.calls.length).toBeLessThanOrEqual(2);
    expect(bench.storage.filter((path) => path.endsWith('get')).length).toBeLessThanOrEqual(3);
  });

  test('refuses a draft with everything that is missing in one message', async () => {
    const bench = await openBench();
    const issue = bench.site.create({ issuetype: CHANGE });
    const { result, errorMessage = '' } = await ask(bench, issue);
    expect(result).toBe(false);
    for (const words of ['submitted', 'window', 'back-out plan'])
      expect(errorMessage.toLowerCase()).toContain(words);
  });

  test('says that it is our fault when the submission was not taken up yet', async () => {
    const bench = await openBench();
    const issue = bench.site.create(goodChange());
    bench.site.move(issue, STATUS.authorize, 'Awaiting approval');
    expect((await ask(bench, issue)).errorMessage).toContain('our fault');
  });

  test.each([
    ['15 minutes before the start', '2026-11-23T09:45:00.000Z', true],
    ['a moment earlier', '2026-11-23T09:44:59.999Z', false],
    ['at the planned end', '2026-11-23T12:00:00.000Z', true],
    ['a moment after it', '2026-11-23T12:00:00.001Z', false],
  ])('%s', async (_, at, result) => {
    const { bench, issue } = await approved();
    bench.site.now = Date.parse(at);
    expect((await ask(bench, issue)).result).toBe(result);
  });

  test('refuses after an edit of what was approved, even before any event has told of it, and names the field', async () => {
    const { bench, issue } = await approved();
    bench.site.edit(issue, { [FIELD.backOutPlan]: adf('Pray') });
    const { result, errorMessage } = await ask(bench, issue);
    expect(result).toBe(false);
    expect(errorMessage).toContain('Backout plan');
  });

  test('refuses sealed edits on the transition screen and names them; others pass', async () => {
    const { bench, issue } = await approved();
    expect((await ask(bench, issue, { [FIELD.backOutPlan]: adf('Pray') })).errorMessage).toContain(
      'Backout plan',
    );
    expect(await ask(bench, issue, { assignee: { accountId: 'bob' } })).toEqual({ result: true });
  });

  test.each([[undefined], [null], ['x'], [[]]])(
    'refuses when it cannot be read what the screen edits (%p)',
    async (modified) => {
      const { bench, issue } = await approved();
      const answer = await checkGate(bench.as(null), {
        issue: { key: issue.key },
        transition: { modifiedFields: modified },
      });
      expect(answer.result).toBe(false);
      expect(answer.errorMessage).toContain('did not say which fields');
    },
  );

  test('refuses when the only approver has become the implementer, before any event has told of it', async () => {
    const { bench, issue } = await approved();
    bench.site.edit(issue, { [FIELD.implementer]: { accountId: 'pia', displayName: 'Pia' } });
    expect((await ask(bench, issue)).result).toBe(false);
  });

  test('is not fooled by a change of the issue type', async () => {
    const { bench, issue } = await approved();
    bench.site.edit(issue, { issuetype: { id: '99', name: 'Task' }, [FIELD.backOutPlan]: adf('Pray') });
    expect((await ask(bench, issue)).result).toBe(false);
  });

  test('throws when Jira cannot be read: the handler refuses then', async () => {
    const { bench, issue } = await approved();
    bench.site.faults.push({ match: /GET .*issue/, answer: { status: 503 }, times: 99 });
    await expect(ask(bench, issue)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  test('lets an attested change from before pass, as grandfathered', async () => {
    const rules = testRules('enforce');
    const bench = await openBench(null);
    const issue = bench.site.create({ issuetype: CHANGE });
    const project = rules.projects['10'];
    if (project === undefined) throw new Error('no project');
    const grandfathered = [
      { issueId: issue.id, by: 'admin', why: 'under way', until: '2026-12-01T00:00:00.000Z' },
    ];
    await bench.rules({
      ...rules,
      projects: { '10': { ...project, gate: { ...project.gate, grandfathered } } },
    });
    expect((await ask(bench, issue)).result).toBe(true);
    expect((await store.issues.get(issue.id))?.verdicts).toMatchObject([
      { grandfathered: true, passes: false, allowed: true },
    ]);
  });
});

describe('the gate, observing', () => {
  test('lets everything pass and records what would have been refused', async () => {
    const bench = await openBench(testRules('observe'));
    const issue = bench.site.create({ issuetype: CHANGE });
    expect(await ask(bench, issue)).toEqual({ result: true });
    const state = await store.issues.get(issue.id);
    expect(state?.verdicts[0]?.missing.map(({ code }) => code)).toContain('NO_ROUND');
    await arrive(bench, issue);
    expect((await store.issues.get(issue.id))?.unauthorised).toEqual([]);
  });

  test('off says yes and records nothing', async () => {
    const bench = await openBench(testRules('off'));
    const issue = bench.site.create({ issuetype: CHANGE });
    expect(await ask(bench, issue)).toEqual({ result: true });
    expect(await store.issues.get(issue.id)).toBeNull();
  });
});

describe('an arrival in implementation', () => {
  test('through the gate closes the round as used', async () => {
    const { bench, issue } = await approved();
    await ask(bench, issue);
    await arrive(bench, issue);
    const state = await store.issues.get(issue.id);
    expect(state?.rounds.at(-1)?.closed?.how).toBe('gate');
    expect(state?.unauthorised).toEqual([]);
  });

  test('by another way is an unauthorised change: on the record, on the panel, in the field', async () => {
    const { bench, issue } = await approved();
    await arrive(bench, issue);
    expect((await store.issues.get(issue.id))?.unauthorised).toMatchObject([{ by: 'ann' }]);
    const seen = await viewChange(bench.as('ann'), { issueId: issue.id }, { accountId: 'ann' });
    expect(seen.headline).toMatchObject({ decision: 'Unauthorised', tone: 'bad' });
    expect(bench.site.fieldValues.get(issue.id)).toMatchObject({ customfield_102: 'Unauthorised' });
  });

  test('one verdict lets one arrival through', async () => {
    const { bench, issue } = await approved();
    await ask(bench, issue);
    await arrive(bench, issue);
    bench.site.move(issue, STATUS.scheduled, 'Scheduled');
    await arrive(bench, issue);
    expect((await store.issues.get(issue.id))?.unauthorised).toHaveLength(1);
  });

  test('after a refusal only is unauthorised', async () => {
    const { bench, issue } = await approved();
    bench.site.edit(issue, { [FIELD.backOutPlan]: adf('Pray') });
    expect((await ask(bench, issue)).result).toBe(false);
    await arrive(bench, issue);
    expect((await store.issues.get(issue.id))?.unauthorised).toHaveLength(1);
  });
});
