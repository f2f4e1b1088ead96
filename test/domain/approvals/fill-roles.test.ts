import * as fc from 'fast-check';
import { decide } from '../../../src/domain/approvals';
import { fillRoles } from '../../../src/domain/approvals/fill-roles';
import type { StageRule, Vote } from '../../../src/domain/approvals/types';
import { ballot, stageRound } from './approval-builders';

type RoleSeats = Extract<StageRule, { kind: 'roles' }>['seats'];
interface Person {
  readonly ways: readonly string[];
}

/** As many as can be seated, by trying every choice for every person. */
function fillByTrying(free: readonly string[], [first, ...rest]: readonly Person[]): number {
  if (first === undefined) return 0;
  const seated = free.flatMap((via, seat) =>
    first.ways.includes(via)
      ? [
          1 +
            fillByTrying(
              free.filter((_, i) => i !== seat),
              rest,
            ),
        ]
      : [],
  );
  return Math.max(fillByTrying(free, rest), ...seated);
}
const seatList = (roles: RoleSeats): string[] =>
  roles.flatMap(({ via, count }) => Array.from({ length: count }, () => via));

const way = fc.constantFrom('security', 'infra', 'data');
const roles = fc.uniqueArray(fc.record({ via: way, count: fc.integer({ min: 1, max: 2 }) }), {
  selector: ({ via }) => via,
  minLength: 1,
});
const ways = fc.uniqueArray(way, { maxLength: 3 });

describe('seats of roles', () => {
  it('are filled as well as they can be, against trying everything', () => {
    fc.assert(
      fc.property(roles, fc.array(fc.record({ ways }), { maxLength: 5 }), (seats, people) => {
        expect(fillRoles(seats, people)).toBe(fillByTrying(seatList(seats), people));
      }),
      { numRuns: 500 },
    );
  });

  it('are filled by moving people up: who came first gives way to who can do only one thing', () => {
    const seats = [
      { via: 'security', count: 1 },
      { via: 'infra', count: 1 },
    ];
    expect(fillRoles(seats, [{ ways: ['security', 'infra'] }, { ways: ['security'] }])).toBe(2);
  });

  it('decide a stage like trying everything does', () => {
    const vote = fc.constantFrom<Vote | null>('approve', 'reject', 'abstain', null);
    fc.assert(
      fc.property(roles, fc.array(fc.record({ ways, vote }), { maxLength: 5 }), (seats, people) => {
        const round = stageRound(
          { rule: { kind: 'roles', seats } },
          people.map((one, i) => `p${i}:${one.ways.join()}`),
        );
        const ballots = people.flatMap(({ vote: cast }, i) =>
          cast === null ? [] : [ballot(round, `p${i}`, cast, 2000, 'since')],
        );
        const need = seatList(seats).length;
        const filled = (...votes: (Vote | null)[]) =>
          fillByTrying(
            seatList(seats),
            people.filter((one) => votes.includes(one.vote)),
          );
        const reference = (): string => {
          if (people.every((one) => one.vote === 'abstain')) return 'blocked';
          if (ballots.length === 0 && filled(null) < need) return 'blocked';
          if (filled('approve') >= need) return 'approved';
          return filled('approve', null) < need ? 'rejected' : 'pending';
        };
        const decision = decide(round, ballots, { exclusions: [], now: 3000 });
        expect(decision.stages[0]).toMatchObject({
          decision: reference(),
          approvals: filled('approve'),
          need,
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe('a stage of roles', () => {
  const rule: StageRule = {
    kind: 'roles',
    seats: [
      { via: 'security', count: 1 },
      { via: 'infra', count: 2 },
    ],
  };
  const of = (people: string[], ...approve: string[]) => {
    const round = stageRound({ rule }, people);
    return decide(
      round,
      approve.map((who) => ballot(round, who, 'approve')),
      { exclusions: [], now: 3000 },
    );
  };
  it('counts one person for one seat, whatever their hats', () => {
    const people = ['a:security,infra', 'b:infra', 'c:infra'];
    expect(of(people, 'a', 'b')).toMatchObject({
      decision: 'pending',
      words: '2 of 3 approvals, 1 more needed from Board (1 of security and 2 of infra)',
    });
    expect(of(people, 'a', 'b', 'c').decision).toBe('approved');
  });
  it('doesn’t count a fourth approval that fills no seat', () => {
    expect(of(['a:infra', 'b:infra', 'c:infra', 'd:security'], 'a', 'b', 'c')).toMatchObject({
      decision: 'pending',
      stages: [{ approvals: 2, need: 3, waitingFor: ['d'] }],
    });
  });
  it('is blocked from the start when its people can’t be all that is asked for', () => {
    expect(of(['a:infra', 'b:infra', 'c:infra'])).toMatchObject({
      decision: 'blocked',
      words: expect.stringMatching(/1 of security and 2 of infra are asked for/),
    });
  });
});
