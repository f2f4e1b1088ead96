import * as fc from 'fast-check';
import { buildHistory, type Change } from '../../../src/domain/history/build-history';
import { deriveFields } from '../../../src/domain/history/derive-fields';
import type { ObservedFact } from '../../../src/domain/history/facts';
import { replay } from '../../../src/domain/sla/replay';
import type { Holders, SlaPolicy } from '../../../src/domain/sla/types';
import { book, CREATED, goal, HOUR, is, MINUTE, policy } from './build';

/**
 * A ticket's life in ten steps, as an app hears of them: six entries of the changelog, four facts. Two of them fall into one
 * instant, two entries share one instant and are told apart by their ids alone.
 */
const TEAM = 'customfield_10050';
const DATE = 'customfield_10001';
const entry = (id: string, hours: number, ...items: [string, string | null, string | null][]): Change => ({
  id,
  at: CREATED + hours * HOUR,
  author: 'agent-1',
  items: items.map(([fieldId, from, to]) => ({ fieldId, from, fromString: from, to, toString: to })),
});
const fact = (id: string, hours: number, more: object): ObservedFact =>
  ({ id, at: new Date(CREATED + hours * HOUR).toISOString(), author: 'somebody', ...more }) as ObservedFact;
const said = { kind: 'comment', isPublic: true, assumed: false };
const steps: readonly ({ change: Change } | { fact: ObservedFact })[] = [
  { change: entry('98', 0.5, [TEAM, null, 'first']) },
  { fact: fact('1', 1, { ...said, authorKind: 'agent' }) },
  { change: entry('99', 1, ['status', 'open', 'waiting']) },
  { fact: fact('2', 2, { ...said, authorKind: 'customer' }) },
  { change: entry('100', 2, ['status', 'waiting', 'open'], ['priority', 'p3', 'p1']) },
  { change: entry('101', 2, [TEAM, 'first', 'second']) },
  { fact: fact('3', 3, { kind: 'link', type: '7:outward', other: '10099' }) },
  { change: entry('102', 4, ['status', 'open', 'done'], [DATE, '2026-11-27', '2026-11-30']) },
  { fact: fact('4', 4.5, { kind: 'own', event: 'approved' }) },
  { change: entry('103', 5, ['status', 'done', 'open']) },
];
type Step = (typeof steps)[number];
const current = {
  status: { id: 'open', text: 'open' },
  priority: { id: 'p1', text: 'p1' },
  [TEAM]: { id: 'second', text: 'second' },
  [DATE]: { id: '2026-11-30', text: '2026-11-30' },
};
const holders: Holders = {
  field: TEAM,
  teams: { first: { name: 'First', calendar: 'always' }, second: { name: 'Second', calendar: null } },
};
const policies: SlaPolicy[] = [
  policy({
    goals: [goal(3, { id: 'p1', when: is('priority', 'p1') }), goal(8, { calendarBy: { holder: true } })],
  }),
  policy({ goals: [goal(0, { target: { field: DATE, offset: -16 * HOUR } })] }),
  policy({
    clock: {
      start: [
        { event: 'comment', by: ['customer'], publicOnly: true },
        { event: 'approval', is: ['approved'] },
      ],
      stop: [
        { event: 'comment', by: ['agent'], publicOnly: true },
        { event: 'linked', types: ['7:outward'] },
      ],
      cycles: 'every',
    },
  }),
  policy({
    scope: is('statusCategory', 'new'),
    clock: { pause: [{ level: is('lastComment', 'agent'), reason: 'Asked', waitsFor: 'customer' }] },
  }),
];

/** Every clock of the story as it stands once these events have come in, in this order. */
function clocks(events: readonly Step[], until = CREATED + 30 * HOUR): string {
  const history = deriveFields(
    buildHistory({
      createdAt: CREATED,
      current,
      changes: events.flatMap((one) => ('change' in one ? [one.change] : [])),
      facts: events.flatMap((one) => ('fact' in one ? [one.fact] : [])),
    }),
    { statusCategories: { open: 'new', waiting: 'indeterminate', done: 'done' } },
  );
  return JSON.stringify(policies.map((p) => replay(p, book, history, until, holders)));
}
const told = clocks(steps);

test('the story as it happened', () => {
  const cycles = (JSON.parse(told) as ReturnType<typeof replay>[]).map((one) => one.cycles);
  // Resolve: 1 h, an hour's wait, 2 h as P1, an hour closed; goes on at 15:00 with nothing left of its 3 h.
  expect(cycles[0]).toMatchObject([
    {
      goalId: 'p1',
      breached: true,
      breachTime: CREATED + 5 * HOUR,
      elapsedTime: 3 * HOUR + 2 * HOUR + 7 * HOUR,
    },
  ]);
  // Monday 30th 00:00 less 16 working hours: Thursday 09:00; nothing passes after Wednesday 17:00. An hour waited, an hour closed.
  expect(cycles[1]).toMatchObject([{ due: CREATED + 3 * 24 * HOUR + HOUR }]);
  expect(cycles[2]).toMatchObject([
    { startTime: CREATED + 2 * HOUR, stopTime: CREATED + 3 * HOUR },
    { startTime: CREATED + 4.5 * HOUR, stopTime: null },
  ]);
  expect(cycles[3]?.length).toBe(3);
});

describe('events that come late, twice or in another order give the same clock', () => {
  /** All orders of a list. */
  function* orders<T>(list: readonly T[]): Generator<T[]> {
    if (list.length === 0) yield [];
    for (const [index, first] of list.entries())
      for (const rest of orders([...list.slice(0, index), ...list.slice(index + 1)])) yield [first, ...rest];
  }
  test('every order of the first five steps, and of the last five', () => {
    for (const order of orders(steps.slice(0, 5))) expect(clocks([...order, ...steps.slice(5)])).toBe(told);
    for (const order of orders(steps.slice(5))) expect(clocks([...steps.slice(0, 5), ...order])).toBe(told);
  });
  test('every rotation, forwards and backwards', () => {
    for (let turn = 0; turn < steps.length; turn++) {
      const turned = [...steps.slice(turn), ...steps.slice(0, turn)];
      expect([clocks(turned), clocks([...turned].reverse())]).toEqual([told, told]);
    }
  });
  test('each one, and each pair, coming again', () => {
    for (const one of steps)
      for (const other of steps) expect(clocks([one, ...steps, other, one])).toBe(told);
  });
  test('any order of all ten, each up to three times', () => {
    const events = fc
      .array(fc.constantFrom(...steps), { maxLength: 20 })
      .chain((more) => fc.shuffledSubarray([...steps, ...more], { minLength: steps.length + more.length }));
    fc.assert(
      fc.property(events, (list) => expect(clocks(list)).toBe(told)),
      { numRuns: 400 },
    );
  });
  test('looked at in between, what has been decided is not decided otherwise later', () => {
    const decided = (until: number) =>
      (JSON.parse(clocks(steps, until)) as ReturnType<typeof replay>[]).map(({ cycles }) =>
        cycles.filter((c) => c.breached).map((c) => `${c.number} ${String(c.breachTime)}`),
      );
    let before = decided(CREATED);
    for (let until = CREATED; until <= CREATED + 30 * HOUR; until += 10 * MINUTE) {
      const now = decided(until);
      before.forEach((breaches, index) => expect(now[index]).toEqual(expect.arrayContaining(breaches)));
      before = now;
    }
  });
});
