import { decide, fallbackSeats } from '../../../src/domain/approvals';
import type { Exclusion, RosterEntry } from '../../../src/domain/approvals/types';
import { ballot, entry, stageRound } from './approval-builders';

const round = stageRound({}, ['a', 'b']);
const out = (...people: string[]): Exclusion[] =>
  people.map((accountId) => ({ accountId, why: 'implementer' }));
const given = (exclusions: Exclusion[], entries: RosterEntry[] = [], chairs = ['chair'], of = round) =>
  fallbackSeats(of, entries, exclusions, { at: 1500, chairs: () => chairs, changeManagers: ['max', 'mia'] });
const who = (...args: Parameters<typeof given>) =>
  given(...args).flatMap((one) => (one.kind === 'joined' ? [`${one.accountId} as ${one.via}`] : []));

describe('a stage in which everybody has a part in the change', () => {
  it('goes to its chair, who decides it; by Steward, with the reason', () => {
    const exclusions = out('a', 'b');
    const entries = given(exclusions);
    expect(entries).toMatchObject([
      {
        kind: 'joined',
        accountId: 'chair',
        via: 'chair',
        by: null,
        reason: expect.stringMatching(/Board has a part/),
      },
    ]);
    const votes = [ballot(round, 'chair', 'approve')];
    const of = (given: RosterEntry[]) =>
      decide(round, votes, { exclusions, entries: given, now: 3000 }).decision;
    expect([of([]), of(entries)]).toEqual(['blocked', 'approved']);
  });
  it('goes to the change managers when it has no chair, or the chair is in E or recused', () => {
    const managers = ['max as change manager', 'mia as change manager'];
    expect(who(out('a', 'b'), [], [])).toEqual(managers);
    expect(who(out('a', 'b', 'chair'))).toEqual(managers);
    expect(who(out('a', 'b'), [entry(round, { kind: 'recused', accountId: 'chair' })])).toEqual(managers);
    expect(who(out('a', 'b', 'chair', 'max'))).toEqual(['mia as change manager']);
  });
  it('goes to nobody when they are all in E: it is blocked, never waived', () => {
    expect(who(out('a', 'b', 'chair', 'max', 'mia'))).toEqual([]);
  });
  it('stays where it is while somebody may vote, and when nobody is out by a part in the change', () => {
    expect(who(out('a'))).toEqual([]);
    expect(who(out('chair'))).toEqual([]);
    const both = ['a', 'b'].map((accountId) => entry(round, { kind: 'recused', accountId }));
    expect(who([], both)).toEqual([]);
    expect(who(out('a'), both)).toEqual(['chair as chair']);
  });
  it('is given away once: the chair sits there then', () => {
    expect(who(out('a', 'b'), given(out('a', 'b')))).toEqual([]);
  });
  it('gives the chair every role that its rule counts by', () => {
    const seats = [
      { via: 'security', count: 1 },
      { via: 'infra', count: 1 },
    ];
    const roles = stageRound({ rule: { kind: 'roles', seats } }, ['a:security', 'b:infra']);
    expect(who(out('a', 'b'), [], ['chair'], roles)).toEqual(['chair as security', 'chair as infra']);
  });
  it('is left alone while it waits for its turn', () => {
    const waiting = { ...round, stages: round.stages.map((stage) => ({ ...stage, openedAt: null })) };
    expect(who(out('a', 'b'), [], ['chair'], waiting)).toEqual([]);
  });
});
