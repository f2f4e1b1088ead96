import { changeRisk } from '../../../src/usecases/risk/change-risk';
import { similarTo } from '../../../src/usecases/risk/similar';
import { store } from '../../../src/store';
import { goodChange, openBench } from '../support/app-bench';
import { FIELD, testRules } from '../support/rules';
import { compiled, submitted } from '../support/schedule';
import { as, close } from './support';

describe('the action “Get change risk”', () => {
  test('tells what the panel tells, in words and numbers', async () => {
    const bench = await openBench(testRules('enforce', { freezes: [compiled()] }));
    const issue = await submitted(bench);
    const risk = await changeRisk(bench.as('bob'), issue.key);
    const assessment = (await store.issues.get(issue.id))?.assessments[0];
    expect(risk).toMatchObject({ level: 'Low', score: assessment?.score, conflicts: 0, freezes: 'Year end' });
    expect(risk.reasons).toMatch(/: .* \([+−]\d+\)/);
    expect(risk.interval).toMatch(/^[\d.]+ % to [\d.]+ %$/);
  });

  test('of a draft it says what is missing', async () => {
    const bench = await openBench();
    const issue = bench.site.create(goodChange({ [FIELD.peerReviewed]: null }));
    expect((await changeRisk(bench.as('bob'), issue.id)).missing).not.toBe('');
  });

  test('asks as the person, and says the same of what they can’t see and of what isn’t there', async () => {
    const bench = await openBench();
    const issue = await submitted(bench);
    bench.site.hiddenFrom.add('eve');
    bench.reset();
    await expect(changeRisk(bench.as('eve'), issue.key)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    // Nothing was read as the app.
    expect(bench.site.calls.map(({ as: who }) => who)).toEqual(['user']);
    await expect(changeRisk(bench.as('bob'), 'ITSM-9')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('similar changes', () => {
  test('are closed changes of the project with how they ended; those that the person can’t see are left out', async () => {
    const bench = await openBench(testRules('observe'));
    const past = [await submitted(bench), await submitted(bench)];
    for (const issue of past) await close(bench, issue, 'Failed');
    const issue = await submitted(bench);
    const seen = await similarTo(bench.as('bob'), { issueId: issue.id }, as('bob'));
    expect(seen.changes).toHaveLength(2);
    expect(seen.changes[0]).toMatchObject({ result: 'Failed', failed: true, level: 'Low' });
    expect(seen.words).toBe('2 of the 2 most alike failed.');
    bench.site.hiddenFrom.add('eve');
    const hidden = await similarTo(bench.as('eve'), { issueId: issue.id }, as('eve'));
    expect(hidden).toMatchObject({ changes: [], searched: 2 });
  });
});
