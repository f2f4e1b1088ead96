import * as fc from 'fast-check';
import { buildHistory, type Change } from '../../../src/domain/history/build-history';
import type { ObservedFact } from '../../../src/domain/history/facts';
import { accountOf } from '../../../src/domain/sla/account';
import { replay } from '../../../src/domain/sla/replay';
import type { Goal, Holders, SlaPolicy } from '../../../src/domain/sla/types';
import { calendarBook } from '../../../src/domain/time/book';
import type { CalendarDefinition } from '../../../src/domain/time/types';
import {
  ALWAYS,
  book,
  comment,
  CREATED,
  goal,
  historyOf,
  HOUR,
  is,
  iso,
  MINUTE,
  policy,
  version,
  type Edit,
} from './build';
import { naiveClock } from './naive-clock';

/** Short hours make closings, holidays and reopenings frequent within a few days. */
const SHORT: CalendarDefinition = {
  timeZone: 'Europe/Berlin',
  weekly: {
    mon: [['10:00', '13:00']],
    tue: [
      ['10:00', '12:00'],
      ['14:00', '15:00'],
    ],
    wed: [['22:00', '02:00']],
    thu: [['09:00', '11:00']],
  },
  holidays: ['2026-11-26'],
  overrides: { '2026-11-25': [['12:00', '13:00']] },
};

const LATE: CalendarDefinition = {
  ...SHORT,
  timeZone: 'UTC',
  weekly: { ...SHORT.weekly, mon: [['20:00', '24:00']] },
};
const calendars = { office: SHORT, always: ALWAYS, late: LATE };
const shortBook = calendarBook({
  office: [version(SHORT)],
  always: [version(ALWAYS)],
  late: [version(LATE)],
});
const TEAM = 'customfield_10050';
const DATE = 'customfield_10001';
const holders: Holders = {
  field: TEAM,
  teams: {
    t1: { name: 'One', calendar: 'late' },
    t2: { name: 'Two', calendar: null },
    t3: { name: 'Three', calendar: 'always' },
  },
};

const minute = fc.integer({ min: 0, max: 72 * 60 });
const dates = [
  '2026-11-24T10:30:00.000+0100',
  '2026-11-25T23:00:00.000+0000',
  '2026-11-20T10:00:00.000+0000',
  'soon',
  null,
];
const edit = fc
  .record({
    minutes: minute,
    status: fc.constantFrom('open', 'waiting', 'done', 'done', 'dropped', 'open'),
    priority: fc.constantFrom('p1', 'p3', 'p9', undefined),
    team: fc.constantFrom('t1', 't2', 't3', 't9', null, undefined),
    date: fc.constantFrom(...dates, undefined, undefined),
    assignee: fc.constantFrom('a', 'b', null, undefined, undefined),
  })
  .map(({ minutes, status, priority, team, date, assignee }): Edit => [
    CREATED + minutes * MINUTE,
    {
      status,
      ...(priority !== undefined && { priority }),
      ...(team !== undefined && { [TEAM]: team }),
      ...(date !== undefined && { [DATE]: date }),
      ...(assignee !== undefined && { assignee }),
    },
  ]);
const edits = fc
  .array(edit, { maxLength: 9 })
  .map((list) => [...list].sort((a, b) => Number(a[0]) - Number(b[0])));
const comments = fc
  .array(
    fc.tuple(minute, fc.constantFrom('agent' as const, 'customer' as const, 'app' as const), fc.boolean()),
    { maxLength: 6 },
  )
  .map((list) =>
    list.map(([minutes, kind, isPublic], index) =>
      comment(String(index), new Date(CREATED + minutes * MINUTE).toISOString(), kind, { isPublic }),
    ),
  );
