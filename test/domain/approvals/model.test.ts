import * as fc from 'fast-check';
import { latestBallots } from '../../../src/domain/approvals';
import type { Vote } from '../../../src/domain/approvals/types';
import { Real } from './model-real';
import { Reference, type Setup } from './model-reference';
import {
  clear,
  confirmDeparture,
  delegate,
  edit,
  endDelegation,
  fold,
  getPart,
  join,
  leave,
  meet,
  recuse,
  standIn,
  strike,
  tick,
  vote,
  type Step,
} from './model-steps';

const PEOPLE = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5'];
const STAGES = ['peers', 'board'];

/** What holds after every step, whatever happened before. */
function holds(model: Reference, real: Real): void {
  const { round, decision, ballots } = real;
  expect(decision.stages.map((stage) => stage.decision)).toEqual(
    model.setup.stages.map((_, index) => model.stageDecision(index)),
  );
  expect(decision.decision).toBe(model.decision());
  // No vote is lost: each that was accepted is there, once, under an id of its own.
  expect(ballots).toHaveLength(model.accepted);
  expect(new Set(ballots.map(({ id }) => id)).size).toBe(ballots.length);
  const counting = latestBallots(round, ballots, real.entries);
  expect(new Map([...counting].map(([who, { vote }]) => [who, vote]))).toEqual(
    new Map([...model.votes].map(([who, { vote }]) => [who, vote])),
  );
  // None counts twice in a stage.
  decision.stages.forEach((stage, index) => {
    if (stage.decision === 'waiting') return;
    expect(stage.approvals).toBe(new Set(model.approvers(index)).size);
    expect(stage.voted).toBeLessThanOrEqual(counting.size);
  });
  if (decision.decision === 'approved') {
    decision.stages.forEach((_, index) => {
      const approvers = model.approvers(index);
      expect(approvers.length).toBeGreaterThanOrEqual(Math.max(1, model.needOf(index)));
      for (const who of approvers) {
        expect(model.isOut(who)).toBe(false);
        expect(counting.get(who)).toMatchObject({ vote: 'approve', roundId: round.id, seal: round.seal });
      }
    });
  }
  const passes = real.gatePasses();
  expect(passes).toBe(model.gatePasses());
  if (passes) expect([decision.decision, round.seal]).toEqual(['approved', real.liveSeal]);
}

class Command implements fc.Command<Reference, Real> {
  constructor(
    readonly name: string,
    readonly step: Step,
  ) {}
  check = (): boolean => true;
  run(model: Reference, real: Real): void {
    this.step(model, real);
    real.openTurns();
    model.openTurns();
    holds(model, real);
  }
  toString = (): string => this.name;
}

const person = fc.constantFrom(...PEOPLE);
const stage = fc.constantFrom(...STAGES);
const cast = fc.constantFrom<Vote>('approve', 'approve', 'approve', 'reject', 'abstain');
const made = <T extends unknown[]>(
  step: (...args: T) => Step,
  ...from: { [K in keyof T]: fc.Arbitrary<T[K]> }
) =>
  fc
    .tuple(...from)
    .map((args) => new Command(`${step.name}(${args.join(', ')})`, step(...(args as unknown as T))));
const commands = [
  ...Array.from({ length: 5 }, () => made(vote, person, cast, fc.constantFrom(0, 0, 0, 1, 2))),
  made(meet, person),
  made(delegate, person, person, fc.integer({ min: 1, max: 60 })),
  made(endDelegation, person),
  made(recuse, person),
  made(join, stage, person),
  made(standIn, stage, person, person),
  made(leave, stage, person),
  made(confirmDeparture, stage, person),
  made(strike, person),
  made(getPart, person),
  made(clear, person),
  made(edit, fc.nat(2)),
  fc.constant(new Command('fold', fold)),
  made(tick, fc.integer({ min: 1, max: 40 })),
];

const rule = fc.constantFrom<Setup['stages'][number]['rule']>(
  { kind: 'any' },
  { kind: 'count', count: 2 },
  { kind: 'all' },
  { kind: 'percent', percent: 50 },
);
const settings = {
  rule,
  quorum: fc.nat(2),
  veto: fc.boolean(),
  due: fc.option(fc.integer({ min: 1000, max: 1200 })),
};
const setup: fc.Arbitrary<Setup> = fc.record({
  high: fc.boolean(),
  stages: fc.tuple(
    fc.record({
      ...settings,
      id: fc.constant('peers'),
      turn: fc.constant(0),
      people: fc.constant(PEOPLE.slice(0, 3)),
    }),
    fc.record({
      ...settings,
      id: fc.constant('board'),
      turn: fc.nat(1),
      people: fc.constant(PEOPLE.slice(1, 5)),
    }),
  ),
});

describe('any sequence of votes, edits, delegations, departures, strikes, clearings and steps of the clock', () => {
  it('is decided like a plain reference decides it; none loses or doubles a vote or passes the gate without a valid decision', () => {
    fc.assert(
      fc.property(setup, fc.commands(commands, { maxCommands: 60 }), (given, steps) => {
        fc.modelRun(() => ({ model: new Reference(given), real: new Real(given) }), steps);
      }),
      { numRuns: 500 },
    );
  });
});
