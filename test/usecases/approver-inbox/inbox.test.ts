import { approvalsView, castVotesAnswer } from '../../../src/contract/approver-inbox';
import type { RequestOf } from '../../../src/contract/resolvers';
import { store } from '../../../src/store';
import { castVotes } from '../../../src/usecases/approver-inbox/cast-votes';
import { listApprovals } from '../../../src/usecases/approver-inbox/list-approvals';
import { FIELD } from '../support/rules';
import { policyRulesWith } from '../asking/policy-rules';
import { openAsking } from '../asking/support';

type Vote = RequestOf<'inbox.vote'>['votes'][number];
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

async function opened(options: Parameters<typeof openAsking>[0] = {}) {
  const asking = await openAsking(options);
  await asking.bench.drain();
  const { bench } = asking;
  const list = async (who = 'pia', cursor: string | null = null) =>
    approvalsView.parse(await listApprovals(bench.as(who), { cursor }, { accountId: who }));
  const votesOf = async (who = 'pia'): Promise<Vote[]> =>
    (await list(who)).waiting.map(({ issueId, roundId, seal }) => ({
      issueId,
      roundId,
      seal,
      vote: 'approve',
    }));
  const cast = async (votes: Vote[], who = 'pia') =>
    castVotesAnswer.parse(await castVotes(bench.as(who), { votes }, { accountId: who }));
  const more = async (count: number) => {
    const issues = [];
    for (let index = 0; index < count; index++) {
      // Each on a service of its own, so that they don't conflict; a site may write so much a minute and no more.
      issues.push(await asking.submit({ [FIELD.service]: `Service ${index}` }));
      await bench.drain();
      if (index % 5 === 4) bench.site.now += MINUTE;
    }
    return issues;
  };
  return { ...asking, list, votesOf, cast, more };
}

describe('the approvers’ inbox', () => {
  test('says what is asked, why, by when, and what stands there now', async () => {
    const rules = policyRulesWith({ afterMs: 8 * HOUR, then: 'remind' }, 2);
    const { list, issue } = await opened({ rules, peers: ['pia', 'pit', 'pol'] });
    const { waiting, hidden, cursor } = await list();
    expect({ hidden, cursor }).toEqual({ hidden: 0, cursor: null });
    expect(waiting).toMatchObject([
      {
        issueId: issue.id,
        key: issue.key,
        summary: 'A ticket',
        level: 'Low',
        window: { start: '2026-11-23T10:00:00.000Z', end: '2026-11-23T12:00:00.000Z' },
        due: '2026-11-23T16:00:00.000Z',
        stages: [{ id: 'peers', name: 'Peers', via: 'peer' }],
        retro: false,
        for: [],
      },
    ]);
    expect(waiting[0]?.stages[0]?.words).toContain('2');
    expect((await list('zoe')).waiting).toEqual([]);
  });

  test('costs two Jira calls and reads by key, however long the list', async () => {
    const { bench, list, more } = await opened();
    await more(9);
    bench.reset();
    expect((await list()).waiting).toHaveLength(10);
    expect(bench.site.calls).toHaveLength(2);
    expect(bench.storage.length).toBeLessThanOrEqual(5);
  });

  test('comes in pages of twenty-five', async () => {
    const { list, more } = await opened();
    await more(26);
    const first = await list();
    expect(first.waiting).toHaveLength(25);
    const second = await list('pia', first.cursor);
    expect(second.waiting).toHaveLength(2);
    expect(second.cursor).toBeNull();
  });

  test('shows nothing of a change that the person can’t see, and counts it', async () => {
    const { bench, list } = await opened();
    bench.site.hiddenFrom.add('pia');
    expect(await list()).toMatchObject({ waiting: [], hidden: 1, recent: [] });
  });

  test('a row that is behind shows nothing: the aggregate says who is waited for', async () => {
    const { list, vote } = await opened();
    await vote('pit');
    expect((await list()).waiting).toEqual([]);
  });

  test('lists what one voted on lately, with how it stands', async () => {
    const { bench, issue, list, vote } = await opened();
    await vote('pia');
    await bench.drain();
    expect((await list()).recent).toMatchObject([
      { issueId: issue.id, key: issue.key, vote: 'approve', state: 'Approved' },
    ]);
  });
});