const goals = [
  goal(2, { id: 'p1', when: is('priority', 'p1'), unit: 'calendar' }),
  goal(3, { id: 'p3', when: is('priority', 'p3') }),
];
/** Fixed and relative targets, in the goal's own calendar, the holder's or that of a field. */
const goalLists: Goal[][] = [
  goals,
  [goal(2, { calendarBy: { holder: true } })],
  [goal(5, { id: 'a', when: is('priority', 'p1', 'p9'), calendarBy: { holder: true } }), ...goals.slice(1)],
  [goal(2, { calendarBy: { field: 'priority', calendars: { p1: 'always', p9: 'late' } } })],
  [goal(0, { id: 'date', target: { field: DATE, offset: -90 * MINUTE } }), goal(4, { id: 'rest' })],
  [goal(0, { id: 'date', target: { field: DATE, offset: 30 * MINUTE }, calendarBy: { holder: true } })],
  [goal(0, { id: 'date', target: { field: DATE, offset: -HOUR }, unit: 'calendar' }), ...goals],
];
const replies: Partial<SlaPolicy['clock']> = {
  start: [{ event: 'comment', by: ['customer'], publicOnly: true }, { level: is('priority', 'p1') }],
  stop: [{ event: 'comment', by: ['agent'], publicOnly: true }, { level: is('status', 'done') }],
};
const updates: Partial<SlaPolicy['clock']> = {
  start: [
    { event: 'created' },
    { event: 'comment', by: ['agent'], publicOnly: false },
    { event: 'assigned' },
  ],
  stop: [
    { event: 'comment', by: ['agent'], publicOnly: false },
    { level: { not: is('status', 'open', 'waiting') } },
  ],
};
const anyPolicy: fc.Arbitrary<SlaPolicy> = fc
  .record({
    cycles: fc.constantFrom('once' as const, 'resume' as const, 'every' as const),
    hours: fc.constantFrom(0, 1, 3),
    list: fc.constantFrom(...goalLists),
    triggers: fc.constantFrom({}, replies, updates),
  })
  .map(({ cycles, hours, list, triggers }) =>
    policy({
      goals: list,
      clock: { ...triggers, cycles, resumeWithin: { duration: hours * HOUR, calendar: 'office' } },
    }),
  );
const initial = { status: 'open', priority: 'p3', [TEAM]: 't2' };

test('a clock that ticks minute by minute agrees with the replay', () => {
  const tick = naiveClock(calendars);
  fc.assert(
    fc.property(
      anyPolicy,
      edits,
      comments,
      fc.integer({ min: 0, max: 80 * 60 }),
      (p, list, facts, minutes) => {
        const history = historyOf(initial, list, facts);
        const until = CREATED + minutes * MINUTE;
        const cycles = replay(p, shortBook, history, until, holders).cycles;
        expect(
          cycles.map((c) => ({
            startTime: iso(c.startTime),
            stopTime: iso(c.stopTime),
            ended: c.ended,
            elapsed: c.elapsedTime / MINUTE,
            breachTime: c.breached ? iso(c.breachTime) : null,
            cause: c.breachCause,
            byHolder: Object.fromEntries(
              accountOf(c).byHolder.flatMap(({ holder, counted }) =>
                counted === 0 ? [] : [[holder ?? 'nobody', counted / MINUTE]],
              ),
            ),
          })),
        ).toEqual(
          tick(p, history, until, holders).map((c) => ({
            ...c,
            startTime: iso(c.startTime),
            stopTime: iso(c.stopTime),
            elapsed: c.elapsed / MINUTE,
            breachTime: iso(c.breachTime),
          })),
        );
      },
    ),
    { numRuns: 80 },
  );
});

test('what is foretold comes true: the due instant of a running clock is its breach if nothing happens', () => {
  fc.assert(
    fc.property(anyPolicy, edits, (p, list) => {
      const history = historyOf(initial, list);
      const seen = CREATED + 73 * HOUR;
      const before = replay(p, shortBook, history, seen, holders).cycles.at(-1);
      fc.pre(before?.due != null && !before.breached);
      const due = before?.due ?? 0;
      expect(replay(p, shortBook, history, due - 1, holders).cycles.at(-1)?.breached).toBe(false);
      expect(replay(p, shortBook, history, due, holders).cycles.at(-1)).toMatchObject({
        breached: true,
        breachTime: due,
      });
    }),
    { numRuns: 100 },
  );
});

test('a decided cycle never changes by looking later', () => {
  fc.assert(
    fc.property(
      anyPolicy,
      edits,
      fc.integer({ min: 0, max: 72 }),
      fc.integer({ min: 0, max: 72 }),
      (p, list, early, more) => {
        const history = historyOf(initial, list);
        const first = replay(p, shortBook, history, CREATED + early * HOUR, holders);
        const second = replay(p, shortBook, history, CREATED + (early + more) * HOUR, holders);
        for (const cycle of first.cycles.filter((c) => c.breached)) {
          expect(second.cycles[cycle.number - 1]).toMatchObject({
            breached: true,
            breachTime: cycle.breachTime,
          });
        }
        expect(second.cycles.length).toBeGreaterThanOrEqual(first.cycles.length);
      },
    ),
    { numRuns: 100 },
  );
});

