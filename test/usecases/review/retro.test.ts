import { store } from '../../../src/store';
import { changeLine } from '../../../src/usecases/evidence/change-line';
import { castVotes } from '../../../src/usecases/approver-inbox/cast-votes';
import { listApprovals } from '../../../src/usecases/approver-inbox/list-approvals';
import { retroVote } from '../../../src/usecases/review/retro-vote';
import { saveReview } from '../../../src/usecases/review/save-review';
import { viewReview } from '../../../src/usecases/review/view-review';
import { correctActual } from '../../../src/usecases/verbs/correct-actual';
import { openBench, type Bench } from '../support/app-bench';
import type { FakeIssue } from '../support/fake-site';
import { askGate, go, seenBy } from '../support/emergency';
import { rowsOf } from '../asking/support';
import { FIELD, STATUS, testRules } from '../support/rules';
import { approved } from '../support/schedule';

const SUCCESS = { [FIELD.changeOutcome]: { id: '161', value: 'Successful' } };

/** Went in past the gate, and is over. */
async function unauthorised(): Promise<readonly [Bench, FakeIssue]> {
  const bench = await openBench(testRules('enforce'));
  const issue = await approved(bench);
  bench.site.now = Date.parse('2026-11-23T10:30:00.000Z');
  await go(bench, issue, STATUS.implementing, 'bob');
  bench.site.now += 3_600_000;
  await go(bench, issue, STATUS.review, 'bob');
  return [bench, issue];
}
const eventsOf = async (issue: FakeIssue) =>
  (await store.issues.get(issue.id))?.facts.flatMap((fact) => (fact.kind === 'own' ? [fact.event] : [])) ??
  [];
async function vote(
  bench: Bench,
  issue: FakeIssue,
  who: string,
  verdict: 'ratified' | 'ratifiedWithFindings' | 'notRatified',
  words = 'Looked at it',
) {
  const { after } = await seenBy(bench, issue, who);
  const asked = {
    issueId: issue.id,
    roundId: after?.retro?.roundId ?? '',
    seal: after?.retro?.seal ?? 'a'.repeat(64),
    verdict,
    words,
  };
  return retroVote(bench.as(who), asked, { accountId: who });
}
const review = (
  bench: Bench,
  issue: FakeIssue,
  done = true,
  extra: { actions?: { text: string; owner: null }[] } = {},
) =>
  saveReview(
    bench.as('max'),
    {
      issueId: issue.id,
      result: 'successful',
      findings: 'Nobody waited',
      deviations: [],
      actions: [],
      done,
      ...extra,
    },
    { accountId: 'max' },
  );

