import { checkBallot, closeRound, type BallotCheck } from '../../../src/domain/approvals';
import { ballot, delegated, entry, roundAt } from './approval-builders';

const round = roundAt('Medium');
const ask = (change: Partial<BallotCheck> = {}, vote: Partial<BallotCheck['ballot']> = {}) =>
  checkBallot({
    round,
    ballot: { roundId: round.id, accountId: 'ada', vote: 'approve', reason: null, seal: round.seal, ...vote },
    liveSeal: round.seal,
    exclusions: [],
    entries: [],
    ballots: [],
    now: 3000,
    ...change,
  });
const check = (...args: Parameters<typeof ask>) => {
  const verdict = ask(...args);
  return verdict.ok ? 'ok' : verdict.code;
};
const text = (...args: Parameters<typeof ask>) => {
  const verdict = ask(...args);
  return verdict.ok ? '' : verdict.text;
};

describe('checkBallot', () => {
  it('accepts a ballot of a seat on what stands there', () => expect(check()).toBe('ok'));
  it('refuses who has no seat', () => expect(check({}, { accountId: 'max' })).toBe('NOT_SEATED'));
  it('refuses who has left the group', () => {
    expect(check({ roster: ['bob'] })).toBe('NOT_SEATED');
    expect(check({ roster: ['ada'] })).toBe('ok');
  });
  it('refuses who has a part in the change', () => {
    expect(check({ exclusions: [{ accountId: 'ada', why: 'implementer' }] })).toBe('EXCLUDED');
  });
  it('refuses a vote on what is no longer there', () => {
    expect(check({ liveSeal: 'f'.repeat(64) })).toBe('STALE');
    expect(check({}, { seal: 'f'.repeat(64) })).toBe('STALE');
  });
  it('refuses a closed round and another one', () => {
    expect(check({ round: closeRound(round, { at: 1, by: null, how: 'gate' }) })).toBe('CLOSED');
    expect(check({}, { roundId: 'old' })).toBe('CLOSED');
    expect(check({ round: { ...round, outcome: 'automatic', stages: [] } })).toBe('CLOSED');
  });
  it('wants a reason for a rejection and for a change of mind, not for repeating a vote', () => {
    expect(check({}, { vote: 'reject' })).toBe('REASON_NEEDED');
    expect(check({}, { vote: 'reject', reason: '  ' })).toBe('REASON_NEEDED');
    expect(check({}, { vote: 'reject', reason: 'no way back' })).toBe('ok');
    const rejected = { ballots: [ballot(round, 'ada', 'reject')] };
    expect(check(rejected)).toBe('REASON_NEEDED');
    expect(check(rejected, { reason: 'they fixed it' })).toBe('ok');
    expect(check({ ballots: [ballot(round, 'ada', 'approve')] })).toBe('ok');
    expect(check({}, { vote: 'abstain' })).toBe('ok');
  });
  it('takes a vote after a struck one for a first one', () => {
    const struck = ballot(round, 'ada', 'reject');
    const entries = [entry(round, { kind: 'struck', accountId: 'ada', ballotId: struck.id })];
    expect(check({ ballots: [struck], entries })).toBe('ok');
  });
});

describe('conditions', () => {
  const conditions = (count: number, one = 'Tell the desk') => Array.from({ length: count }, () => one);
  it('are 1 to 10 texts', () => {
    expect(check({}, { conditions: conditions(1) })).toBe('ok');
    expect(check({}, { conditions: conditions(10) })).toBe('ok');
    expect(check({}, { conditions: conditions(11) })).toBe('BAD_CONDITIONS');
    expect(check({}, { conditions: ['Tell the desk', ' '] })).toBe('BAD_CONDITIONS');
  });
  it('belong to approvals alone', () => {
    expect(check({}, { vote: 'reject', reason: 'no', conditions: conditions(1) })).toBe('BAD_CONDITIONS');
    expect(check({}, { vote: 'abstain', conditions: conditions(1) })).toBe('BAD_CONDITIONS');
  });
  it('are taken back with a reason; more of them need none', () => {
    const ballots = [ballot(round, 'ada', 'approve', 2000, null, { conditions: ['Tell the desk'] })];
    expect(check({ ballots })).toBe('REASON_NEEDED');
    expect(check({ ballots }, { reason: 'told' })).toBe('ok');
    expect(check({ ballots }, { conditions: ['Tell the desk', 'Wait for Bob'] })).toBe('ok');
  });
});

describe('seats that have moved', () => {
  it('a delegate votes for the principal, and says so; the principal may still vote', () => {
    const entries = [delegated(round, 'ada', 'dora', 0, 4000)];
    expect(ask({ entries }, { accountId: 'dora' })).toEqual({ ok: true, for: ['ada'] });
    expect(ask({ entries })).toEqual({ ok: true, for: [] });
  });
  it('a delegate votes from the first instant of the period to its end, the end not included', () => {
    const entries = [delegated(round, 'ada', 'dora', 3000, 4000)];
    const at = (now: number) => check({ entries, now }, { accountId: 'dora' });
    expect([at(2999), at(3000), at(3999), at(4000)]).toEqual(['NOT_SEATED', 'ok', 'ok', 'NOT_SEATED']);
  });
  it('who has recused themselves can’t vote any more', () => {
    expect(check({ entries: [entry(round, { kind: 'recused', accountId: 'ada' })] })).toBe('RECUSED');
  });
  it('says that the chair has given a seat to somebody else, or given it up', () => {
    const stoodIn = entry(round, { kind: 'stoodIn', stageId: 'owner', accountId: 'ada', to: 'sam' });
    expect(text({ entries: [stoodIn] })).toMatch(/given your seat in this round to somebody else/);
    expect(check({ entries: [stoodIn] }, { accountId: 'sam' })).toBe('ok');
    const gone = entry(round, { kind: 'departureConfirmed', stageId: 'owner', accountId: 'ada' });
    expect(text({ entries: [gone] })).toMatch(/given up your seat/);
  });
});
