import {
  checkClearing,
  checkDeparture,
  checkJoin,
  checkRecusal,
  checkStandIn,
  checkStrike,
  closeRound,
  type RoundSight,
  type SeatVerdict,
} from '../../../src/domain/approvals';
import type { Exclusion } from '../../../src/domain/approvals/types';
import { ballot, definitionOf, delegated, entry, stageRound } from './approval-builders';

const round = stageRound({}, ['a', 'b']);
const sight: RoundSight = { round, ballots: [], entries: [], exclusions: [], now: 3000 };
const closed = closeRound(round, { at: 1, by: null, how: 'gate' });
const out = (accountId: string): Exclusion[] => [{ accountId, why: 'implementer' }];
const code = (verdict: SeatVerdict): string => (verdict.ok ? 'ok' : verdict.code);
const recused = (accountId: string) => entry(round, { kind: 'recused', accountId });
const vacated = entry(round, { kind: 'vacated', stageId: 's', accountId: 'a' });

describe('checkRecusal', () => {
  const check = (more: Partial<Parameters<typeof checkRecusal>[0]> = {}) =>
    code(checkRecusal({ ...sight, accountId: 'a', reason: 'my brother sells it', ...more }));
  it.each<[string, Parameters<typeof check>[0]]>([
    ['ok', {}],
    ['REASON_NEEDED', { reason: ' ' }],
    ['REASON_NEEDED', { reason: null }],
    ['NOT_SEATED', { accountId: 'x' }],
    ['RECUSED', { entries: [recused('a')] }],
    ['EXCLUDED', { exclusions: out('a') }],
    ['CLOSED', { round: closed }],
  ])('is %s', (wanted, more) => expect(check(more)).toBe(wanted));
  it('is open to a delegate and to who has delegated, even after a vote', () => {
    const entries = [delegated(round, 'a', 'd')];
    expect(check({ entries, accountId: 'd' })).toBe('ok');
    expect(check({ entries })).toBe('ok');
    expect(check({ ballots: [ballot(round, 'a', 'approve')] })).toBe('ok');
  });
});

describe('checkJoin', () => {
  const check = (more: Partial<Parameters<typeof checkJoin>[0]> = {}) =>
    code(
      checkJoin({
        ...sight,
        stageId: 's',
        by: 'chair',
        isChair: true,
        accountId: 'n',
        via: 'board',
        ...more,
      }),
    );
  const waiting = { ...round, stages: round.stages.map((stage) => ({ ...stage, openedAt: null })) };
  it.each<[string, Parameters<typeof check>[0]]>([
    ['ok', {}],
    ['NOT_ALLOWED', { isChair: false }],
    ['NOT_ALLOWED', { exclusions: out('chair') }],
    ['NOT_ALLOWED', { accountId: 'chair' }],
    ['EXCLUDED', { exclusions: out('n') }],
    ['RECUSED', { entries: [recused('n')] }],
    ['SEATED', { accountId: 'a' }],
    ['UNKNOWN', { via: 'king' }],
    ['UNKNOWN', { stageId: 't' }],
    ['CLOSED', { round: closed }],
    ['CLOSED', { round: waiting }],
  ])('is %s', (wanted, more) => expect(check(more)).toBe(wanted));
  it('gives somebody a second way in, and a seat back that was given up', () => {
    const approvers = ['board', 'infra'].map((via) => ({ kind: 'group' as const, groupId: via, via }));
    const two = stageRound(definitionOf({ approvers }), ['a']);
    expect(check({ round: two, accountId: 'a', via: 'infra' })).toBe('ok');
    const gone = entry(round, { kind: 'departureConfirmed', stageId: 's', accountId: 'a' });
    expect(check({ entries: [gone], accountId: 'a' })).toBe('ok');
  });
});