describe('an unauthorised change', () => {
  test('is told to the change managers once, however often the message comes', async () => {
    const [bench, issue] = await unauthorised();
    expect(bench.site.mails.filter(({ subject }) => subject.includes('unauthorised'))).toHaveLength(1);
    const { workIssue } = await import('../../../src/usecases/work-issue');
    await workIssue(bench.as(null), { kind: 'unauthorised', issueId: issue.id });
    expect(bench.site.mails.filter(({ subject }) => subject.includes('unauthorised'))).toHaveLength(1);
  });

  test('asks those with a seat for their vote on what was done: a line, a mail, and nothing once it is cast', async () => {
    const [bench, issue] = await unauthorised();
    await bench.drain();
    expect(await rowsOf('pia')).toEqual([issue.id]);
    const mails = bench.site.mails.filter(({ subject }) => subject.includes('on what was done'));
    expect(mails).toHaveLength(1);
    const page = () => listApprovals(bench.as('pia'), { cursor: null }, { accountId: 'pia' });
    const [waiting] = (await page()).waiting;
    expect(waiting).toMatchObject({ issueId: issue.id, retro: true, consent: false });
    const { roundId = '', seal = '' } = waiting ?? {};
    const votes = [{ issueId: issue.id, roundId, seal, vote: 'approve' as const }];
    const { answers } = await castVotes(bench.as('pia'), { votes }, { accountId: 'pia' });
    expect(answers).toMatchObject([{ ok: true }]);
    await bench.drain();
    expect(await rowsOf('pia')).toEqual([]);
    expect((await seenBy(bench, issue, 'pia')).after?.retro?.state).toBe('ratified');
  });

  test('owes a review and a vote on what was done, with clocks, and can’t be closed before', async () => {
    const [bench, issue] = await unauthorised();
    bench.site.edit(issue, SUCCESS);
    const { after } = await seenBy(bench, issue, 'pia');
    expect(after).toMatchObject({
      unauthorised: { by: 'bob' },
      review: { done: false },
      retro: { state: 'open', you: { canVote: true } },
      deviations: 1,
    });
    expect(after?.closing.map(({ code }) => code)).toEqual(['RETRO_DUE', 'REVIEW_DUE']);
    expect(await eventsOf(issue)).toEqual(expect.arrayContaining(['retro approval wanted', 'review wanted']));
    await vote(bench, issue, 'pia', 'ratified');
    await review(bench, issue);
    expect(await eventsOf(issue)).toEqual(expect.arrayContaining(['retro approval decided', 'review done']));
    expect(await askGate(bench, issue, STATUS.closed)).toEqual({ result: true });
    await go(bench, issue, STATUS.closed);
    const state = await store.issues.get(issue.id);
    expect(state?.rounds.at(-1)).toMatchObject({ purpose: 'retro', closed: { how: 'gate' } });
    // That what was done is ratified doesn't make it a change that the gate let pass.
    expect(state && changeLine(state, null).decision).toBe('ended');
  });

  test.each([
    ['ratified', 'ratified'],
    ['ratifiedWithFindings', 'ratifiedWithFindings'],
  ] as const)('is %s by a vote', async (verdict, state) => {
    const [bench, issue] = await unauthorised();
    expect((await vote(bench, issue, 'pia', verdict)).after?.retro?.state).toBe(state);
  });

  test('stays one where it is not ratified, which needs words', async () => {
    const [bench, issue] = await unauthorised();
    await expect(vote(bench, issue, 'pia', 'notRatified', '')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await vote(bench, issue, 'pia', 'notRatified');
    const seen = await vote(bench, issue, 'pit', 'notRatified');
    expect(seen.after?.retro?.state).toBe('notRatified');
    expect(seen.after?.closing.map(({ code }) => code)).toContain('REVIEW_DUE');
  });

  test('says in the headline that a vote on what was done is asked, until it is cast', async () => {
    const [bench, issue] = await unauthorised();
    expect((await seenBy(bench, issue, 'zoe')).headline).toMatchObject({
      decision: 'Unauthorised',
      next: expect.stringContaining('it needs a vote on what was done, and a review'),
    });
    await vote(bench, issue, 'pia', 'ratified');
    expect((await seenBy(bench, issue, 'zoe')).headline.next).not.toContain('vote');
  });

  test('is another vote than its approval: clocks still go by the approval', async () => {
    const [, issue] = await unauthorised();
    const state = await store.issues.get(issue.id);
    expect(state?.rounds.map(({ purpose }) => purpose)).toEqual([undefined, 'retro']);
    expect((await eventsOf(issue)).filter((event) => event === 'approved')).toHaveLength(1);
  });

  test('is voted on by nobody with a part in it, nor without a seat', async () => {
    const [bench, issue] = await unauthorised();
    await expect(vote(bench, issue, 'ann', 'ratified')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(vote(bench, issue, 'zoe', 'ratified')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  test('is voted on anew when a time is corrected: what was ratified was something else', async () => {
    const [bench, issue] = await unauthorised();
    await vote(bench, issue, 'pia', 'ratified');
    const asked = {
      issueId: issue.id,
      kind: 'end' as const,
      value: '2026-11-23T11:00:00.000Z',
      reason: 'It was over by then',
    };
    const seen = await correctActual(bench.as('max'), asked, { accountId: 'max' });
    expect(seen.after).toMatchObject({
      actual: { end: '2026-11-23T11:00:00.000Z' },
      retro: { state: 'open' },
    });
    expect((await store.issues.get(issue.id))?.rounds.at(-2)).toMatchObject({ closed: { how: 'void' } });
  });
});

describe('a review', () => {
  test('lists deviations, keeps what was said to them, and feeds the outcome', async () => {
    const [bench, issue] = await unauthorised();
    const seen = await viewReview(bench.as('max'), { issueId: issue.id }, { accountId: 'max' });
    expect(seen).toMatchObject({
      required: true,
      deviations: [{ id: 'unauthorised', note: '' }],
      review: null,
    });
    const request = {
      issueId: issue.id,
      result: 'failed' as const,
      findings: 'It broke',
      deviations: [{ id: 'unauthorised', note: 'The queue was down' }],
      actions: [],
      done: true,
    };
    const saved = await saveReview(bench.as('max'), request, { accountId: 'max' });
    expect(saved).toMatchObject({
      deviations: [{ note: 'The queue was down' }],
      review: { done: true, result: 'failed' },
    });
    expect((await store.issues.get(issue.id))?.results).toMatchObject([{ result: 'failed', from: 'review' }]);
  });

  test('a draft ends no duty, and a finished one says what was found', async () => {
    const [bench, issue] = await unauthorised();
    await review(bench, issue, false);
    expect((await seenBy(bench, issue, 'max')).after?.review?.done).toBe(false);
    const empty = {
      issueId: issue.id,
      result: 'failed' as const,
      findings: '',
      deviations: [],
      actions: [],
      done: true,
    };
    await expect(saveReview(bench.as('max'), empty, { accountId: 'max' })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
  });
});
