import { decide } from '../../../src/domain/approvals';
import type { Exclusion, Round } from '../../../src/domain/approvals/types';
import { ballot, roundAt, stageRound } from './approval-builders';

const NOBODY: Exclusion[] = [];
const now = 10_000;
const of = (round: Round, ...ballots: ReturnType<typeof ballot>[]) =>
  decide(round, ballots, { exclusions: NOBODY, now });

describe('one stage, in words', () => {
  const cab = (votes: number) => {
    const round = stageRound({ name: 'CAB', rule: { kind: 'count', count: 3 } }, ['a', 'b', 'c', 'd']);
    return of(round, ...['a', 'b', 'c'].slice(0, votes).map((who) => ballot(round, who, 'approve')));
  };
  it('says how many are needed and from whom', () => {
    expect(cab(2).words).toBe('2 of 3 approvals, 1 more needed from CAB');
    expect(cab(3).words).toBe('Approved by CAB: 3 of 3 approvals');
  });
  it('waits for the quorum although approvals suffice', () => {
    const round = stageRound({ name: 'CAB', rule: { kind: 'any' }, quorum: 2 }, ['a', 'b', 'c']);
    expect(of(round, ballot(round, 'a', 'approve'))).toMatchObject({
      decision: 'pending',
      words: '1 of 1 approval, 1 more vote for the quorum of 2',
    });
    expect(of(round, ballot(round, 'a', 'approve'), ballot(round, 'b', 'abstain')).decision).toBe('approved');
  });
  it('is blocked, never approved, when nobody without a part may vote', () => {
    const round = stageRound({ rule: { kind: 'all' } }, ['a']);
    const exclusions: Exclusion[] = [{ accountId: 'a', why: 'creator' }];
    const decision = decide(round, [ballot(round, 'a', 'approve')], { exclusions, now });
    expect(decision).toMatchObject({
      decision: 'blocked',
      words: expect.stringMatching(/nobody can decide/),
    });
  });
  it('is blocked when its quorum cannot be met', () => {
    const round = stageRound({ quorum: 3 }, ['a', 'b']);
    expect(of(round, ballot(round, 'a', 'approve')).words).toMatch(/the quorum is 3 and 2 people may vote/);
  });
});

describe('the ballot that counts', () => {
  const round = stageRound({ rule: { kind: 'any' } }, ['a', 'b']);
  it('is the latest of a person; of two at one instant the later recorded', () => {
    const approve = ballot(round, 'a', 'approve', 2000);
    expect(of(round, approve, ballot(round, 'a', 'reject', 3000)).decision).toBe('pending');
    expect(of(round, ballot(round, 'a', 'reject', 3000), approve).decision).toBe('pending');
    expect(of(round, ballot(round, 'a', 'reject', 2000), approve).decision).toBe('approved');
  });
  it('is one of this round', () => {
    expect(of(round, { ...ballot(round, 'a', 'approve'), roundId: 'another' }).decision).toBe('pending');
  });
  it('counts in every stage in which the person sits', () => {
    const medium = roundAt('High');
    const decision = of(medium, ballot(medium, 'ada', 'approve'), ballot(medium, 'bob', 'approve'));
    expect(decision.stages.map((stage) => stage.decision)).toEqual(['pending', 'approved', 'approved']);
  });
  it('is lost by somebody who gets a part in the change later', () => {
    const exclusions: Exclusion[] = [{ accountId: 'a', why: 'implementer' }];
    expect(decide(round, [ballot(round, 'a', 'approve')], { exclusions, now }).decision).toBe('pending');
  });
});

describe('veto and firstDecides', () => {
  it('a veto rejects although others approve', () => {
    const round = stageRound({ rule: { kind: 'any' }, veto: true }, ['a', 'b']);
    expect(of(round, ballot(round, 'a', 'approve'), ballot(round, 'b', 'reject'))).toMatchObject({
      decision: 'rejected',
      words: 'Rejected by Board: a veto',
    });
  });
  it('one rejection does not decide under any and count', () => {
    const round = stageRound({ rule: { kind: 'any' } }, ['a', 'b']);
    expect(of(round, ballot(round, 'a', 'reject')).decision).toBe('pending');
    expect(of(round, ballot(round, 'a', 'reject'), ballot(round, 'b', 'approve')).decision).toBe('approved');
  });
  it('unless the first decides, and then only a rejection that came first', () => {
    const round = stageRound({ rule: { kind: 'count', count: 2 }, firstDecides: true }, ['a', 'b', 'c']);
    const yes = [ballot(round, 'a', 'approve', 2000), ballot(round, 'b', 'approve', 3000)];
    expect(of(round, ballot(round, 'c', 'reject', 2500)).decision).toBe('rejected');
    expect(of(round, ...yes, ballot(round, 'c', 'reject', 2500)).decision).toBe('rejected');
    expect(of(round, ...yes, ballot(round, 'c', 'reject', 3500)).decision).toBe('approved');
  });
});

