import { replay } from '../../../src/domain/sla/replay';
import type { SlaPolicy } from '../../../src/domain/sla/types';
import { compileCalendar } from '../../../src/domain/time';
import type { CalendarDefinition, WallInterval } from '../../../src/domain/time/types';
import { at, book, comment, goal, historyOf, HOUR, is, iso, OFFICE, policy, type Edit } from './build';

/**
 * Situations that other systems document or test, told in our words; the figures were worked out by hand.
 * March 2015: the 2nd is a Monday. November 2026: the 23rd is a Monday. Office hours 09:00 to 17:00, UTC.
 */
describe('libraries of business time', () => {
  const office = compileCalendar(OFFICE);
  test.each([
    ['from midnight the day begins at nine', '2015-02-27T00:00Z', 5, '2015-02-27T14:00'],
    ['from a Saturday on Monday', '2015-02-28T12:00Z', 5, '2015-03-02T14:00'],
    ['over a weekend', '2015-02-27T16:00Z', 2, '2015-03-02T10:00'],
    ['exactly up to closing', '2015-02-27T09:00Z', 8, '2015-02-27T17:00'],
    ['from closing on', '2015-02-27T17:00Z', 1, '2015-03-02T10:00'],
    ['ten working days', '2015-03-02T09:00Z', 80, '2015-03-13T17:00'],
    ['backwards over a weekend', '2015-03-02T10:00Z', -2, '2015-02-27T16:00'],
    ['backwards from a Sunday', '2015-03-01T10:00Z', -1, '2015-02-27T16:00'],
    ['backwards exactly to opening', '2015-03-02T10:00Z', -1, '2015-03-02T09:00'],
  ])('%s', (_name, from, hours, expected) =>
    expect(iso(office.add(at(from), hours * HOUR))).toBe(`${expected}:00.000Z`),
  );
  test.each([
    ['within a day', '2015-03-02T10:00Z', '2015-03-02T12:30Z', 2.5],
    ['a weekend is nothing', '2015-02-27T17:00Z', '2015-03-02T09:00Z', 0],
    ['Friday to Monday', '2015-02-27T16:00Z', '2015-03-02T10:00Z', 2],
    ['backwards', '2015-03-02T10:00Z', '2015-02-27T16:00Z', -2],
    ['night to night', '2015-03-02T03:00Z', '2015-03-04T03:00Z', 16],
    ['a leap day', '2024-02-28T16:00Z', '2024-03-01T10:00Z', 10],
    [
      'the rest of a year: the 261 weekdays of 2026 less the first',
      '2026-01-01T17:00Z',
      '2027-01-01T00:00Z',
      260 * 8,
    ],
  ])('between: %s', (_name, from, to, hours) => expect(office.between(at(from), at(to)) / HOUR).toBe(hours));
  test('a lunch break, a holiday, a short day', () => {
    const split: WallInterval[] = [
      ['09:00', '12:00'],
      ['13:00', '17:00'],
    ];
    const definition: CalendarDefinition = {
      ...OFFICE,
      weekly: { mon: split, tue: split, wed: split, thu: split, fri: split },
      holidays: ['2015-04-03', '2015-04-06'],
      overrides: { '2015-04-02': [['09:00', '12:00']] },
    };
    const calendar = compileCalendar(definition);
    expect(iso(calendar.add(at('2015-04-01T11:00Z'), 2 * HOUR))).toBe('2015-04-01T14:00:00.000Z');
    // Maundy Thursday ends at noon, Good Friday and Easter Monday are closed: Tuesday.
    expect(iso(calendar.add(at('2015-04-02T11:00Z'), 2 * HOUR))).toBe('2015-04-07T10:00:00.000Z');
  });
});

const on = (day: number, time: string): string => `2026-11-${day}T${time}:00Z`;
function told(
  p: SlaPolicy,
  created: string,
  edits: readonly Edit[],
  until: string,
  ...facts: Parameters<typeof comment>[]
) {
  const history = historyOf(
    { status: 'open', priority: 'p3' },
    edits,
    facts.map((one) => comment(...one)),
    at(created),
  );
  return replay(p, book, history, at(until)).cycles.map((c) => ({
    state: c.state,
    start: iso(c.startTime)?.slice(8, 16),
    due: iso(c.due)?.slice(8, 16),
    used: c.elapsedTime / HOUR,
    breach: c.breached ? iso(c.breachTime)?.slice(8, 16) : null,
  }));
}

