import * as fc from 'fast-check';
import { decide } from '../../../src/domain/approvals';
import { needOf } from '../../../src/domain/approvals/stage-count';
import type { Ballot, Exclusion, StageRule, Vote } from '../../../src/domain/approvals/types';
import { ballot, stageRound } from './approval-builders';

const people = (n: number) => Array.from({ length: n }, (_, i) => `p${i}`);
type Plain = Exclude<StageRule, { kind: 'roles' }>;
const RULES: Plain[] = [
  { kind: 'any' },
  ...[1, 2, 3, 5, 12].map((count) => ({ kind: 'count' as const, count })),
  { kind: 'all' },
  ...[1, 33, 34, 50, 51, 67, 99, 100].map((percent) => ({ kind: 'percent' as const, percent })),
];
/** The smallest number of people whose share reaches the percentage, by trying all. */
const needByTrying = (rule: Plain, n: number): number => {
  if (rule.kind === 'any') return 1;
  if (rule.kind === 'count') return rule.count;
  if (rule.kind === 'all') return n;
  return Array.from({ length: n + 1 }, (_, i) => i).find((i) => i * 100 >= rule.percent * n) ?? n;
};

describe('one stage against brute force', () => {
  it('needs as many as the rule says, for N from 0 to 12', () => {
    for (const rule of RULES)
      for (let n = 0; n <= 12; n += 1) expect(needOf(rule, n)).toBe(needByTrying(rule, n));
  });

  it('decides every count of approvals, rejections and abstentions, for N from 0 to 12 and every quorum', () => {
    for (const rule of RULES) {
      for (let n = 0; n <= 12; n += 1) {
        for (const quorum of [0, 1, 3, 12]) {
          const round = stageRound({ rule, quorum }, people(n));
          for (let a = 0; a <= n; a += 1) {
            for (let r = 0; a + r <= n; r += 1) {
              for (const s of new Set([0, 1, n - a - r].filter((x) => a + r + x <= n))) {
                const votes: Vote[] = [
                  ...Array<Vote>(a).fill('approve'),
                  ...Array<Vote>(r).fill('reject'),
                  ...Array<Vote>(s).fill('abstain'),
                ];
                const ballots = votes.map((vote, i) => ballot(round, `p${i}`, vote));
                const electorate = n - s;
                const need = needByTrying(rule, electorate);
                const wanted =
                  electorate === 0 || (votes.length === 0 && need > electorate) || quorum > n
                    ? 'blocked'
                    : a >= Math.max(1, need) && votes.length >= quorum
                      ? 'approved'
                      : electorate - r < Math.max(1, need)
                        ? 'rejected'
                        : 'pending';
                const decision = decide(round, ballots, { exclusions: [], now: 1e6 });
                const stage = decision.stages[0];
                if (stage?.decision !== wanted || decision.decision !== wanted || stage.need !== need) {
                  throw new Error(`${JSON.stringify({ rule, n, quorum, a, r, s, wanted, decision })}`);
                }
              }
            }
          }
        }
      }
    }
  });
});

interface Cast {
  readonly who: number;
  readonly vote: Vote;
}
describe('laws of a stage', () => {
  const cast = fc.record({ who: fc.nat(7), vote: fc.constantFrom<Vote>('approve', 'reject', 'abstain') });
  const setting = fc.record({
    n: fc.integer({ min: 0, max: 6 }),
    rule: fc.constantFrom(...RULES),
    quorum: fc.nat(3),
    veto: fc.boolean(),
    out: fc.uniqueArray(fc.nat(7), { maxLength: 3 }),
    casts: fc.array(cast, { maxLength: 12 }),
  });
  const excluded = (out: readonly number[]): Exclusion[] =>
    out.map((i) => ({ accountId: `p${i}`, why: 'implementer' }));
  const cards = (round: ReturnType<typeof stageRound>, casts: readonly Cast[]): Ballot[] =>
    casts.map(({ who, vote }, i) => ballot(round, `p${who}`, vote, 2000 + i));

  it('agrees with a simple reference on random ballots', () => {
    fc.assert(
      fc.property(setting, ({ n, rule, quorum, veto, out, casts }) => {
        const round = stageRound({ rule, quorum, veto }, people(n));
        const last = new Map(casts.map(({ who, vote }) => [who, vote]));
        const seats = [...Array(n).keys()].filter((i) => !out.includes(i));
        const count = (vote: Vote) => seats.filter((i) => last.get(i) === vote).length;
        const [a, r, s] = [count('approve'), count('reject'), count('abstain')];
        const electorate = seats.length - s;
        const need = needByTrying(rule, electorate);
        const reference = (): string => {
          if (veto && r > 0) return 'rejected';
          if (electorate === 0 || quorum > seats.length) return 'blocked';
          if (a + r + s === 0 && need > electorate) return 'blocked';
          if (a >= Math.max(1, need) && a + r + s >= quorum) return 'approved';
          return electorate - r < Math.max(1, need) ? 'rejected' : 'pending';
        };
        const { stages } = decide(round, cards(round, casts), { exclusions: excluded(out), now: 1e6 });
        expect(stages[0]).toMatchObject({
          decision: reference(),
          electorate,
          need,
          approvals: a,
          rejections: r,
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('never counts who has a part in the change, nor who has no seat', () => {
    fc.assert(
      fc.property(setting, ({ n, rule, quorum, veto, out, casts }) => {
        const round = stageRound({ rule, quorum, veto }, people(n));
        const counting = casts.filter(({ who }) => who < n && !out.includes(who));
        const context = { exclusions: excluded(out), now: 1e6 };
        expect(decide(round, cards(round, casts), context)).toEqual(
          decide(round, cards(round, counting), context),
        );
      }),
    );
  });

  it('is not approved without an approval', () => {
    fc.assert(
      fc.property(setting, ({ n, rule, quorum, veto, casts }) => {
        const round = stageRound({ rule, quorum, veto }, people(n));
        const without = casts.filter(({ vote }) => vote !== 'approve');
        expect(decide(round, cards(round, without), { exclusions: [], now: 1e6 }).decision).not.toBe(
          'approved',
        );
      }),
    );
  });

  it('never gets better by somebody’s departure', () => {
    fc.assert(
      fc.property(setting, fc.nat(6), ({ n, rule, quorum, veto, casts }, gone) => {
        const round = stageRound({ rule, quorum, veto }, people(n));
        const context = { exclusions: [], now: 1e6 };
        const stayed = people(n).filter((person) => person !== `p${gone}`);
        const before = decide(round, cards(round, casts), context).decision;
        const after = decide(round, cards(round, casts), { ...context, activeMembers: stayed }).decision;
        expect([before, before === 'pending' ? 'blocked' : before]).toContain(after);
      }),
    );
  });
});
