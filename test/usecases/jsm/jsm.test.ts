import { store } from '../../../src/store';
import { foldIssue } from '../../../src/usecases/fold-issue';
import { openAsking } from '../asking/support';
import { testRules } from '../support/rules';

const FIELD = 'customfield_55';
type Answer = 'approved' | 'declined' | 'pending';

async function opened(options: Parameters<typeof openAsking>[0] = {}) {
  const rules = testRules();
  const asking = await openAsking({
    rules: { ...rules, appFields: { ...rules.appFields, jsmApprovals: FIELD } },
    ...options,
  });
  const { bench, issue } = asking;
  await bench.drain();
  const madeAt = bench.site.now;
  const show = (answers: Record<string, Answer>, id = '7', at = madeAt) => {
    issue.fields[FIELD] = [
      {
        id,
        name: 'Waiting for approval',
        finalDecision: 'pending',
        canAnswerApproval: false,
        createdDate: { epochMillis: at, iso8601: new Date(at).toISOString() },
        approvers: Object.entries(answers).map(([accountId, approverDecision]) => ({
          approver: { accountId },
          approverDecision,
        })),
      },
    ];
    issue.fields['updated'] = bench.site.iso();
  };
  const fold = async () => {
    await foldIssue(bench.as(null), { issueId: issue.id, act: true });
    return store.issues.get(issue.id);
  };
  return { ...asking, show, fold };
}

describe('an answer in Jira Service Management’s own approval', () => {
  test('counts as a ballot of somebody who may vote, once, and says where it came from', async () => {
    const { show, fold } = await opened();
    show({ pia: 'pending' });
    expect((await fold())?.ballots).toEqual([]);
    show({ pia: 'approved' });
    const state = await fold();
    expect(state?.ballots).toMatchObject([{ accountId: 'pia', vote: 'approve', from: 'jsm' }]);
    expect(state?.wanted.approvalState).toBe('Approved');
    expect(state?.jsmApprovals).toMatchObject([
      { id: '7', answers: [{ accountId: 'pia', answer: 'approved' }] },
    ]);
    show({ pia: 'approved', zoe: 'approved' });
    expect((await fold())?.ballots).toHaveLength(1);
  });

  test('that declines rejects, with its reason', async () => {
    const { show, fold } = await opened();
    show({ pia: 'declined' });
    expect((await fold())?.ballots).toMatchObject([
      { vote: 'reject', reason: 'Declined in Jira Service Management.' },
    ]);
  });

  test.each([
    ['somebody without a seat', 'zoe'],
    ['who raised the change', 'ann'],
  ])('of %s is information', async (_, who) => {
    const { show, fold } = await opened();
    show({ [who]: 'approved' });
    const state = await fold();
    expect(state?.ballots).toEqual([]);
    expect(state?.jsmApprovals).toHaveLength(1);
  });

  test('of somebody who has left the group since is information', async () => {
    const { bench, show, fold } = await opened();
    bench.site.groups.set('peers', ['pit']);
    show({ pia: 'approved' });
    expect((await fold())?.ballots).toEqual([]);
  });

  test('to an approval that was made before the change was edited is information', async () => {
    const { bench, edit, show, fold } = await opened();
    show({ pia: 'pending' });
    await fold();
    bench.site.now += 60_000;
    edit('Pray');
    show({ pia: 'approved' });
    const state = await fold();
    expect(state?.rounds).toHaveLength(2);
    expect(state?.ballots).toEqual([]);
    expect((await fold())?.ballots).toEqual([]);
  });

  test('to an approval first seen after the edit, but made before it, is information', async () => {
    const { bench, edit, show, fold } = await opened();
    bench.site.now += 60_000;
    edit('Pray');
    await fold();
    show({ pia: 'approved' });
    expect((await fold())?.ballots).toEqual([]);
  });

  test('is not heard beside what the person has said here', async () => {
    const { show, fold, vote } = await opened();
    await vote('pia', { vote: 'reject', reason: 'No' });
    show({ pia: 'approved' });
    expect((await fold())?.ballots).toMatchObject([{ vote: 'reject' }]);
  });

  test.each([[null], ['?'], [[{ id: 7 }]], [[null]]])(
    'that can’t be read (%j) is left out',
    async (value) => {
      const { bench, issue, fold } = await opened();
      issue.fields[FIELD] = value;
      issue.fields['updated'] = bench.site.iso();
      bench.site.now += 1000;
      const state = await fold();
      expect(state?.jsmApprovals).toEqual([]);
      expect(state?.ballots).toEqual([]);
    },
  );
});
