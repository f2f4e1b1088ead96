import { store } from '../../../src/store';
import { openBench, type Bench } from '../support/app-bench';
import type { FakeIssue } from '../support/fake-site';
import { askGate, go } from '../support/emergency';
import { FIELD, STATUS, testRules } from '../support/rules';
import { approved } from '../support/schedule';

const SUCCESS = { [FIELD.changeOutcome]: { id: '161', value: 'Successful' } };
const FAILED = { [FIELD.changeOutcome]: { id: '163', value: 'Failed' } };

/** Carried out through the gate, and under review. */
async function reviewed(mode: 'observe' | 'enforce' = 'enforce'): Promise<readonly [Bench, FakeIssue]> {
  const bench = await openBench(testRules(mode));
  const issue = await approved(bench);
  bench.site.now = Date.parse('2026-11-23T10:30:00.000Z');
  await askGate(bench, issue);
  await go(bench, issue, STATUS.implementing);
  bench.site.now += 3_600_000;
  await go(bench, issue, STATUS.review);
  return [bench, issue];
}
const close = (bench: Bench, issue: FakeIssue, modified: Record<string, unknown> = {}) =>
  askGate(bench, issue, STATUS.closed, modified);

describe('the way to closed', () => {
  test('is open with an outcome, at two Jira calls and three reads at most', async () => {
    const [bench, issue] = await reviewed();
    bench.site.edit(issue, SUCCESS);
    bench.reset();
    expect(await close(bench, issue)).toEqual({ result: true });
    expect(bench.site.calls.length).toBeLessThanOrEqual(2);
    expect(bench.storage.filter((path) => path.endsWith('get')).length).toBeLessThanOrEqual(3);
  });
  test('needs an outcome', async () => {
    const [bench, issue] = await reviewed();
    const { result, errorMessage } = await close(bench, issue);
    expect(result).toBe(false);
    expect(errorMessage).toBe(
      'This change can’t be closed yet: Nobody has said how it ended. Fill in its outcome.',
    );
  });
  test('takes the outcome from the transition’s screen', async () => {
    const [bench, issue] = await reviewed();
    expect(await close(bench, issue, SUCCESS)).toEqual({ result: true });
    expect((await close(bench, issue, FAILED)).errorMessage).toContain('Its review is not done');
  });
  test('needs its tasks done or dropped', async () => {
    const [bench, issue] = await reviewed();
    const task = (key: string) => ({
      id: '5',
      key: 'ITSM-5',
      fields: { status: { statusCategory: { key } } },
    });
    bench.site.edit(issue, { ...SUCCESS, subtasks: [task('indeterminate')] });
    expect((await close(bench, issue)).errorMessage).toContain('ITSM-5 is still open');
    bench.site.edit(issue, { subtasks: [task('done')] });
    expect(await close(bench, issue)).toEqual({ result: true });
  });
  test('needs its review where one is required', async () => {
    const [bench, issue] = await reviewed();
    bench.site.edit(issue, FAILED);
    expect((await close(bench, issue)).errorMessage).toContain('Its review is not done');
  });
  test('is only watched where the gate observes', async () => {
    const [bench, issue] = await reviewed('observe');
    const before = (await store.issues.get(issue.id))?.audit?.count;
    expect(await close(bench, issue)).toEqual({ result: true });
    expect((await store.issues.get(issue.id))?.audit?.count).toBe((before ?? 0) + 1);
  });
  test('doesn’t believe that nothing happened when Steward has not taken up the implementation', async () => {
    const bench = await openBench(testRules('enforce'));
    const issue = await approved(bench);
    bench.site.move(issue, STATUS.implementing, 'Implementing');
    bench.site.move(issue, STATUS.review, 'Review');
    bench.site.edit(issue, SUCCESS);
    expect((await close(bench, issue)).errorMessage).toContain('which is our fault');
  });
  test('leaves the way into implementation as it is: a status that Jira doesn’t name is asked the stricter question', async () => {
    const bench = await openBench(testRules('enforce'));
    const issue = await approved(bench);
    expect((await askGate(bench, issue, '')).errorMessage).toContain('can’t be implemented yet');
  });
});
