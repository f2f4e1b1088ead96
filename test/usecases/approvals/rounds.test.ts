import { packBody, unpackBody } from '../../../src/store/body';
import { ENTITY, KEY } from '../../../src/store/keys';
import { getRow, putRow } from '../../../src/store/kvs';
import * as z from '../../../src/shape';
import { castBallot } from '../../../src/usecases/approvals/cast-ballot';
import { confirmUnchanged } from '../../../src/usecases/approvals/confirm-unchanged';
import type { PolicyRow } from '../../../src/domain/approvals/types';
import { amendChange } from '../../../src/usecases/change/amend-change';
import { makeDelegation } from '../../../src/usecases/delegations/make-delegation';
import { foldIssue } from '../../../src/usecases/fold-issue';
import { adf, goodChange, openBench, type Bench } from '../support/app-bench';
import { FIELD, STATUS } from '../support/rules';
import { as, otherwise, policyOf, roundOf, rulesWith, seatsOf, stage, submitted } from './support';

const HIGH = {
  [FIELD.impact]: { id: '71', value: 'Extensive / Widespread' },
  [FIELD.environment]: { id: '92', value: 'Production' },
  [FIELD.outageExpected]: { id: '141', value: 'Yes' },
  [FIELD.backOutPlan]: null,
};

const delegate = async (bench: Bench, to: string): Promise<void> => {
  const [from, until] = ['2026-11-23T00:00:00.000Z', '2026-11-30T00:00:00.000Z'];
  const made = { to, from, until, scope: { kind: 'all' as const }, note: '' };
  await makeDelegation(bench.as('pia'), made, as('pia'));
};

test('at High one person alone approves nothing, in however many stages they sit', async () => {
  const { vote } = await submitted([stage('peers'), stage('cab')], {
    fields: HIGH,
    before: ({ site }) => void site.groups.set('cab', ['pia']),
  });
  const one = await vote('pia');
  expect(one.approval.stages.map(({ decision }) => decision)).toEqual(['approved', 'approved']);
  expect(one.approval.phase).toBe('open');
  expect((await vote('pit')).approval.phase).toBe('approved');
});

test('a vote for somebody who has delegated is one vote: the seats merge, and the principal’s own prevails', async () => {
  const { look, vote, state } = await submitted([stage('peers', { rule: { kind: 'all' } })], {
    before: (bench) => delegate(bench, 'pit'),
  });
  const before = await look('pit');
  expect(before.approval.stages[0]).toMatchObject({ need: 1 });
  expect(before.approval.you).toMatchObject({ canVote: true, for: ['pia'] });
  expect(before.approval.delegations).toMatchObject([{ principal: 'pia', to: 'pit' }]);
  expect(seatsOf(before, 'peers')['pia']).toMatchObject({ movedTo: 'pit', may: 'vote' });
  expect((await vote('pit')).approval.phase).toBe('approved');
  expect((await state()).ballots[0]).toMatchObject({ accountId: 'pit', for: ['pia'] });
  const after = await vote('pia', { vote: 'reject', reason: 'Not in my absence' });
  expect(after.approval.phase).toBe('rejected');
});

test('a delegation to somebody with a part in the change is skipped, and said so', async () => {
  const { look, state } = await submitted([stage('peers')], {
    before: (bench) => delegate(bench, 'ann'),
  });
  expect(seatsOf(await look(), 'peers')['pia']).toMatchObject({ movedTo: null, may: 'vote' });
  expect((await state()).roster).toEqual([]);
});

