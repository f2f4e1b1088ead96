import { checkBallot, closeRound, type BallotCheck } from '../../../src/domain/approvals';
import { roundAt } from './approval-builders';

const round = roundAt('Medium');
const check = (change: Partial<BallotCheck> = {}, vote: Partial<BallotCheck['ballot']> = {}) => {
  const ballot = {
    roundId: round.id,
    accountId: 'ada',
    vote: 'approve' as const,
    reason: null,
    seal: round.seal,
    ...vote,
  };
  const verdict = checkBallot({
    round,
    ballot,
    liveSeal: round.seal,
    exclusions: [],
    previous: null,
    ...change,
  });
  return verdict.ok ? 'ok' : verdict.code;
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
    expect(check({ previous: { vote: 'reject' } })).toBe('REASON_NEEDED');
    expect(check({ previous: { vote: 'reject' } }, { reason: 'they fixed it' })).toBe('ok');
    expect(check({ previous: { vote: 'approve' } })).toBe('ok');
    expect(check({}, { vote: 'abstain' })).toBe('ok');
  });
});
