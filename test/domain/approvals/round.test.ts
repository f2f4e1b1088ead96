import {
  closeRound,
  decide,
  exclusions,
  openRound,
  raiseRound,
  roundId,
  sealOf,
} from '../../../src/domain/approvals';
import {
  CONTENT,
  ROSTERS,
  ballot,
  definitionOf,
  inputAt,
  noDeadline,
  roundAt,
  routedAt,
  routedTo,
} from './approval-builders';
import type { Level } from '../../../src/domain/risk/types';
import type { StageDefinition } from '../../../src/domain/approvals/types';

const base = {
  issueId: '10001',
  number: 2,
  at: 5,
  by: null,
  content: CONTENT,
  input: inputAt('Low'),
  routed: routedAt('Low'),
  rosters: ROSTERS,
  dueAt: noDeadline,
  assessmentNumber: 3,
};
const group = (groupId: string, via = groupId) => ({ kind: 'group' as const, groupId, via });

describe('openRound', () => {
  it('pins content, seal, policy version, row, level, input and roster', () => {
    const round = openRound({ ...base, input: inputAt('Medium'), routed: routedAt('Medium') });
    expect(round).toMatchObject({
      seal: sealOf(CONTENT),
      policyVersion: 1,
      rowId: 'medium',
      rowName: 'Medium risk',
      level: 'Medium',
      input: inputAt('Medium'),
      outcome: 'stages',
      assessmentNumber: 3,
      closed: null,
    });
    expect(round.id).toBe(roundId('10001', sealOf(CONTENT), 1, 2));
    expect(round.stages[1]?.roster.map(({ accountId }) => accountId)).toEqual(['ada', 'bob', 'cy']);
    expect(round.stages[1]?.openedAt).toBe(5);
  });
  it('takes an unknown level for the highest, and says what it is a vote on', () => {
    expect(openRound({ ...base, input: inputAt(null) }).level).toBe('Very high');
    expect(openRound({ ...base, purpose: 'retro' }).purpose).toBe('retro');
    expect(openRound(base).purpose).toBeUndefined();
  });
  it('records all rows that applied, what a refusing row says, and that one person may not be both', () => {
    const rows = [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B' },
    ];
    const routed = {
      ...routedTo(),
      rows,
      outcome: 'refuse' as const,
      message: 'No.',
      separateImplementer: true,
    };
    expect(openRound({ ...base, routed })).toMatchObject({
      rowId: 'a + b',
      rowName: 'A + B',
      message: 'No.',
      outcome: 'refuse',
      separateImplementer: true,
      stages: [],
    });
  });
  it('works out when the deadline of a stage passes, and which approver named nobody', () => {
    const deadline = { afterMs: 60_000, calendar: 'c', then: 'remind' as const };
    const routed = routedTo(definitionOf({ approvers: [group('g-cab', 'CAB')], deadline }));
    const [stage] = openRound({
      ...base,
      routed,
      dueAt: ({ deadline: one }) => (one === undefined ? null : 777),
      nobody: { 'group:g-cab': ['The CAB is half empty'], 'group:else': ['no'] },
    }).stages;
    expect(stage).toMatchObject({ dueAt: 777, nobody: ['The CAB is half empty'] });
  });
  it('opens the first turn alone: later ones wait without a roster, whose people needn’t be known yet', () => {
    const later = definitionOf({ id: 'later', turn: 2, approvers: [group('unread')] });
    const routed = routedTo(later, definitionOf({ turn: 1, approvers: [group('g-cab')] }));
    const { stages } = openRound({ ...base, routed });
    expect(stages.map(({ openedAt, roster }) => [openedAt, roster.length])).toEqual([
      [null, 0],
      [5, 3],
    ]);
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
  it('never opens a stage whose people were not read', () => {
    expect(() => openRound({ ...base, rosters: {} })).toThrow(/Who is peer \(group:g-peers\) was not read/);
  });
  it('seats a person once, with all that entitles them', () => {
    const routed = routedTo(definitionOf({ approvers: [group('g-peers', 'peer'), group('g-cab', 'CAB')] }));
    const rosters = { 'group:g-peers': ['ada', 'ada', 'pia'], 'group:g-cab': ['ada'] };
    expect(openRound({ ...base, routed, rosters }).stages[0]?.roster).toEqual([
      { accountId: 'ada', via: 'peer, CAB', ways: ['peer', 'CAB'] },
      { accountId: 'pia', via: 'peer', ways: ['peer'] },
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
  const raiseTo = (level: Level) => ({
    at: 3000,
    input: inputAt(level),
    routed: routedAt(level),
    rosters: ROSTERS,
    dueAt: noDeadline,
    assessmentNumber: 2,
  });
  it('adds the missing stages only; ballots stand', () => {
    const round = roundAt('Low');
    const raised = raiseRound(round, raiseTo('Medium'));
    expect(raised.stages.map(({ definition }) => definition.id)).toEqual(['peer', 'owner']);
    expect(raised.stages[0]).toBe(round.stages[0]);
    expect(raised).toMatchObject({ rowId: 'medium', level: 'Medium', confirmFrom: null });
    const decision = decide(raised, [ballot(round, 'pia', 'approve')], { exclusions: [], now: 4000 });
    expect(decision.stages.map((stage) => stage.decision)).toEqual(['approved', 'pending']);
  });
  it('asks for confirmation once the level reaches High', () => {
    const raised = raiseRound(roundAt('Medium'), raiseTo('High'));
    const early = [ballot(raised, 'pia', 'approve'), ballot(raised, 'ada', 'approve', 2999)];
    const before = decide(raised, early, { exclusions: [], now: 4000 });
    expect(before.stages.map((stage) => stage.decision)).toEqual(['pending', 'pending', 'pending']);
    expect(before.stages[0]?.waitingFor).toContain('pia');
    expect(before.words).toContain('1 earlier approval to be confirmed');
    const again = ['pia', 'ada', 'bob'].map((person) => ballot(raised, person, 'approve', 3000));
    expect(decide(raised, [...early, ...again], { exclusions: [], now: 4000 }).decision).toBe('approved');
  });
  it('removes nothing when the level falls', () => {
    const round = roundAt('High');
    expect(raiseRound(round, raiseTo('Low'))).toEqual({ ...round, assessmentNumber: 2 });
    const refused = { ...round, outcome: 'refuse' as const, stages: [], message: 'No.' };
    expect(raiseRound(refused, raiseTo('Low'))).toEqual({ ...refused, assessmentNumber: 2 });
  });
  it('is turned into a vote, or into a refusal, by a routing that asks for that', () => {
    const automatic = { ...roundAt('Low'), outcome: 'automatic' as const, stages: [] };
    expect(raiseRound(automatic, raiseTo('Medium'))).toMatchObject({
      outcome: 'stages',
      stages: [{}, {}],
    });
    const refusing = { ...routedTo(), outcome: 'refuse' as const, message: 'Stop.' };
    expect(raiseRound(roundAt('Low'), { ...raiseTo('Low'), routed: refusing })).toMatchObject({
      outcome: 'refuse',
      message: 'Stop.',
    });
  });
  it('adds a stage of other people or of a stricter rule beside one of the same id, not one that is covered', () => {
    const stage = (more: Partial<StageDefinition>) =>
      definitionOf({ id: 'cab', approvers: [group('g-cab', 'CAB')], ...more });
    const round = openRound({ ...base, routed: routedTo(stage({})) });
    const raised = raiseRound(round, {
      ...raiseTo('Low'),
      routed: routedTo(
        stage({ id: 'other-name' }),
        stage({ approvers: [group('g-cm', 'change manager')] }),
        stage({ rule: { kind: 'count', count: 2 } }),
      ),
    });
    expect(raised.stages.map(({ definition }) => definition.id)).toEqual(['cab', 'cab-2', 'cab-3']);
  });
  it('opens what it adds if its turn has come, else leaves it waiting', () => {
    const round = openRound({
      ...base,
      routed: routedTo(definitionOf({ turn: 1, approvers: [group('g-cab')] })),
    });
    const add = (turn: number) =>
      definitionOf({ id: `t${turn}`, turn, approvers: [group(turn > 1 ? 'unread' : 'g-cm')] });
    const raised = raiseRound(round, { ...raiseTo('Low'), routed: routedTo(add(0), add(1), add(2)) });
    expect(raised.stages.map(({ openedAt }) => openedAt)).toEqual([5, 3000, 3000, null]);
  });
  it('refuses a closed round and another version', () => {
    const closed = closeRound(roundAt('Low'), { at: 1, by: null, how: 'cancelled' });
    expect(() => raiseRound(closed, raiseTo('High'))).toThrow(/closed/);
    const routed = { ...routedAt('High'), policyVersion: 2 };
    expect(() => raiseRound(roundAt('Low'), { ...raiseTo('High'), routed })).toThrow(/version 1/);
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
