import { store } from '../../../src/store';
import { castVote } from '../../../src/usecases/cast-vote';
import { answerQuestions } from '../../../src/usecases/risk/answer-questions';
import { goodChange } from '../support/app-bench';
import type { Bench } from '../support/app-bench';
import { FIELD } from '../support/rules';
import { submitted, tell } from '../support/schedule';
import { as, benchWith, question, view } from './support';

const answer = (bench: Bench, issueId: string, option: string, id = 'rehearsed', who = 'bob') =>
  answerQuestions(bench.as(who), { issueId, answers: [{ question: id, option }] }, as(who));

const REHEARSED = question('rehearsed', { text: 'Was it rehearsed?', sign: -1, weight: -1 });

describe('answers to admin-made questions', () => {
  test('an open question is missing; answered, it counts and says who answered', async () => {
    const bench = await benchWith([REHEARSED]);
    const issue = bench.site.create(goodChange());
    const before = await view(bench, issue);
    expect(before.questions).toMatchObject([{ id: 'rehearsed', answer: null, prefill: null }]);
    expect(before.assessment.missing.map(({ id }) => id)).toEqual(['question:rehearsed']);
    const after = await answer(bench, issue.id, 'yes');
    expect(after.questions).toMatchObject([{ answer: { option: 'yes', by: 'bob' } }]);
    expect(after.assessment.complete).toBe(true);
    expect(after.assessment.contributions.find(({ group }) => group === 'question')?.value).toBe(-500);
  });

  test('what is known is taken as the answer until somebody says otherwise; a contradiction is shown', async () => {
    const prefill = { factor: 'production', ranges: [{ from: 0, to: 0.5, option: 'no' }] };
    const bench = await benchWith([question('users', { text: 'Do users feel it?', prefill })]);
    const issue = bench.site.create(goodChange());
    const before = await view(bench, issue);
    expect(before.questions[0]?.prefill).toMatchObject({ option: 'no' });
    expect(before.assessment.missing).toEqual([]);
    const after = await answer(bench, issue.id, 'yes', 'users');
    expect(after.questions[0]?.contradiction).toContain('“Yes” was answered, but “No”');
    expect(after.assessment.contributions.find(({ group }) => group === 'question')?.fact).toBe('Yes');
  });

  test('another answer after submission voids what was approved and opens the next round', async () => {
    const bench = await benchWith([REHEARSED]);
    const issue = bench.site.create(goodChange());
    await tell(bench, issue);
    await answer(bench, issue.id, 'yes');
    bench.site.move(issue, '3', 'Awaiting approval');
    await tell(bench, issue);
    const { approval } = await view(bench, issue, 'pia');
    const vote = {
      issueId: issue.id,
      roundId: approval.roundId ?? '',
      seal: approval.seal,
      vote: 'approve' as const,
    };
    await castVote(bench.as('pia'), vote, as('pia'));
    const after = await answer(bench, issue.id, 'no');
    expect(after.approval).toMatchObject({ phase: 'open', roundNumber: 2 });
    expect(after.approval.voided).toMatchObject({
      by: 'bob',
      diff: [{ field: 'answer:rehearsed', name: 'Was it rehearsed?', before: 'yes', after: 'no' }],
    });
    expect(after.approval.seal).not.toBe(approval.seal);
    expect((await store.issues.get(issue.id))?.assessments.at(-1)?.cause).toBe('edited: Was it rehearsed?');
  });

  test('renaming a question voids nothing', async () => {
    const bench = await benchWith([REHEARSED]);
    const issue = bench.site.create(goodChange());
    await answer(bench, issue.id, 'yes');
    const { seal } = (await view(bench, issue)).approval;
    const rules = await store.rules.get();
    const [model] = rules?.riskModels ?? [];
    if (!rules || !model) throw new Error('no model');
    await bench.rules({
      ...rules,
      riskModels: [{ ...model, questions: [{ ...REHEARSED, text: 'Was there a rehearsal?' }] }],
    });
    expect((await view(bench, issue)).approval.seal).toBe(seal);
  });

  test('the same answer again is not written; who answered and when stays', async () => {
    const bench = await benchWith([REHEARSED]);
    const issue = bench.site.create(goodChange());
    await answer(bench, issue.id, 'yes');
    await answer(bench, issue.id, 'yes', 'rehearsed', 'ann');
    expect((await store.issues.get(issue.id))?.answers).toMatchObject([{ by: 'bob' }]);
  });

  test('a question of another kind of change, or an option that is gone, is refused', async () => {
    const bench = await benchWith([question('rehearsed', { kinds: ['emergency'] })]);
    const issue = bench.site.create(goodChange());
    await expect(answer(bench, issue.id, 'yes')).rejects.toMatchObject({ code: 'STALE' });
    const other = bench.site.create(goodChange({ [FIELD.changeType]: { id: '62', value: 'Emergency' } }));
    await expect(answer(bench, other.id, 'maybe')).rejects.toMatchObject({ code: 'STALE' });
    await expect(answer(bench, other.id, 'yes')).resolves.toMatchObject({ questions: [{ id: 'rehearsed' }] });
  });

  test('past the gate nobody answers any more', async () => {
    const bench = await benchWith([REHEARSED]);
    const issue = await submitted(bench);
    bench.site.move(issue, '5', 'Implementing');
    await tell(bench, issue);
    await expect(answer(bench, issue.id, 'yes')).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('the answer is in the audit chain', async () => {
    const bench = await benchWith([REHEARSED]);
    const issue = bench.site.create(goodChange());
    await answer(bench, issue.id, 'yes');
    const { records } = await store.auditLog.page(issue.id, null);
    expect(JSON.stringify(records)).toContain('questions answered');
  });
});
