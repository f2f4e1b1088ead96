import { store } from '../../../src/store';
import { viewPortalApproval } from '../../../src/usecases/portal/view-approval';
import { PORTAL_SETTINGS } from '../../../src/usecases/portal/settings';
import { voteInPortal } from '../../../src/usecases/portal/vote';
import { adf, goodChange, openBench, type Bench } from '../support/app-bench';
import type { FakeIssue } from '../support/fake-site';
import { CHANGE, FIELD, INCIDENT, STATUS, testRules } from '../support/rules';

const see = (bench: Bench, who: string, { id }: FakeIssue) =>
  viewPortalApproval(bench.as(who), { issueId: id }, { accountId: who });
const vote = async (bench: Bench, who: string, issue: FakeIssue, more: object = {}) => {
  const { ballot } = await see(bench, who, issue);
  const { roundId = '', seal = '' } = ballot ?? {};
  const request = { issueId: issue.id, roundId, seal, vote: 'approve' as const, ...more };
  return voteInPortal(bench.as(who), request, { accountId: who });
};
async function submitted(rules = testRules('enforce')) {
  const bench = await openBench(rules);
  const issue = bench.site.create(goodChange());
  bench.site.move(issue, STATUS.authorize, 'Awaiting approval');
  return { bench, issue };
}
const names = async (bench: Bench, shown: boolean) => {
  const [projectId = ''] = Object.keys(testRules().projects);
  await PORTAL_SETTINGS['admin.setPortal'](
    bench.as('admin'),
    { projectId, names: shown },
    { accountId: 'admin' },
  );
};

describe('a customer', () => {
  test('sees how many have approved it, and nobody’s name', async () => {
    const { bench, issue } = await submitted();
    const before = await see(bench, 'customer-1', issue);
    expect(before).toMatchObject({
      stand: { step: 'approval', words: 'Approved by 0 of 1.' },
      progress: { decision: 'pending', count: '0 of 1', people: null },
      ballot: null,
    });
    expect(JSON.stringify(before)).not.toMatch(/pia|pit|peers|max/);
    await vote(bench, 'pia', issue);
    expect(await see(bench, 'customer-1', issue)).toMatchObject({
      stand: { words: 'It is approved.' },
      progress: { decision: 'approved', count: '1 of 1', people: null },
    });
  });

  test('sees who decides once the project allows it, which goes on the record', async () => {
    const { bench, issue } = await submitted();
    await names(bench, true);
    await vote(bench, 'pia', issue);
    const { progress } = await see(bench, 'customer-1', issue);
    expect(progress?.people).toEqual(
      expect.arrayContaining([
        { accountId: 'pia', vote: 'approve' },
        { accountId: 'pit', vote: null },
      ]),
    );
    const [projectId = ''] = Object.keys(testRules().projects);
    const { records } = await store.auditLog.page(`project-${projectId}`, null);
    expect(records).toMatchObject([{ kind: 'portal set', actor: 'admin', data: { names: true } }]);
    await names(bench, true);
    expect((await store.auditLog.page(`project-${projectId}`, null)).records).toHaveLength(1);
    await names(bench, false);
    expect((await see(bench, 'customer-1', issue)).progress?.people).toBeNull();
  });

  test.each([
    ['a draft', null, 'planned'],
    ['scheduled', STATUS.scheduled, 'scheduled'],
    ['on hold', STATUS.onHold, 'scheduled'],
    ['being implemented', STATUS.implementing, 'implementing'],
    ['reviewed', STATUS.review, 'done'],
    ['closed', STATUS.closed, 'done'],
    ['cancelled', STATUS.cancelled, 'cancelled'],
  ])('sees where it stands: %s', async (_, status, step) => {
    const bench = await openBench();
    const issue = bench.site.create(goodChange());
    if (status !== null) bench.site.move(issue, status, 'Somewhere');
    expect((await see(bench, 'customer-1', issue)).stand?.step).toBe(step);
  });

  test('sees nothing of approvals on a request that is no change', async () => {
    const bench = await openBench();
    const issue = bench.site.create({ ...goodChange(), issuetype: INCIDENT });
    expect(await see(bench, 'customer-1', issue)).toMatchObject({
      stand: null,
      progress: null,
      ballot: null,
    });
    expect(issue.fields['issuetype']).not.toEqual(CHANGE);
  });
});

describe('an approver in the portal', () => {
  test('is shown all that the seal covers', async () => {
    const { bench, issue } = await submitted();
    const { ballot } = await see(bench, 'pia', issue);
    const round = (await store.issues.get(issue.id))?.rounds.at(-1);
    expect(ballot).toMatchObject({ roundId: round?.id, seal: round?.seal, refused: null, vote: null });
    expect(ballot?.texts.map(({ field }) => field).sort()).toEqual(
      Object.keys(round?.content.fields ?? {}).sort(),
    );
    expect(ballot?.texts).toContainEqual({
      field: 'backOutPlan',
      name: 'Backout plan',
      text: 'Switch back',
    });
  });

  test('votes by the same rules, and the ballot says where it came from', async () => {
    const { bench, issue } = await submitted();
    expect((await vote(bench, 'pia', issue)).ballot).toMatchObject({ vote: 'approve' });
    expect((await store.issues.get(issue.id))?.ballots).toMatchObject([{ accountId: 'pia', from: 'portal' }]);
  });

  test('without a seat is asked nothing, and a forged vote is refused', async () => {
    const { bench, issue } = await submitted();
    const { ballot } = await see(bench, 'pia', issue);
    expect((await see(bench, 'customer-1', issue)).ballot).toBeNull();
    const forged = { roundId: ballot?.roundId, seal: ballot?.seal };
    await expect(vote(bench, 'customer-1', issue, forged)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  test('with a part in the change is told why they can’t vote', async () => {
    const { bench, issue } = await submitted();
    bench.site.edit(issue, { [FIELD.implementer]: { accountId: 'pia', displayName: 'Pia' } });
    const { ballot } = await see(bench, 'pia', issue);
    expect(ballot?.refused).toContain('implementer');
    await expect(vote(bench, 'pia', issue)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  test('who saw something else is refused with the difference', async () => {
    const { bench, issue } = await submitted();
    const { ballot } = await see(bench, 'pia', issue);
    bench.site.edit(issue, { [FIELD.backOutPlan]: adf('Pray') });
    const seen = { roundId: ballot?.roundId, seal: ballot?.seal };
    await expect(vote(bench, 'pia', issue, seen)).rejects.toMatchObject({
      code: 'STALE',
      details: { diff: [{ field: 'backOutPlan', after: 'Pray' }] },
    });
    expect((await store.issues.get(issue.id))?.ballots).toEqual([]);
  });

  test('rejects only with a reason', async () => {
    const { bench, issue } = await submitted();
    await expect(vote(bench, 'pia', issue, { vote: 'reject' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await vote(bench, 'pia', issue, { vote: 'reject', reason: 'Too soon' });
    expect((await store.issues.get(issue.id))?.ballots).toMatchObject([{ vote: 'reject', from: 'portal' }]);
  });
});