describe('a service desk', () => {
  const four = policy({ goals: [goal(4)] });
  test('created before opening, the day begins at nine', () =>
    expect(told(four, on(23, '07:00'), [], on(23, '08:00'))).toMatchObject([{ due: '23T13:00', used: 0 }]));
  test('created at the weekend, on Monday', () =>
    expect(told(four, on(21, '15:00'), [], on(22, '15:00'))).toMatchObject([{ due: '23T13:00', used: 0 }]));
  test('created in the afternoon, due the next morning', () =>
    expect(told(four, on(23, '15:00'), [], on(23, '18:00'))).toMatchObject([{ due: '24T11:00', used: 2 }]));
  test('waiting for the customer stops the time; answering late in the day leaves the rest for tomorrow', () => {
    const edits: Edit[] = [
      [on(23, '10:00'), { status: 'waiting' }],
      [on(23, '15:00'), { status: 'open' }],
    ];
    expect(told(four, on(23, '09:00'), edits.slice(0, 1), on(23, '12:00'))).toMatchObject([
      { state: 'paused', used: 1, due: undefined },
    ]);
    expect(told(four, on(23, '09:00'), edits, on(23, '16:00'))).toMatchObject([{ due: '24T10:00', used: 2 }]);
  });
  test('a wait overnight costs what was open of it', () => {
    const edits: Edit[] = [
      [on(23, '16:00'), { status: 'waiting' }],
      [on(24, '10:00'), { status: 'open' }],
    ];
    expect(told(four, on(23, '15:00'), edits, on(24, '10:00'))).toMatchObject([{ due: '24T13:00', used: 1 }]);
  });
  test('a wait that begins and ends outside of hours costs nothing', () => {
    const edits: Edit[] = [
      [on(23, '18:00'), { status: 'waiting' }],
      [on(24, '08:00'), { status: 'open' }],
    ];
    expect(told(four, on(23, '15:00'), edits, on(24, '09:00'))).toMatchObject([{ due: '24T11:00', used: 2 }]);
  });
  const tiers = policy({
    goals: [
      goal(2, { id: 'p1', when: is('priority', 'p1') }),
      goal(8, { id: 'p3', when: is('priority', 'p3') }),
    ],
  });
  test('raised: what was used counts against the shorter goal', () =>
    expect(
      told(tiers, on(23, '09:00'), [[on(23, '10:00'), { priority: 'p1' }]], on(23, '10:30')),
    ).toMatchObject([{ due: '23T11:00', used: 1.5 }]));
  test('raised too late: missed there and then', () =>
    expect(
      told(tiers, on(23, '09:00'), [[on(23, '12:00'), { priority: 'p1' }]], on(23, '12:30')),
    ).toMatchObject([{ breach: '23T12:00' }]));
  test('raised and lowered again before it was missed: as if nothing had been', () => {
    const edits: Edit[] = [
      [on(23, '09:30'), { priority: 'p1' }],
      [on(23, '10:30'), { priority: 'p3' }],
    ];
    expect(told(tiers, on(23, '09:00'), edits, on(23, '12:00'))).toMatchObject([
      { due: '23T17:00', used: 3, breach: null },
    ]);
  });
  const first = policy({
    goals: [goal(1)],
    clock: { cycles: 'once', stop: [{ event: 'comment', by: ['agent'], publicOnly: true }] },
  });
  test('first response: an internal note or a word by the customer is none, a public one is', () => {
    const facts: Parameters<typeof comment>[] = [
      ['1', on(23, '09:10'), 'customer'],
      ['2', on(23, '09:20'), 'agent', { isPublic: false }],
      ['3', on(23, '09:50'), 'agent'],
      ['4', on(23, '16:00'), 'agent'],
    ];
    expect(told(first, on(23, '09:00'), [], on(23, '17:00'), ...facts)).toMatchObject([
      { state: 'met', used: 50 / 60, start: '23T09:00' },
    ]);
  });
  test('next reply: a cycle a question, however often it is asked', () => {
    const p = policy({
      goals: [goal(2)],
      clock: {
        cycles: 'every',
        start: [{ event: 'created' }, { event: 'comment', by: ['customer'], publicOnly: true }],
        stop: [{ event: 'comment', by: ['agent'], publicOnly: true }],
      },
    });
    const facts: Parameters<typeof comment>[] = [
      ['1', on(23, '10:00'), 'agent'],
      ['2', on(23, '12:00'), 'customer'],
      ['3', on(23, '13:00'), 'customer'],
      ['4', on(23, '14:30'), 'agent'],
      ['5', on(23, '15:00'), 'agent'],
      ['6', on(23, '16:30'), 'customer'],
    ];
    expect(told(p, on(23, '09:00'), [], on(24, '09:30'), ...facts)).toMatchObject([
      { state: 'met', used: 1 },
      { state: 'breached', used: 2.5, breach: '23T14:00' },
      { state: 'running', used: 1, due: '24T10:30' },
    ]);
  });
  test('regular update: each public word is the end of one wait and the beginning of the next', () => {
    const says = { event: 'comment' as const, by: ['agent' as const], publicOnly: true };
    const p = policy({
      goals: [goal(0.5, { unit: 'calendar' })],
      clock: {
        cycles: 'every',
        start: [{ level: is('priority', 'p1') }, says],
        stop: [says, { level: is('status', 'done') }],
      },
    });
    const facts: Parameters<typeof comment>[] = [
      ['1', on(23, '20:30'), 'agent'],
      ['2', on(23, '21:10'), 'agent'],
    ];
    const edits: Edit[] = [
      [on(23, '20:00'), { priority: 'p1' }],
      [on(23, '21:20'), { status: 'done' }],
    ];
    expect(told(p, on(23, '19:00'), edits, on(23, '22:00'), ...facts)).toEqual([
      { state: 'met', start: '23T20:00', due: undefined, used: 0.5, breach: null },
      { state: 'breached', start: '23T20:30', due: undefined, used: 40 / 60, breach: '23T21:00' },
      { state: 'met', start: '23T21:10', due: undefined, used: 10 / 60, breach: null },
    ]);
  });
});