test('segments join without gaps from start to end and their counts are the elapsed time', () => {
  fc.assert(
    fc.property(anyPolicy, edits, fc.integer({ min: 0, max: 80 * 60 }), (p, list, minutes) => {
      const until = CREATED + minutes * MINUTE;
      for (const cycle of replay(p, shortBook, historyOf(initial, list), until).cycles) {
        const end = cycle.stopTime ?? until;
        const edges = [cycle.startTime, ...cycle.segments.flatMap((s) => [s.from, s.to]), end];
        for (let i = 0; i < edges.length; i += 2) expect(edges[i]).toBe(edges[i + 1]);
        expect(cycle.segments.reduce((sum, s) => sum + s.counted, 0)).toBe(cycle.elapsedTime);
      }
    }),
    { numRuns: 100 },
  );
});

test('events that come late, twice or in any order give the same clock', () => {
  const changes: Change[] = [
    {
      id: '9',
      at: CREATED + HOUR,
      author: 'a',
      items: [{ fieldId: 'status', from: 'open', fromString: 'Open', to: 'waiting', toString: 'Waiting' }],
    },
    {
      id: '10',
      at: CREATED + 2 * HOUR,
      author: 'a',
      items: [
        { fieldId: 'status', from: 'waiting', fromString: 'Waiting', to: 'open', toString: 'Open' },
        { fieldId: 'priority', from: 'p3', fromString: 'P3', to: 'p1', toString: 'P1' },
      ],
    },
    {
      id: '11',
      at: CREATED + 3 * HOUR,
      author: 'b',
      items: [{ fieldId: 'status', from: 'open', fromString: 'Open', to: 'done', toString: 'Done' }],
    },
    // One instant, two entries: the ids decide, as numbers.
    {
      id: '100',
      at: CREATED + 4 * HOUR,
      author: 'b',
      items: [{ fieldId: 'status', from: 'waiting', fromString: 'Waiting', to: 'open', toString: 'Open' }],
    },
    {
      id: '99',
      at: CREATED + 4 * HOUR,
      author: 'b',
      items: [{ fieldId: 'status', from: 'done', fromString: 'Done', to: 'waiting', toString: 'Waiting' }],
    },
  ];
  const facts: ObservedFact[] = [1, 2, 3].map((n) => ({
    kind: 'comment',
    id: String(n),
    at: new Date(CREATED + n * HOUR).toISOString(),
    author: 'c',
    authorKind: n === 2 ? 'agent' : 'customer',
    isPublic: true,
    assumed: false,
  }));
  const current = { status: { id: 'open', text: 'Open' }, priority: { id: 'p1', text: 'P1' } };
  const replies = policy({
    clock: {
      start: [{ event: 'comment', by: ['customer'], publicOnly: true }],
      stop: [{ event: 'comment', by: ['agent'], publicOnly: true }],
      cycles: 'every',
    },
  });
  const clocks = (c: readonly Change[], f: readonly ObservedFact[]) => {
    const history = buildHistory({ createdAt: CREATED, current, changes: c, facts: f });
    return [
      history,
      ...[policy({ goals }), replies].map((p) => replay(p, book, history, CREATED + 30 * HOUR)),
    ];
  };
  const expected = clocks(changes, facts);
  const shuffledTwice = <T>(list: readonly T[]) =>
    fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 });
  fc.assert(
    fc.property(shuffledTwice(changes), shuffledTwice(facts), (c, f) =>
      expect(clocks(c, f)).toEqual(expected),
    ),
    { numRuns: 100 },
  );
  expect(expected[0]).toMatchObject({ initial: { status: { id: 'open' }, priority: { id: 'p3' } } });
});

test('replaying twice gives the same to the bit', () => {
  fc.assert(
    fc.property(anyPolicy, edits, (p, list) => {
      const history = historyOf(initial, list);
      const once = JSON.stringify(replay(p, shortBook, history, CREATED + 70 * HOUR, holders));
      expect(
        JSON.stringify(
          replay(
            p,
            calendarBook({ office: [version(SHORT)], always: [version(ALWAYS)], late: [version(LATE)] }),
            history,
            CREATED + 70 * HOUR,
            holders,
          ),
        ),
      ).toBe(once);
    }),
    { numRuns: 50 },
  );
});
