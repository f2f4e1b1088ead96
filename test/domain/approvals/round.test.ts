import {
  closeRound,
  decide,
  exclusions,
  openRound,
  raiseRound,
  roundId,
  sealOf,
} from '../../../src/domain/approvals';
import { CONTENT, POLICY, ROSTERS, ballot, roundAt } from './approval-builders';

const base = {
  issueId: '10001',
  number: 2,
  at: 5,
  by: null,
  content: CONTENT,
  policy: POLICY,
  assessmentNumber: 3,
};

describe('openRound', () => {
  it('pins content, seal, policy version, row, level and roster', () => {
    const round = openRound({ ...base, level: 'Medium', rosters: ROSTERS });
    expect(round).toMatchObject({
      seal: sealOf(CONTENT),
      policyVersion: 1,
      rowId: 'medium',
      level: 'Medium',
      outcome: 'stages',
      assessmentNumber: 3,
      closed: null,
    });
    expect(round.id).toBe(roundId('10001', sealOf(CONTENT), 1, 2));
    expect(round.stages[1]?.roster.map(({ accountId }) => accountId)).toEqual(['ada', 'bob', 'cy']);
  });
  it('gives another id for another issue, seal, version or number', () => {
    const ids = [
      ['1', 'a', 1, 1],
      ['2', 'a', 1, 1],
      ['1', 'b', 1, 1],
      ['1', 'a', 2, 1],
      ['1', 'a', 1, 2],
    ] as const;
    expect(
      new Set(ids.map(([issue, seal, version, number]) => roundId(issue, seal, version, number))).size,
    ).toBe(5);
  });
  it('never opens a stage whose group was not read', () => {
    expect(() => openRound({ ...base, level: 'Low', rosters: {} })).toThrow(/g-peers \(peer\) were not read/);
  });
  it('seats a person once, with all that entitles them', () => {
    const [row] = POLICY.rows;
    if (row?.outcome.kind !== 'stages') throw new Error('the first row has stages');
    const approvers = [
      { groupId: 'g-peers', via: 'peer' },
      { groupId: 'g-cab', via: 'CAB' },
    ];
    const stages = row.outcome.stages.map((stage) => ({ ...stage, approvers }));
    const policy = { ...POLICY, rows: [{ ...row, outcome: { kind: 'stages' as const, stages } }] };
    const rosters = { 'g-peers': ['ada', 'ada', 'pia'], 'g-cab': ['ada'] };
    expect(openRound({ ...base, policy, level: 'Low', rosters }).stages[0]?.roster).toEqual([
      { accountId: 'ada', via: 'peer, CAB' },
      { accountId: 'pia', via: 'peer' },
    ]);
  });
});

describe('closeRound', () => {
  it('closes once, with the diff', () => {
    const diff = [{ field: 'testPlan', name: 'Test plan', before: 'a', after: 'b' }];
    const closed = closeRound(roundAt('Low'), { at: 9, by: 'req', how: 'void', diff });
    expect(closed.closed).toEqual({ at: 9, by: 'req', how: 'void', diff });
    expect(() => closeRound(closed, { at: 10, by: null, how: 'gate' })).toThrow(/closed before \(void\)/);
  });
});

describe('raiseRound', () => {
  const raise = { issueId: '10001', at: 3000, policy: POLICY, rosters: ROSTERS, assessmentNumber: 2 };
  it('adds the missing stages only; ballots stand', () => {
    const round = roundAt('Low');
    const raised = raiseRound(round, { ...raise, level: 'Medium' });
    expect(raised.stages.map(({ definition }) => definition.id)).toEqual(['peer', 'owner']);
    expect(raised.stages[0]).toBe(round.stages[0]);
    const decision = decide(raised, [ballot(round, 'pia', 'approve')], { exclusions: [], now: 4000 });
    expect(decision.stages.map((stage) => stage.decision)).toEqual(['approved', 'pending']);
  });
  it('asks for confirmation once the level reaches High', () => {
    const raised = raiseRound(roundAt('Medium'), { ...raise, level: 'High' });
    const early = [ballot(raised, 'pia', 'approve'), ballot(raised, 'ada', 'approve')];
    const before = decide(raised, early, { exclusions: [], now: 4000 });
    expect(before.stages.map((stage) => stage.decision)).toEqual(['pending', 'pending', 'pending']);
    expect(before.stages[0]?.waitingFor).toContain('pia');
    expect(before.words).toContain('1 earlier approval to be confirmed');
    const again = ['pia', 'ada', 'bob'].map((person) => ballot(raised, person, 'approve', 3000));
    expect(decide(raised, [...early, ...again], { exclusions: [], now: 4000 }).decision).toBe('approved');
  });
  it('removes nothing when the level falls', () => {
    const round = roundAt('High');
    expect(raiseRound(round, { ...raise, level: 'Low' })).toEqual({ ...round, assessmentNumber: 2 });
  });
  it('refuses a closed round and another version', () => {
    const closed = closeRound(roundAt('Low'), { at: 1, by: null, how: 'cancelled' });
    expect(() => raiseRound(closed, { ...raise, level: 'High' })).toThrow(/closed/);
    expect(() =>
      raiseRound(roundAt('Low'), { ...raise, policy: { ...POLICY, version: 2 }, level: 'High' }),
    ).toThrow(/version 1/);
  });
});

describe('exclusions', () => {
  it('lists everybody with a part once, with the first reason', () => {
    expect(
      exclusions({
        creator: 'a',
        reportersSinceCreation: ['a', 'b', null],
        implementers: ['c', 'b', ''],
        taskAssignees: ['d', 'c'],
      }),
    ).toEqual([
      { accountId: 'a', why: 'creator' },
      { accountId: 'b', why: 'reporter' },
      { accountId: 'c', why: 'implementer' },
      { accountId: 'd', why: 'task assignee' },
    ]);
  });
});
