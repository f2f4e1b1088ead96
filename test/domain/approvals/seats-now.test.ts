import { decide, seatsNow } from '../../../src/domain/approvals';
import type { Ballot, Exclusion, RosterEntry, Round } from '../../../src/domain/approvals/types';
import { ballot, delegated, entry, stageRound } from './approval-builders';

const round = stageRound({ rule: { kind: 'all' } }, ['a', 'b', 'c']);
const out = (...people: string[]): Exclusion[] =>
  people.map((accountId) => ({ accountId, why: 'implementer' }));
interface At {
  readonly in?: Round;
  readonly ballots?: readonly Ballot[];
  readonly exclusions?: readonly Exclusion[];
  readonly now?: number;
}
const seatsOf = (entries: readonly RosterEntry[], at: At = {}) => {
  const [stage] = seatsNow(at.in ?? round, entries, at.exclusions ?? [], at.now ?? 3000, at.ballots ?? []);
  if (stage === undefined) throw new Error('one stage');
  return stage;
};
const votersOf = (...args: Parameters<typeof seatsOf>) =>
  seatsOf(...args).voters.map(({ accountId, for: principals }) => [accountId, ...principals].join('+'));
const stateOf = (who: string, ...args: Parameters<typeof seatsOf>) =>
  seatsOf(...args).seats.find(({ accountId }) => accountId === who)?.state;
const stageId = 's';

describe('who has a seat', () => {
  it('is everybody in the roster, as long as nothing happened', () => {
    expect(votersOf([])).toEqual(['a', 'b', 'c']);
    expect(stateOf('a', [])).toEqual({ kind: 'held' });
  });
  it('is nobody in E and nobody who has recused themselves; each says why', () => {
    const entries = [entry(round, { kind: 'recused', accountId: 'b' })];
    const at = { exclusions: out('a') };
    expect(votersOf(entries, at)).toEqual(['c']);
    expect(stateOf('a', entries, at)).toEqual({ kind: 'excluded', why: 'implementer' });
    expect(stateOf('b', entries, at)).toEqual({ kind: 'recused', reason: 'since' });
  });
  it('is whoever joined that stage, and not by an entry of another stage or round', () => {
    const join = (stage: string) =>
      entry(round, { kind: 'joined', stageId: stage, accountId: 'd', via: 'board' });
    expect(votersOf([join('s')])).toEqual(['a', 'b', 'c', 'd']);
    expect(votersOf([join('t'), { ...join('s'), roundId: 'other' }])).toEqual(['a', 'b', 'c']);
  });
  it('is not waiting for people of older records without ways: their words entitle them', () => {
    const older = {
      ...round,
      stages: round.stages.map((stage) => ({ ...stage, roster: [{ accountId: 'a', via: 'CAB, peer' }] })),
    };
    expect(seatsOf([], { in: older }).voters).toEqual([
      { accountId: 'a', ways: ['CAB, peer'], for: [], hasLeft: false },
    ]);
  });
});

describe('a stand-in', () => {
  const standIn = (to: string) => entry(round, { kind: 'stoodIn', stageId, accountId: 'a', to });
  it('gets the seat of the person, who has none any more', () => {
    expect(votersOf([standIn('d')])).toEqual(['b', 'c', 'd']);
    expect(stateOf('a', [standIn('d')])).toEqual({ kind: 'stoodIn', to: 'd' });
  });
  it('who sits there already makes the seats one', () => {
    expect(votersOf([standIn('b')])).toEqual(['b', 'c']);
  });
  it('who had left and given up a seat of their own is back', () => {
    const gone = entry(round, { kind: 'departureConfirmed', stageId, accountId: 'b' });
    expect(votersOf([gone, standIn('b')])).toEqual(['b', 'c']);
  });
  it('doesn’t count once in E', () => {
    expect(votersOf([standIn('d')], { exclusions: out('d') })).toEqual(['b', 'c']);
  });
});

describe('a departure', () => {
  const vacated = entry(round, { kind: 'vacated', stageId, accountId: 'a' });
  const confirmed = entry(round, { kind: 'departureConfirmed', stageId, accountId: 'a' });
  it('alone leaves the seat; confirmed it is given up; who joins again has it again', () => {
    expect(votersOf([vacated])).toEqual(['a', 'b', 'c']);
    expect(votersOf([vacated, confirmed])).toEqual(['b', 'c']);
    const again = entry(round, { kind: 'joined', stageId, accountId: 'a', via: 'board' });
    expect(votersOf([vacated, confirmed, again])).toEqual(['a', 'b', 'c']);
  });
  it('takes no cast ballot away, and a vote cast elsewhere afterwards brings no seat back', () => {
    const of = (at: number) =>
      votersOf([vacated, confirmed], { ballots: [ballot(round, 'a', 'approve', at)] });
    expect(of(1500)).toEqual(['a', 'b', 'c']);
    expect(of(1501)).toEqual(['b', 'c']);
  });
  it('approves nothing before it is confirmed: the stage is blocked until then', () => {
    const ballots = [ballot(round, 'b', 'approve'), ballot(round, 'c', 'approve')];
    const of = (entries: RosterEntry[]) =>
      decide(round, ballots, { exclusions: [], entries, now: 3000 }).decision;
    expect([of([]), of([vacated]), of([vacated, confirmed])]).toEqual(['pending', 'blocked', 'approved']);
  });
});