describe('a round voided by an edit', () => {
  test('that is put back revives no ballot; one press votes the same again, conditions and all', async () => {
    const { bench, issue, look, vote } = await submitted([stage('peers')]);
    await vote('pia', { conditions: ['Tell the help desk'] });
    bench.site.edit(issue, { [FIELD.testPlan]: adf('None') }, 'bob');
    expect((await look('pia')).approval).toMatchObject({ phase: 'open', you: { unchanged: null } });
    bench.site.edit(issue, { [FIELD.testPlan]: adf('Send a mail') }, 'bob');
    const { approval } = await look('pia');
    expect(approval).toMatchObject({
      roundNumber: 3,
      phase: 'open',
      you: { vote: null, unchanged: { roundNumber: 1, vote: 'approve' } },
    });
    const press = (who: string) =>
      confirmUnchanged(
        bench.as(who),
        { issueId: issue.id, roundId: approval.roundId ?? '', seal: approval.seal },
        as(who),
      );
    await expect(press('pit')).rejects.toMatchObject({ code: 'CONFLICT' });
    const after = await press('pia');
    expect(after.approval.phase).toBe('approved');
    expect(after.approval.conditions).toMatchObject([{ text: 'Tell the help desk', metBy: null }]);
    expect(seatsOf(after, 'peers')['pia']?.reason).toBe('As in round 1, unchanged.');
    await expect(press('pia')).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

describe('a policy', () => {
  const rows = (...first: PolicyRow[]) => [...first, otherwise(stage('peers'))];
  const row = (id: string, when: PolicyRow['when'], ...stages: ReturnType<typeof stage>[]): PolicyRow => ({
    ...{ id, name: id, when },
    outcome: { kind: 'stages', stages },
  });
  const open = async (policy: ReturnType<typeof policyOf>[], fields = {}, project = {}, site = {}) => {
    const bench = await openBench(rulesWith(policy, project, site));
    bench.site.groups.set('emergency', ['eva']);
    const issue = bench.site.create(goodChange(fields));
    bench.site.move(issue, STATUS.authorize, 'Awaiting approval');
    return roundOf(bench, issue);
  };

  test('judges by labels and fields that it names: the issue is read with them', async () => {
    const policy = policyOf(
      rows(
        row('secure', { fact: 'label', in: ['security'] }, stage('cab')),
        row('dear', { fact: 'number', field: 'customfield_99', atLeast: 1000 }, stage('managers')),
      ),
    );
    const secure = await (await open([policy], { labels: ['security'], customfield_99: 5 })).look();
    expect(secure.approval).toMatchObject({ row: 'secure', stages: [{ id: 'cab' }] });
    expect(secure.approval.because[0]).toContain('secure');
    const dear = await (await open([policy], { labels: [], customfield_99: 5000 })).look();
    expect(dear.approval.row).toBe('dear');
    const cheap = await (await open([policy], { labels: [], customfield_99: 5 })).look();
    expect(cheap.approval.row).toBe('All changes');
    // Blank is not cheap: both are asked.
    const blank = await (await open([policy], { labels: [], customfield_99: null })).look();
    expect(blank.approval.stages.map(({ id }) => id)).toEqual(['managers', 'peers']);
  });

  test('believes the type field nothing: an emergency is one that was declared', async () => {
    const shown = await (
      await open([policyOf(rows())], { [FIELD.changeType]: { id: '62', value: 'Emergency' } })
    ).look();
    expect(shown.approval.stages.map(({ id }) => id)).toEqual(['peers']);
  });

  test('leaves a declared emergency to one ballot of the ECAB board, where no row speaks of it', async () => {
    const ecab = {
      id: 'e',
      name: 'ECAB',
      kind: 'ECAB' as const,
      chair: null,
      deputies: [],
      members: ['eli'],
      groups: [],
      quorum: 0,
    };
    for (const [site, who] of [
      [{}, 'eva'],
      [{ boards: [ecab] }, 'eli'],
    ] as const) {
      const bench = await openBench(rulesWith([policyOf(rows())], {}, site));
      bench.site.groups.set('emergency', ['eva']);
      const issue = bench.site.create(goodChange());
      const folded = await foldIssue(bench.as(null), { issueId: issue.id, act: true });
      if (folded === null) throw new Error('not folded');
      const cause = { kind: 'code', code: 'fire', text: 'It burns' } as const;
      await amendChange(bench.as('ann'), folded, (state) => ({
        state: { ...state, emergency: [{ kind: 'declared', at: folded.now, by: 'ann', cause }] },
        happenings: [],
      }));
      bench.site.move(issue, STATUS.authorize, 'Awaiting approval');
      const { approval } = await roundOf(bench, issue).look();
      expect(approval.stages).toMatchObject([{ id: 'ecab', seats: [{ accountId: who }] }]);
    }
  });

  test('lets a change from a template pass by itself, and asks again when the template is suspended', async () => {
    const template = {
      ...{ id: 't', version: 2, name: 'Restart', status: 'active' as const, maxLevel: 'Medium' as const },
      locked: { testPlan: 'Send a mail' },
      freezeExempt: false,
      approvedBy: null,
    };
    const bench = await openBench(rulesWith([policyOf(rows())], { templates: [template] }));
    const issue = bench.site.create(goodChange());
    const folded = await foldIssue(bench.as(null), { issueId: issue.id, act: true });
    if (folded === null) throw new Error('not folded');
    await amendChange(bench.as('ann'), folded, (state) => ({
      state: {
        ...state,
        origin: { kind: 'template', templateId: 't', version: 2, at: folded.now, by: 'ann' },
      },
      happenings: [],
    }));
    bench.site.move(issue, STATUS.authorize, 'Awaiting approval');
    const round = roundOf(bench, issue);
    expect((await round.look()).approval).toMatchObject({ phase: 'automatic', stages: [] });
    await bench.rules(rulesWith([policyOf(rows())], { templates: [{ ...template, status: 'suspended' }] }));
    bench.site.edit(issue, { summary: 'Another word' });
    expect((await round.look()).approval).toMatchObject({ phase: 'open', stages: [{ id: 'peers' }] });
  });

  test('serves rounds that open from its effective date on; open ones stay with theirs', async () => {
    const first = policyOf([otherwise(stage('peers'))]);
    const next = policyOf([otherwise(stage('cab'))], {
      version: 2,
      effectiveFrom: '2026-11-23T09:00:00.000Z',
    });
    const { look, bench, issue } = await open([first, next]);
    expect((await look()).approval.policy).toEqual({ id: 'change-approval', version: 1 });
    bench.site.now += 2 * 3_600_000;
    await foldIssue(bench.as(null), { issueId: issue.id, act: true });
    expect((await look()).approval).toMatchObject({ policy: { version: 1 }, stages: [{ id: 'peers' }] });
    bench.site.edit(issue, { [FIELD.testPlan]: adf('Another') });
    expect((await look()).approval).toMatchObject({ policy: { version: 2 }, stages: [{ id: 'cab' }] });
  });

  test('adds stages to an open round when what it asks about gets worse; ballots stand', async () => {
    const policy = policyOf(
      rows(row('secure', { fact: 'label', in: ['security'] }, stage('peers'), stage('cab'))),
    );
    const { look, bench, issue, vote } = await open([policy], { labels: [] });
    expect((await vote('pia')).approval.phase).toBe('approved');
    bench.site.edit(issue, { labels: ['security'] });
    const { approval } = await look();
    expect(approval.phase).toBe('open');
    expect(approval.stages.map(({ id, decision }) => [id, decision])).toEqual([
      ['peers', 'approved'],
      ['cab', 'pending'],
    ]);
  });
});

test('a round stored before seats had ways, stages had turns and approvers had kinds is shown, voted on and decided', async () => {
  const { issue, look, vote } = await submitted([stage('peers', { rule: { kind: 'all' } })]);
  await look();
  const key = KEY.issue(issue.id);
  const row = await getRow(ENTITY.issueState, key);
  const body = unpackBody(key, row?.['body'], z.looseObject({})) as Record<string, unknown>;
  const [round] = body['rounds'] as Record<string, unknown>[];
  const { rowName: _name, input: _input, ...old } = round ?? {};
  const approvers = [{ groupId: 'peers', via: 'peer' }];
  const definition = { ...stage('peers', { rule: { kind: 'all' } }), approvers };
  const roster = [
    { accountId: 'pia', via: 'peer' },
    { accountId: 'pit', via: 'peer' },
  ];
  const { roster: _r, conditionsMet: _c, said: _s, emergency: _e, origin: _o, asked: _a, ...rest } = body;
  const before = { ...rest, rounds: [{ ...old, rowId: 'low', stages: [{ definition, roster }] }] };
  await putRow(ENTITY.issueState, key, { ...row, body: packBody(before) });
  const shown = await look('pia');
  expect(shown.approval).toMatchObject({ phase: 'open', row: 'Low risk', because: [], count: '0 of 2' });
  expect(shown.approval.you).toMatchObject({ canVote: true, why: 'You vote as peer.' });
  await vote('pia');
  expect((await vote('pit')).approval.phase).toBe('approved');
});

test('a vote in a round that is gone, or that the policy decided, is refused with what to do', async () => {
  const { bench, issue, look } = await submitted([stage('peers')]);
  const { approval } = await look();
  const cast = (extra: object) =>
    castBallot(
      bench.as('pia'),
      { issueId: issue.id, roundId: approval.roundId ?? '', seal: approval.seal, vote: 'approve', ...extra },
      as('pia'),
    );
  await expect(cast({ roundId: 'gone' })).rejects.toMatchObject({
    code: 'CONFLICT',
    remedy: 'Reload the panel.',
  });
  await expect(cast({ seal: 'ab'.repeat(32) })).rejects.toMatchObject({ code: 'STALE' });
  bench.site.move(issue, STATUS.cancelled, 'Cancelled');
  await expect(cast({})).rejects.toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining('closed') as string,
  });
});
