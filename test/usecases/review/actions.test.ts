import type { RulesInForce } from '../../../src/domain/rules/types';
import { store } from '../../../src/store';
import { saveReview } from '../../../src/usecases/review/save-review';
import { openBench, type Bench } from '../support/app-bench';
import type { FakeIssue } from '../support/fake-site';
import { askGate, go } from '../support/emergency';
import { STATUS, testRules } from '../support/rules';
import { approved } from '../support/schedule';

const IMPROVEMENT = '30';

function rulesWithImprovements(): RulesInForce {
  const rules = testRules('enforce');
  const project = rules.projects['10'];
  if (project === undefined) throw new Error('no project');
  const practice = {
    practice: 'continual-improvement' as const,
    version: 1,
    adoptedAt: '2026-11-01T00:00:00.000Z',
    issueTypeIds: [IMPROVEMENT],
    statuses: {},
    fields: {},
  };
  return { ...rules, projects: { '10': { ...project, practices: [...project.practices, practice] } } };
}

async function reviewed(rules = rulesWithImprovements()): Promise<readonly [Bench, FakeIssue]> {
  const bench = await openBench(rules);
  const issue = await approved(bench);
  bench.site.now = Date.parse('2026-11-23T10:30:00.000Z');
  await askGate(bench, issue);
  await go(bench, issue, STATUS.implementing);
  await go(bench, issue, STATUS.review);
  return [bench, issue];
}
const save = (bench: Bench, issue: FakeIssue, texts: readonly string[], done = true) =>
  saveReview(
    bench.as('max'),
    {
      issueId: issue.id,
      result: 'successful',
      findings: 'It went well',
      deviations: [],
      actions: texts.map((text) => ({ text, owner: null })),
      done,
    },
    { accountId: 'max' },
  );
const improvements = (bench: Bench) =>
  [...bench.site.issues.values()].filter(
    ({ fields }) => (fields['issuetype'] as { id: string }).id === IMPROVEMENT,
  );

describe('actions of a review', () => {
  test('become improvements, as the person who finishes it, and say of which change they come', async () => {
    const [bench, issue] = await reviewed();
    const view = await save(bench, issue, ['Write a runbook']);
    expect(improvements(bench).map(({ fields }) => fields['summary'])).toEqual([
      `Write a runbook (${issue.key})`,
    ]);
    expect(view.review?.actions).toMatchObject([
      { text: 'Write a runbook', issue: { key: improvements(bench)[0]?.key } },
    ]);
    const made = bench.site.calls.find(
      ({ method, path }) => method === 'POST' && path === '/rest/api/3/issue',
    );
    expect(made?.as).toBe('user');
  });
  test('are made once, however often the review is saved', async () => {
    const [bench, issue] = await reviewed();
    await save(bench, issue, ['Write a runbook']);
    await save(bench, issue, ['Write a runbook', 'Train Bob']);
    expect(improvements(bench)).toHaveLength(2);
  });
  test('of a draft stay words', async () => {
    const [bench, issue] = await reviewed();
    await save(bench, issue, ['Write a runbook'], false);
    expect(improvements(bench)).toEqual([]);
  });
  test('are looked for after a crash between making and noting', async () => {
    const [bench, issue] = await reviewed();
    bench.site.afterwards.push({ match: /POST .*\/issue$/, run: () => bench.failStorage(/./, 1) });
    await expect(save(bench, issue, ['Write a runbook'])).rejects.toThrow('the process died');
    expect(improvements(bench)).toHaveLength(1);
    const view = await save(bench, issue, ['Write a runbook']);
    expect(improvements(bench)).toHaveLength(1);
    expect(view.review?.actions).toMatchObject([{ issue: { key: improvements(bench)[0]?.key } }]);
  });
  test('that Jira refuses stay in the review, and are tried again', async () => {
    const [bench, issue] = await reviewed();
    const refusal = { status: 403, body: { errorMessages: ['You cannot create issues here.'] } };
    bench.site.faults.push({ match: /POST .*\/issue$/, answer: refusal, times: 1 });
    expect((await save(bench, issue, ['Write a runbook'])).review?.actions).toMatchObject([{ issue: null }]);
    expect((await save(bench, issue, ['Write a runbook'])).review?.actions[0]?.issue).not.toBeNull();
    expect(improvements(bench)).toHaveLength(1);
  });
  test('stay words where no project has adopted continual improvement, and the view says so', async () => {
    const [bench, issue] = await reviewed(testRules('enforce'));
    const view = await save(bench, issue, ['Write a runbook']);
    expect(view.actionsGo).toContain('No project has adopted continual improvement');
    expect((await store.issues.get(issue.id))?.reviews.at(-1)?.actions).toMatchObject([{ issue: null }]);
  });
});