describe('voting on several', () => {
  test('twenty-five at once all count, each once', async () => {
    const { votesOf, cast, more } = await opened();
    const issues = await more(24);
    const { answers } = await cast(await votesOf());
    expect(answers.filter(({ ok }) => ok)).toHaveLength(25);
    for (const { id } of issues) expect((await store.issues.get(id))?.ballots).toHaveLength(1);
  });

  test('what was edited since it was shown is refused with the difference, and the others count', async () => {
    const { bench, issue, edit, votesOf, cast, more } = await opened();
    const [other] = await more(1);
    const votes = await votesOf();
    edit('Pray');
    const { answers } = await cast(votes);
    expect(answers.find(({ issueId }) => issueId === issue.id)).toMatchObject({
      ok: false,
      error: { code: 'STALE', details: { diff: [{ field: 'backOutPlan' }] } },
    });
    expect(answers.find(({ issueId }) => issueId === other?.id)).toMatchObject({
      ok: true,
      words: 'Approved',
    });
    await bench.drain();
    expect((await store.issues.get(issue.id))?.ballots).toEqual([]);
  });

  test('what isn’t for consent is refused among others and taken by itself', async () => {
    const { bench, submit, votesOf, cast } = await opened();
    const costly = await submit({
      [FIELD.impact]: { id: '71', value: 'Extensive / Widespread' },
      [FIELD.environment]: { id: '92', value: 'Production' },
      [FIELD.outageExpected]: { id: '141', value: 'Yes' },
      [FIELD.backOutTested]: { id: '123', value: 'Not possible' },
      [FIELD.peerReviewed]: { id: '152', value: 'No' },
    });
    await bench.drain();
    expect((await store.issues.get(costly.id))?.rounds[0]?.level).not.toMatch(/Low|Medium/);
    const votes = await votesOf('cat');
    const mine = votes.filter(({ issueId }) => issueId === costly.id);
    expect(mine).toHaveLength(1);
    const another: Vote = { ...(mine[0] as Vote), issueId: '999999' };
    expect((await cast([...mine, another], 'cat')).answers).toMatchObject([
      { ok: false, error: { code: 'CONFLICT' } },
      { ok: false },
    ]);
    expect((await cast(mine, 'cat')).answers).toMatchObject([{ ok: true }]);
  });

  test('a change that the person can’t see is refused as one that isn’t there', async () => {
    const { bench, votesOf, cast } = await opened();
    const votes = await votesOf();
    bench.site.restricted.set('BROWSE_PROJECTS', new Set(['ann']));
    expect((await cast(votes)).answers).toMatchObject([{ ok: false, error: { code: 'NOT_FOUND' } }]);
  });

  test('whoever raised a change can’t vote on it here either', async () => {
    const { bench, votesOf, cast, issue } = await opened();
    const votes = await votesOf();
    bench.site.groups.get('peers')?.push('ann');
    const { answers } = await cast(votes, 'ann');
    expect(answers).toMatchObject([{ ok: false, error: { code: 'NOT_ALLOWED' } }]);
    expect((await store.issues.get(issue.id))?.ballots).toEqual([]);
  });

  test('the same change twice is voted on once', async () => {
    const { votesOf, cast, issue } = await opened();
    const votes = await votesOf();
    const { answers } = await cast([...votes, ...votes]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, false]);
    expect((await store.issues.get(issue.id))?.ballots).toHaveLength(1);
  });

  test('Jira asks to wait in the middle: what was cast counts, the rest says so', async () => {
    const { bench, votesOf, cast, more } = await opened();
    await more(1);
    const votes = await votesOf();
    const last = votes.at(-1)?.issueId ?? '';
    const answer = { status: 429, headers: { 'retry-after': '60' } };
    bench.site.faults.push({ match: new RegExp(`GET .*/issue/${last}$`), times: 9, answer });
    expect((await cast(votes)).answers).toMatchObject([
      { ok: true },
      { ok: false, error: { code: 'RATE_LIMITED' } },
    ]);
  });
});
