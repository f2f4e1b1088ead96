import * as fc from 'fast-check';
import { decide, seatsNow } from '../../../src/domain/approvals';
import type { Ballot, Exclusion, RosterEntry, StageRule, Vote } from '../../../src/domain/approvals/types';
import { ballot, delegated, entry, stageRound } from './approval-builders';

const PEOPLE = Array.from({ length: 8 }, (_, i) => `p${i}`);
const rule = fc.constantFrom<StageRule>(
  { kind: 'any' },
  { kind: 'count', count: 2 },
  { kind: 'count', count: 5 },
  { kind: 'all' },
  { kind: 'percent', percent: 50 },
  {
    kind: 'roles',
    seats: [
      { via: 'security', count: 1 },
      { via: 'infra', count: 2 },
    ],
  },
);
const round = fc
  .record({
    rule,
    quorum: fc.nat(3),
    veto: fc.boolean(),
    firstDecides: fc.boolean(),
    ways: fc.array(fc.constantFrom('security', 'infra', 'security,infra', 'board'), {
      minLength: 8,
      maxLength: 8,
    }),
    level: fc.constantFrom('Low' as const, 'High' as const),
  })
  .map(({ ways, level, ...definition }) =>
    stageRound(
      definition,
      PEOPLE.map((who, i) => `${who}:${ways[i] ?? 'board'}`),
      level,
    ),
  );
const vote = fc.constantFrom<Vote>('approve', 'reject', 'abstain');
const votes = fc.array(fc.record({ who: fc.constantFrom(...PEOPLE), vote }), { maxLength: 8 });
const cast = (
  of: ReturnType<typeof stageRound>,
  given: readonly { who: string; vote: Vote }[],
  step = 1,
): Ballot[] => given.map((one, i) => ballot(of, one.who, one.vote, 2000 + i * step, 'since'));
const whole = (
  of: ReturnType<typeof stageRound>,
  ballots: readonly Ballot[],
  entries: RosterEntry[] = [],
  exclusions: Exclusion[] = [],
) => decide(of, ballots, { exclusions, entries, now: 3000 });

describe('laws of a round', () => {
  it('eight votes of one instant all count, in whatever order they were written', () => {
    const eight = fc.array(vote, { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(round, eight, fc.infiniteStream(fc.nat()), (of, given, keys) => {
        const ballots = cast(
          of,
          given.map((one, i) => ({ who: PEOPLE[i] as string, vote: one })),
          0,
        );
        const shuffled = ballots
          .map((one) => ({ one, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        const decision = whole(of, ballots);
        expect(decision.stages[0]?.voted).toBe(8);
        expect(whole(of, shuffled)).toEqual(decision);
      }),
    );
  });

  it('the order in which ballots were written never matters, their instants do', () => {
    fc.assert(
      fc.property(round, votes, (of, given) => {
        const ballots = cast(of, given);
        expect(whole(of, [...ballots].reverse())).toEqual(whole(of, ballots));
      }),
    );
  });

  it('a person has one vote, however often and by however many ways they cast it', () => {
    fc.assert(
      fc.property(round, votes, (of, given) => {
        const last = new Map(cast(of, given).map((one) => [one.accountId, one]));
        const decision = whole(of, cast(of, given));
        expect(decision).toEqual(
          whole(
            of,
            [...last.values()].map((one) => ({ ...one })),
          ),
        );
        expect(decision.stages[0]?.voted).toBe(last.size);
      }),
    );
  });

  it('a departure alone never approves, whatever was cast before', () => {
    fc.assert(
      fc.property(round, votes, fc.subarray(PEOPLE), (of, given, gone) => {
        const ballots = cast(of, given);
        const before = whole(of, ballots).decision;
        const entries = gone.map((accountId) => entry(of, { kind: 'vacated', stageId: 's', accountId }));
        const recorded = whole(of, ballots, entries).decision;
        const seen = decide(of, ballots, {
          exclusions: [],
          now: 3000,
          activeMembers: PEOPLE.filter((one) => !gone.includes(one)),
        }).decision;
        const allowed = before === 'pending' ? ['pending', 'blocked'] : [before];
        expect(allowed).toContain(recorded);
        expect(allowed).toContain(seen);
      }),
      { numRuns: 500 },
    );
  });

  it('abstentions and departures without an approval never approve', () => {
    fc.assert(
      fc.property(round, fc.subarray(PEOPLE), fc.subarray(PEOPLE), (of, abstained, gone) => {
        const ballots = cast(
          of,
          abstained.map((who) => ({ who, vote: 'abstain' })),
        );
        const entries = gone.map((accountId) =>
          entry(of, { kind: 'departureConfirmed', stageId: 's', accountId }),
        );
        expect(whole(of, ballots, entries).decision).not.toBe('approved');
      }),
    );
  });

  it('who is in E or recused might as well have no seat and no vote, whatever was delegated to them', () => {
    fc.assert(
      fc.property(
        round,
        votes,
        fc.subarray(PEOPLE),
        fc.constantFrom(...PEOPLE),
        fc.boolean(),
        (of, given, out, from, byRecusal) => {
          const exclusions: Exclusion[] = byRecusal
            ? []
            : out.map((accountId) => ({ accountId, why: 'implementer' }));
          const recusals = byRecusal ? out.map((accountId) => entry(of, { kind: 'recused', accountId })) : [];
          const entries = [...recusals, ...out.map((to) => delegated(of, from, to))];
          const without = {
            ...of,
            stages: of.stages.map((stage) => ({
              ...stage,
              roster: stage.roster.filter(({ accountId }) => !out.includes(accountId)),
            })),
          };
          const ballots = cast(of, given);
          const theirs = ballots.filter(({ accountId }) => !out.includes(accountId));
          expect(whole(of, ballots, entries, exclusions)).toEqual(whole(without, theirs));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('a delegation to somebody who sits there lowers N by one; to anybody else it leaves N', () => {
    const pair = fc.tuple(fc.constantFrom(...PEOPLE), fc.constantFrom(...PEOPLE, 'dora'));
    fc.assert(
      fc.property(round, pair, (of, [from, to]) => {
        const [stage] = seatsNow(of, [delegated(of, from, to)], [], 3000, []);
        expect(stage?.voters).toHaveLength(to === 'dora' || to === from ? 8 : 7);
      }),
    );
  });

  it('delegations never let fewer people than two approve at High, nor anybody fill two seats', () => {
    const delegations = fc.array(fc.tuple(fc.constantFrom(...PEOPLE), fc.constantFrom(...PEOPLE)), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(round, delegations, votes, (of, pairs, given) => {
        const entries = pairs.map(([from, to]) => delegated(of, from, to));
        const decision = whole(of, cast(of, given), entries);
        const people = seatsNow(of, entries, [], 3000, cast(of, given))[0]?.voters.map(
          ({ accountId }) => accountId,
        );
        expect(new Set(people).size).toBe(people?.length);
        const last = new Map(given.map(({ who, vote: one }) => [who, one]));
        const approvers = [...last.values()].filter((one) => one === 'approve').length;
        if (decision.decision === 'approved')
          expect(approvers).toBeGreaterThanOrEqual(of.level === 'High' ? 2 : 1);
        expect(decision.stages[0]?.approvals).toBeLessThanOrEqual(approvers);
      }),
      { numRuns: 300 },
    );
  });
});