describe('deadlines', () => {
  const round = (then: 'remind' | 'reject') => stageRound({ deadline: { afterMs: 1000, then } }, ['a', 'b']);
  it('reject: expired after the instant, not at it', () => {
    const at = (instant: number) => decide(round('reject'), [], { exclusions: NOBODY, now: instant });
    expect(at(2000).stages[0]?.decision).toBe('pending');
    expect(at(2001)).toMatchObject({ decision: 'rejected', stages: [{ decision: 'expired' }] });
  });
  it('remind decides nothing', () => expect(of(round('remind')).decision).toBe('pending'));
  it('an approval in time stands', () => {
    const late = round('reject');
    expect(of(late, ballot(late, 'a', 'approve')).decision).toBe('approved');
  });
});

describe('departures', () => {
  const round = stageRound({ rule: { kind: 'count', count: 2 } }, ['a', 'b', 'c']);
  it('a cast ballot outlives its voter’s departure', () => {
    const ballots = [ballot(round, 'a', 'approve'), ballot(round, 'b', 'approve')];
    expect(decide(round, ballots, { exclusions: NOBODY, now, activeMembers: [] }).decision).toBe('approved');
  });
  it('an unused seat of somebody who left is not waited for, and blocks once it is needed', () => {
    const some = decide(round, [], { exclusions: NOBODY, now, activeMembers: ['a', 'b'] });
    expect(some).toMatchObject({ decision: 'pending', stages: [{ waitingFor: ['a', 'b'], electorate: 3 }] });
    const one = decide(round, [], { exclusions: NOBODY, now, activeMembers: ['a'] });
    expect(one).toMatchObject({
      decision: 'blocked',
      words: expect.stringMatching(/2 seats of people who have left/),
    });
  });
});

describe('the whole round', () => {
  it('is approved when all stages are', () => {
    const round = roundAt('Very high');
    const all = ['pia', 'ada', 'bob', 'max'].map((who) => ballot(round, who, 'approve'));
    expect(of(round, ...all).decision).toBe('approved');
    expect(of(round, ...all.slice(0, 3))).toMatchObject({
      decision: 'pending',
      words: '0 of 1 approval, 1 more needed from Change manager',
    });
  });
  it('rejected wins over blocked, blocked over pending', () => {
    const round = roundAt('Very high');
    const exclusions: Exclusion[] = ['pia', 'paul', 'req'].map((accountId) => ({
      accountId,
      why: 'implementer',
    }));
    expect(decide(round, [], { exclusions, now }).decision).toBe('blocked');
    expect(decide(round, [ballot(round, 'max', 'reject')], { exclusions, now }).decision).toBe('rejected');
  });
  it('needs two distinct people at High and above, one below', () => {
    const high = stageRound({}, ['a', 'b'], 'High');
    expect(of(high, ballot(high, 'a', 'approve'))).toMatchObject({
      decision: 'pending',
      words: expect.stringMatching(/two people/),
    });
    expect(of(high, ballot(high, 'a', 'approve'), ballot(high, 'b', 'approve')).decision).toBe('approved');
    const alone = stageRound({}, ['a'], 'High');
    expect(of(alone, ballot(alone, 'a', 'approve')).decision).toBe('blocked');
    const medium = stageRound({}, ['a'], 'Medium');
    expect(of(medium, ballot(medium, 'a', 'approve')).decision).toBe('approved');
  });
  it('follows a row that decides by itself, and says what the row says', () => {
    const automatic: Round = { ...roundAt('Low'), outcome: 'automatic', rowName: 'Routine', stages: [] };
    expect(of(automatic)).toMatchObject({
      decision: 'approved',
      words: 'Approved by the policy (row "Routine")',
    });
    const refused: Round = { ...automatic, outcome: 'refuse', message: 'Not in December.' };
    expect(of(refused)).toMatchObject({
      decision: 'rejected',
      words: 'Refused by the policy (row "Routine"): Not in December',
    });
    const { rowName, ...older } = automatic;
    expect([rowName, of({ ...older, rowId: 'low' }).words]).toEqual([
      'Routine',
      'Approved by the policy (row "Low risk")',
    ]);
  });
  it('without any stage is blocked, not approved', () => {
    expect(of({ ...roundAt('Low'), stages: [] }).decision).toBe('blocked');
  });
});