describe('checkStandIn', () => {
  const check = (more: Partial<Parameters<typeof checkStandIn>[0]> = {}) =>
    code(
      checkStandIn({ ...sight, stageId: 's', by: 'chair', isChair: true, accountId: 'a', to: 'n', ...more }),
    );
  it.each<[string, Parameters<typeof check>[0]]>([
    ['ok', {}],
    ['ok', { to: 'b' }],
    ['NOT_ALLOWED', { isChair: false }],
    ['NOT_ALLOWED', { to: 'a' }],
    ['NOT_ALLOWED', { to: 'chair' }],
    ['EXCLUDED', { exclusions: out('n') }],
    ['EXCLUDED', { exclusions: out('a') }],
    ['RECUSED', { entries: [recused('n')] }],
    ['RECUSED', { entries: [recused('a')] }],
    ['NOT_SEATED', { accountId: 'x' }],
    ['VOTED', { ballots: [ballot(round, 'a', 'abstain')] }],
    ['CLOSED', { round: closed }],
  ])('is %s', (wanted, more) => expect(check(more)).toBe(wanted));
  it('is refused once a delegate has voted in that seat', () => {
    const entries = [delegated(round, 'a', 'd')];
    expect(check({ entries })).toBe('ok');
    expect(check({ entries, ballots: [ballot(round, 'd', 'approve', 2000, null, { for: ['a'] })] })).toBe(
      'VOTED',
    );
  });
});

describe('checkDeparture', () => {
  const check = (more: Partial<Parameters<typeof checkDeparture>[0]> = {}) =>
    code(
      checkDeparture({
        ...sight,
        entries: [vacated],
        stageId: 's',
        by: 'chair',
        isChair: true,
        accountId: 'a',
        ...more,
      }),
    );
  it.each<[string, Parameters<typeof check>[0]]>([
    ['ok', {}],
    ['NOT_ALLOWED', { isChair: false }],
    ['NOT_ALLOWED', { entries: [] }],
    ['NOT_ALLOWED', { accountId: 'b' }],
    ['VOTED', { ballots: [ballot(round, 'a', 'reject')] }],
  ])('is %s', (wanted, more) => expect(check(more)).toBe(wanted));
});

describe('checkStrike', () => {
  const cast = ballot(round, 'a', 'approve');
  const check = (more: Partial<Parameters<typeof checkStrike>[0]> = {}) =>
    code(
      checkStrike({
        ...sight,
        ballots: [cast],
        ballotId: cast.id,
        by: 'max',
        isChangeManager: true,
        reason: 'cast from a stolen laptop',
        ...more,
      }),
    );
  it.each<[string, Parameters<typeof check>[0]]>([
    ['ok', {}],
    ['NOT_ALLOWED', { isChangeManager: false }],
    ['NOT_ALLOWED', { exclusions: out('max') }],
    ['NOT_ALLOWED', { by: 'a' }],
    ['REASON_NEEDED', { reason: '' }],
    ['UNKNOWN', { ballotId: 'b0' }],
    ['UNKNOWN', { ballots: [cast, ballot(round, 'a', 'reject', 2500, 'no')] }],
    ['UNKNOWN', { entries: [entry(round, { kind: 'struck', accountId: 'a', ballotId: cast.id })] }],
    ['CLOSED', { round: closed }],
  ])('is %s', (wanted, more) => expect(check(more)).toBe(wanted));
});

describe('checkClearing', () => {
  const check = (more: Partial<Parameters<typeof checkClearing>[0]> = {}) =>
    code(
      checkClearing({
        exclusions: out('a'),
        accountId: 'a',
        by: 'max',
        isChangeManager: true,
        reason: 'was reporter by mistake',
        ...more,
      }),
    );
  it.each<[string, Parameters<typeof check>[0]]>([
    ['ok', {}],
    ['NOT_ALLOWED', { isChangeManager: false }],
    ['NOT_ALLOWED', { by: 'a' }],
    ['NOT_ALLOWED', { exclusions: [...out('a'), ...out('max')] }],
    ['UNKNOWN', { accountId: 'b' }],
    ['REASON_NEEDED', { reason: null }],
  ])('is %s', (wanted, more) => expect(check(more)).toBe(wanted));
  it('tells somebody who would clear themselves so', () => {
    const own = { exclusions: out('a'), accountId: 'a', by: 'a', isChangeManager: true, reason: 'since' };
    expect(checkClearing(own)).toMatchObject({ text: 'Nobody can clear themselves.' });
  });
});
