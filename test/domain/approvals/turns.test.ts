import { decide, openTurn, turnToOpen } from '../../../src/domain/approvals';
import type { Ballot, Round, Stage, StageDefinition } from '../../../src/domain/approvals/types';
import { ballot, noDeadline, roundOf, stageOf } from './approval-builders';

const stage = (id: string, turn: number, person: string, more: Partial<StageDefinition> = {}): Stage => ({
  ...stageOf({ id, name: id, turn, approvers: [{ kind: 'group', groupId: id, via: 'v' }], ...more }, [
    person,
  ]),
  openedAt: 1000,
});
const waiting = (id: string, turn: number, more: Partial<StageDefinition> = {}): Stage => ({
  ...stage(id, turn, 'nobody', more),
  roster: [],
  openedAt: null,
});
const decided = (round: Round, ...ballots: Ballot[]) => decide(round, ballots, { exclusions: [], now: 3000 });
const opens = (round: Round, ...ballots: Ballot[]) =>
  turnToOpen(round, decided(round, ...ballots)).map(({ id }) => id);

describe('a later turn', () => {
  const round = roundOf([stage('first', 0, 'a'), waiting('second', 1), waiting('third', 2)]);
  const yes = ballot(round, 'a', 'approve');

  it('waits for the turns before it', () => {
    expect(decided(round).stages.map(({ decision }) => decision)).toEqual(['pending', 'waiting', 'waiting']);
    expect(opens(round)).toEqual([]);
  });
  it('is the next to open once those are approved, and until then nothing is approved', () => {
    expect(opens(round, yes)).toEqual(['second']);
    expect(decided(round, yes)).toMatchObject({
      decision: 'pending',
      waitingFor: [],
      words: expect.stringMatching(/^second is asked once the stages before it have approved/),
    });
  });
  it('opens with its roster and deadline, and then is decided like any other', () => {
    const next = openTurn(round, turnToOpen(round, decided(round, yes)), {
      at: 2500,
      rosters: { 'group:second': ['b'] },
      dueAt: () => 9000,
    });
    expect(next.stages[1]).toMatchObject({ openedAt: 2500, dueAt: 9000, roster: [{ accountId: 'b' }] });
    expect(next.stages[2]?.openedAt).toBeNull();
    expect(decided(next, yes).stages.map(({ decision }) => decision)).toEqual([
      'approved',
      'pending',
      'waiting',
    ]);
    expect(opens(next, yes)).toEqual([]);
    expect(opens(next, yes, ballot(next, 'b', 'approve'))).toEqual(['third']);
  });
  it('is never opened by somebody who was not read', () => {
    const opening = { at: 2500, rosters: {}, dueAt: noDeadline };
    expect(() => openTurn(round, turnToOpen(round, decided(round, yes)), opening)).toThrow(/was not read/);
  });
  it('stays closed when an earlier turn rejects, and in a closed round', () => {
    expect(opens(round, ballot(round, 'a', 'reject'))).toEqual([]);
    expect(decided(round, ballot(round, 'a', 'reject')).decision).toBe('rejected');
    const closed: Round = { ...round, closed: { at: 1, by: null, how: 'cancelled', diff: [] } };
    expect(opens(closed, yes)).toEqual([]);
  });
  it('once opened is not closed again when an earlier approval is withdrawn', () => {
    const open = roundOf([stage('first', 0, 'a'), stage('second', 1, 'b')]);
    const both = [ballot(open, 'a', 'approve'), ballot(open, 'b', 'approve')];
    expect(decided(open, ...both).decision).toBe('approved');
    const withdrawn = decided(open, ...both, ballot(open, 'a', 'abstain', 2500, 'unsure'));
    expect(withdrawn.stages.map(({ decision }) => decision)).toEqual(['blocked', 'approved']);
  });
  it('does not wait for advice', () => {
    const advised = roundOf([stage('advice', 0, 'a', { advisory: true }), waiting('second', 1)]);
    expect(opens(advised)).toEqual(['second']);
  });
});

describe('an advisory stage', () => {
  const round = roundOf([stage('advice', 0, 'a', { advisory: true, veto: true }), stage('board', 0, 'b')]);
  it('is shown and decides nothing, not even by a veto', () => {
    const votes = [ballot(round, 'a', 'reject', 2000, 'no'), ballot(round, 'b', 'approve')];
    expect(decided(round, ...votes)).toMatchObject({
      decision: 'approved',
      stages: [
        {
          decision: 'rejected',
          words: 'Advice of advice, which decides nothing: 0 of 1 approval, 1 rejection',
        },
        {},
      ],
    });
  });
  it('approves nothing on its own', () => {
    const alone = roundOf([stage('advice', 0, 'a', { advisory: true })]);
    expect(decided(alone, ballot(alone, 'a', 'approve'))).toMatchObject({
      decision: 'blocked',
      words: 'Nobody can decide: the round has no binding stage',
    });
  });
  it('is asked like any other, and nobody waits for it', () => {
    expect(decided(round)).toMatchObject({
      waitingFor: ['a', 'b'],
      words: '0 of 1 approval, 1 more needed from board',
    });
  });
  it('gives no second person at High', () => {
    const high = roundOf(round.stages, 'High');
    const votes = [ballot(high, 'a', 'approve'), ballot(high, 'b', 'approve')];
    expect(decided(high, ...votes).decision).toBe('blocked');
  });
});

describe('the deadline of a stage', () => {
  const deadline = { afterMs: 60_000, calendar: 'c', then: 'reject' as const };
  const at = (now: number, more: Partial<Stage>) =>
    decide(roundOf([{ ...stage('s', 0, 'a', { deadline }), ...more }]), [], { exclusions: [], now }).stages[0]
      ?.decision;
  it('is what was worked out when it opened', () => {
    expect([at(5000, { dueAt: 5000 }), at(5001, { dueAt: 5000 })]).toEqual(['pending', 'expired']);
  });
  it('is nothing where it counts working time and was not worked out', () => {
    expect(at(1e12, {})).toBe('pending');
  });
  it('counts calendar time from the opening of the stage in older records', () => {
    const older = stageOf({ deadline: { afterMs: 60_000, then: 'reject' } }, ['a']);
    const opened = { ...older, openedAt: 5000 };
    const of = (now: number) => decide(roundOf([opened]), [], { exclusions: [], now }).stages[0]?.decision;
    expect([of(65_000), of(65_001)]).toEqual(['pending', 'expired']);
  });
});
