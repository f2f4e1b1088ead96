import * as fc from 'fast-check';
import {
  addTickets,
  backTest,
  emptyTally,
  merge,
  summarise,
  tally,
} from '../../../src/domain/back-test/back-test';
import { expand } from '../../../src/domain/back-test/compact-history';
import { rateAt } from '../../../src/domain/back-test/needed-target';
import { compliance } from '../../../src/domain/sla/compliance';
import { replay } from '../../../src/domain/sla/replay';
import { book, goal, HOUR, MINUTE, policy } from '../sla/build';
import { anyTickets, GOALS, mild, oneGoalTickets, resolvedAfter, trial, UNTIL } from './tickets';

const both = trial(mild, policy({ goals: GOALS }));

test('any portions in any order give what all tickets at once give', () => {
  fc.assert(
    fc.property(anyTickets, fc.nat(30), fc.nat(30), (tickets, i, j) => {
      const [from = 0, to = 0] = [i, j].sort((a, b) => a - b);
      const all = addTickets(emptyTally(), both, tickets);
      const [a, b, c] = [tickets.slice(0, from), tickets.slice(from, to), tickets.slice(to)].map((part) =>
        addTickets(emptyTally(), both, part),
      );
      if (!a || !b || !c) return;
      expect(merge(merge(a, b), c)).toEqual(all);
      expect(merge(c, merge(b, a))).toEqual(all);
      const oneByOne = [...tickets]
        .reverse()
        .reduce((sum, one) => addTickets(sum, both, [one]), emptyTally());
      expect(JSON.stringify(oneByOne)).toBe(JSON.stringify(all));
      expect(tally.parse(JSON.parse(JSON.stringify(all)))).toEqual(all);
    }),
    { numRuns: 60 },
  );
});

test('the rate is the one that a report of all time gives', () => {
  const everything = { from: -Infinity, to: Infinity };
  fc.assert(
    fc.property(anyTickets, (tickets) => {
      const { overall } = backTest(both, tickets);
      const closed = tickets.filter(({ closedAt }) => closedAt !== null);
      for (const [policyOf, share] of [
        [both.before, overall.before],
        [both.after, overall.after],
      ] as const) {
        if (!policyOf) continue;
        const clocks = closed.map((one) => ({ replay: replay(policyOf, book, expand(one), UNTIL) }));
        expect(share).toEqual(compliance(clocks, everything).all);
      }
    }),
    { numRuns: 60 },
  );
});

test('counts add up', () => {
  fc.assert(
    fc.property(anyTickets, (tickets) => {
      const { verdicts, changes, tickets: judged, open, heat, overall } = backTest(both, tickets);
      const sum = (counts: object): number =>
        Object.values(counts).reduce((a: number, b: number) => a + b, 0);
      expect(judged + open).toBe(tickets.length);
      expect([sum(verdicts.before), sum(verdicts.after)]).toEqual([judged, judged]);
      expect(changes.better + changes.worse + changes.other + changes.same).toBe(judged);
      expect(changes.tickets).toHaveLength(changes.better + changes.worse + changes.other);
      expect(sum(heat.after.flat())).toBe(overall.after.missed);
      expect(sum(heat.before.flat())).toBe(overall.before.missed);
    }),
    { numRuns: 60 },
  );
});

test('the rate told for another target is what a replay with that target gives', () => {
  fc.assert(
    fc.property(
      oneGoalTickets,
      fc.integer({ min: 1, max: 240 }),
      fc.integer({ min: -1, max: 1 }),
      (tickets, quarters, off) => {
        const minutes = 15 * quarters + off;
        fc.pre(minutes > 0);
        const { goal: times } = addTickets(emptyTally(), trial(null, mild), tickets).afterGoals;
        fc.pre(times !== undefined);
        if (!times) return;
        const other = policy({ goals: [{ ...goal(1), target: minutes * MINUTE }] });
        const { after } = backTest(trial(null, other), tickets).overall;
        expect(rateAt(times.stopped, times.unfinished, minutes)).toBe(after.rate ?? 0);
      },
    ),
    { numRuns: 500 },
  );
});

test('a wider target never gives a lower rate', () => {
  fc.assert(
    fc.property(oneGoalTickets, fc.nat(4000), fc.nat(4000), (tickets, a, b) => {
      const { goal: times } = addTickets(emptyTally(), trial(null, mild), tickets).afterGoals;
      fc.pre(times !== undefined && times.stopped.values.length > 0);
      if (!times) return;
      const [low = 0, high = 0] = [a, b].sort((x, y) => x - y);
      expect(rateAt(times.stopped, times.unfinished, high)).toBeGreaterThanOrEqual(
        rateAt(times.stopped, times.unfinished, low),
      );
    }),
  );
});

test('25,000 tickets that are all different leave a tally of at most 200 KiB', () => {
  const wide = GOALS.map((one) => ({ ...one, target: 1000 * HOUR, unit: 'calendar' as const }));
  const large = trial(policy({ goals: [goal(1, { unit: 'calendar' })] }), policy({ goals: wide }));
  let sum = emptyTally();
  for (let page = 0; page < 25; page++) {
    const tickets = Array.from({ length: 1000 }, (_, index) => {
      const number = page * 1000 + index;
      return resolvedAfter(10_000_000 + number, (number * 7919) % 80_000, number % 2 ? 'p1' : 'p3');
    });
    sum = addTickets(sum, large, tickets);
  }
  expect(JSON.stringify(sum).length).toBeLessThanOrEqual(200 * 1024);
  expect(sum.tickets).toBe(25_000);
  expect(sum.changes).toHaveLength(500);
  // Less than one part in five hundred.
  expect(summarise(sum, large).inexact).toBeLessThan(0.002);
}, 240_000);