describe('a task SLA', () => {
  const major = (more: Partial<SlaPolicy['clock']> = {}) =>
    policy({
      scope: is('priority', 'p1'),
      goals: [goal(4, { unit: 'calendar' })],
      clock: { pause: [{ level: is('status', 'hold'), reason: 'On hold' }], ...more },
    });
  const edits: Edit[] = [
    [on(23, '10:30'), { status: 'hold' }],
    [on(23, '11:30'), { status: 'open' }],
    [on(23, '12:00'), { priority: 'p1' }],
  ];
  test('retroactive start with retroactive pause: two hours old, one of them on hold', () =>
    expect(told(major(), on(23, '10:00'), edits, on(23, '12:00'))).toMatchObject([
      { start: '23T10:00', used: 1, due: '23T15:00' },
    ]));
  test('without retroactive start it begins at the change', () =>
    expect(told(major({ retroactive: false }), on(23, '10:00'), edits, on(23, '12:00'))).toMatchObject([
      { start: '23T12:00', used: 0, due: '23T16:00' },
    ]));
  test('a retroactive start may be missed the moment it attaches', () =>
    expect(told(major(), on(23, '05:00'), edits.slice(2), on(23, '12:00'))).toMatchObject([
      { start: '23T05:00', breach: '23T09:00' },
    ]));
  test('lowered again it is cancelled, and a miss before that stays', () => {
    const down = (time: string): Edit => [on(23, time), { priority: 'p3' }];
    expect(told(major(), on(23, '10:00'), [...edits, down('14:59')], on(23, '20:00'))).toMatchObject([
      { state: 'cancelled', breach: null },
    ]);
    expect(told(major(), on(23, '10:00'), [...edits, down('15:01')], on(23, '20:00'))).toMatchObject([
      { state: 'cancelled', breach: '23T15:00' },
    ]);
  });
  test('a team’s agreement: each time it gets the ticket, until it hands it on', () => {
    const p = policy({
      agreement: 'OLA',
      scope: is('team', 'network'),
      goals: [goal(1)],
      clock: { retroactive: false, start: [{ level: is('team', 'network') }], cycles: 'every' },
    });
    const hands: Edit[] = [
      [on(23, '10:00'), { team: 'network' }],
      [on(23, '10:40'), { team: 'desk' }],
      [on(23, '16:30'), { team: 'network' }],
    ];
    expect(told(p, on(23, '09:00'), hands, on(24, '09:15'))).toMatchObject([
      { state: 'cancelled', used: 40 / 60, breach: null },
      { state: 'running', start: '23T16:30', used: 0.75, due: '24T09:30' },
    ]);
  });
  test('resolved and reopened: the same clock goes on, closed time is a pause; long after it is a new one', () => {
    const back = (day: number): Edit[] => [
      [on(23, '11:00'), { status: 'done' }],
      [on(day, '15:00'), { status: 'open' }],
    ];
    const p = policy({
      goals: [goal(4)],
      clock: { resumeWithin: { duration: 8 * HOUR, calendar: 'office' } },
    });
    expect(told(p, on(23, '10:00'), back(23), on(23, '16:00'))).toMatchObject([{ used: 2, due: '24T10:00' }]);
    expect(told(p, on(23, '10:00'), back(25), on(25, '16:00'))).toMatchObject([
      { state: 'met', used: 1 },
      { state: 'running', used: 1, due: '26T11:00' },
    ]);
  });
});