describe('a delegation', () => {
  const toD = delegated(round, 'a', 'd', 2000, 4000);
  it('moves the seat from its first instant until its end', () => {
    const at = (now: number) => votersOf([toD], { now });
    expect(at(1999)).toEqual(['a', 'b', 'c']);
    expect(at(2000)).toEqual(['d+a', 'b', 'c']);
    expect(at(3999)).toEqual(['d+a', 'b', 'c']);
    expect(at(4000)).toEqual(['a', 'b', 'c']);
  });
  it('ends when it is ended', () => {
    const ended = entry(round, { kind: 'delegationEnded', accountId: 'a', delegationId: 'a>d' });
    expect(votersOf([toD, ended])).toEqual(['a', 'b', 'c']);
  });
  it('to somebody who sits there makes the seats one, so N falls', () => {
    const toB = delegated(round, 'a', 'b');
    expect(votersOf([toB])).toEqual(['b+a', 'c']);
    const ballots = [ballot(round, 'b', 'approve', 2500, null, { for: ['a'] })];
    expect(decide(round, ballots, { exclusions: [], entries: [toB], now: 3000 }).stages[0]).toMatchObject({
      electorate: 2,
      need: 2,
      approvals: 1,
    });
  });
  it('has depth 1: what was delegated to somebody isn’t delegated on with their own', () => {
    const chain = [delegated(round, 'a', 'b'), delegated(round, 'b', 'c')];
    expect(votersOf(chain)).toEqual(['b+a', 'c+b']);
  });
  it('to somebody in E, or who is recused, has no effect', () => {
    expect(votersOf([toD], { exclusions: out('d') })).toEqual(['a', 'b', 'c']);
    expect(votersOf([toD, entry(round, { kind: 'recused', accountId: 'd' })])).toEqual(['a', 'b', 'c']);
  });
  it('from somebody in E moves no seat: it counts neither way', () => {
    expect(votersOf([toD], { exclusions: out('a') })).toEqual(['b', 'c']);
  });
  it('gives way to the principal’s own ballot, and the principal may cast it', () => {
    expect(seatsOf([toD]).principals).toEqual(['a']);
    const votes = [
      ballot(round, 'd', 'reject', 2500, 'no', { for: ['a'] }),
      ballot(round, 'a', 'approve', 2600),
    ];
    expect(votersOf([toD], { ballots: votes })).toEqual(['a', 'b', 'c']);
    expect(decide(round, votes, { exclusions: [], entries: [toD], now: 3000 }).stages[0]).toMatchObject({
      approvals: 1,
      rejections: 0,
    });
  });
  it('leaves the delegate’s cast ballot standing after its end, until the principal votes', () => {
    const ballots = [ballot(round, 'd', 'approve', 2500, null, { for: ['a'] })];
    expect(votersOf([toD], { ballots, now: 5000 })).toEqual(['d+a', 'b', 'c']);
    expect(stateOf('a', [toD], { ballots, now: 5000 })).toEqual({ kind: 'delegated', to: 'd', until: null });
    const own = [...ballots, ballot(round, 'a', 'reject', 6000, 'no')];
    expect(votersOf([toD], { ballots: own, now: 7000 })).toEqual(['a', 'b', 'c']);
  });
  it('gives the seat back when the delegate’s ballot was not for it, was struck, or is lost to E', () => {
    const own = ballot(round, 'b', 'approve', 1000);
    const toB = delegated(round, 'a', 'b', 2000, 4000);
    expect(votersOf([toB], { ballots: [own], now: 3000 })).toEqual(['b+a', 'c']);
    expect(votersOf([toB], { ballots: [own], now: 4000 })).toEqual(['a', 'b', 'c']);
    const cast = ballot(round, 'd', 'approve', 2500, null, { for: ['a'] });
    const struck = entry(round, { kind: 'struck', accountId: 'd', ballotId: cast.id });
    expect(votersOf([toD, struck], { ballots: [cast], now: 5000 })).toEqual(['a', 'b', 'c']);
    expect(votersOf([toD], { ballots: [cast], now: 5000, exclusions: out('d') })).toEqual(['a', 'b', 'c']);
  });
  it('of two delegates who have voted for it counts the later one who may', () => {
    const later = { ...delegated(round, 'a', 'e', 4000, 6000) };
    const ballots = [
      ballot(round, 'd', 'approve', 2500, null, { for: ['a'] }),
      ballot(round, 'e', 'approve', 4500, null, { for: ['a'] }),
    ];
    expect(votersOf([toD, later], { ballots, now: 7000 })).toEqual(['e+a', 'b', 'c']);
    expect(votersOf([toD, later], { ballots, now: 7000, exclusions: out('e') })).toEqual(['d+a', 'b', 'c']);
  });
  it('still needs two people at High', () => {
    const high = stageRound({}, ['a', 'b'], 'High');
    const toB = delegated(high, 'a', 'b');
    const byB = [ballot(high, 'b', 'approve', 2000, null, { for: ['a'] })];
    const of = (ballots: Ballot[]) => decide(high, ballots, { exclusions: [], entries: [toB], now: 3000 });
    expect(of(byB)).toMatchObject({
      decision: 'pending',
      waitingFor: ['a'],
      words: 'High needs the approval of two people: 1 more needed',
    });
    expect(of([...byB, ballot(high, 'a', 'approve')]).decision).toBe('approved');
  });
});

describe('a struck ballot', () => {
  it('counts no longer, nor what its voter cast before; the voter may vote again', () => {
    const any = stageRound({}, ['a', 'b']);
    const [first, second] = [ballot(any, 'a', 'approve', 1000), ballot(any, 'a', 'approve', 2000)];
    const entries = [entry(any, { kind: 'struck', accountId: 'a', ballotId: second.id })];
    const of = (...ballots: Ballot[]) =>
      decide(any, ballots, { exclusions: [], entries, now: 3000 }).decision;
    expect(of(first, second)).toBe('pending');
    expect(of(first, second, ballot(any, 'a', 'approve', 2500))).toBe('approved');
  });
});
