import { accountOf } from '../../../src/domain/sla/account';
import { replay } from '../../../src/domain/sla/replay';
import type { Cycle, Holders, SlaPolicy } from '../../../src/domain/sla/types';
import { calendarBook } from '../../../src/domain/time/book';
import type { CalendarDefinition, WallInterval } from '../../../src/domain/time/types';
import {
  ALWAYS,
  at,
  CREATED,
  DAY,
  goal,
  historyOf,
  HOUR,
  is,
  iso,
  MINUTE,
  OFFICE,
  policy,
  version,
} from './build';

/** The first line works around the clock, the second in the office, the third from noon to four. */
const late: WallInterval[] = [['12:00', '16:00']];
const LATE: CalendarDefinition = {
  ...OFFICE,
  weekly: { mon: late, tue: late, wed: late, thu: late, fri: late },
};
const book = calendarBook({ office: [version(OFFICE)], always: [version(ALWAYS)], late: [version(LATE)] });
const TEAM = 'customfield_10050';
const holders: Holders = {
  field: TEAM,
  teams: {
    first: { name: 'First line', calendar: 'always' },
    second: { name: 'Second line', calendar: null },
    third: { name: 'Third line', calendar: 'late' },
  },
};
const follows: SlaPolicy = policy({ goals: [goal(8, { calendarBy: { holder: true } })] });
const at23 = (time: string): string => `2026-11-23T${time}:00Z`;
function clock(p: SlaPolicy, history: ReturnType<typeof historyOf>, until: string, who = holders): Cycle {
  const cycle = replay(p, book, history, at(until), who).cycles.at(-1);
  if (!cycle) throw new Error('the clock has no cycle');
  return cycle;
}

describe('the calendar follows the holder', () => {
  const story = historyOf({ status: 'open', [TEAM]: 'second' }, [
    [at23('16:00'), { [TEAM]: 'first' }],
    [at23('18:00'), { [TEAM]: 'third' }],
  ]);
  test('each stretch is counted in the calendar of whoever held it', () => {
    // 10 to 16 in the office, 16 to 18 around the clock, then nothing until noon of the next day: 6 + 2 = 8 h.
    expect(clock(follows, story, at23('17:00'))).toMatchObject({
      elapsedTime: 7 * HOUR,
      due: at(at23('18:00')),
    });
    expect(clock(follows, story, '2026-11-24T11:00:00Z').elapsedTime).toBe(8 * HOUR);
  });
  test('what is left is due in the present calendar', () => {
    const p = policy({ goals: [goal(10, { calendarBy: { holder: true } })] });
    expect(iso(clock(p, story, at23('19:00')).due)).toBe('2026-11-24T14:00:00.000Z');
  });
  test('handed over at the very due instant it is breached then', () =>
    expect(clock(follows, story, at23('19:00'))).toMatchObject({
      breached: true,
      breachTime: at(at23('18:00')),
    }));
  test('nobody, an unknown team and one without a calendar are counted by the goal', () => {
    for (const team of [null, 'strangers', 'second'])
      expect(
        clock(follows, historyOf({ status: 'open', [TEAM]: team }), '2026-11-24T09:00:00Z').elapsedTime,
      ).toBe(7 * HOUR);
  });
  test('without teams the goal has its own calendar', () =>
    expect(replay(follows, book, story, at(at23('19:00'))).cycles[0]?.elapsedTime).toBe(7 * HOUR));
  test('the trace tells the calendars in force', () => {
    const { goals } = clock(follows, story, '2026-11-24T11:00:00Z');
    expect(goals.map(({ at: from, calendar }) => [iso(from), calendar])).toEqual([
      [iso(CREATED), 'office'],
      ['2026-11-23T16:00:00.000Z', 'always'],
      ['2026-11-23T18:00:00.000Z', 'late'],
    ]);
  });
  test('in calendar time a handover changes nothing but the holder', () => {
    const p = policy({ goals: [goal(8, { unit: 'calendar', calendarBy: { holder: true } })] });
    const cycle = clock(p, story, at23('18:00'));
    expect(cycle).toMatchObject({ breachTime: at(at23('18:00')), breachCause: 'due' });
    expect(cycle.goals).toHaveLength(1);
  });
});

describe('the calendar by a field', () => {
  const p = policy({
    goals: [goal(8, { calendarBy: { field: 'priority', calendars: { p1: 'always', p3: 'late' } } })],
  });
  test('each value has its calendar, others the goal’s own', () => {
    const elapsed = (priority: string | null) =>
      clock(p, historyOf({ status: 'open', priority }), '2026-11-24T10:00:00Z').elapsedTime / HOUR;
    expect([elapsed('p1'), elapsed('p3'), elapsed('p2'), elapsed(null)]).toEqual([24, 4, 8, 8]);
  });
  test('a value called like a built-in of the language has none', () =>
    expect(clock(p, historyOf({ status: 'open', priority: 'toString' }), at23('11:00')).calendar).toBe(
      'office',
    ));
});

describe('who held it', () => {
  const p = policy({
    clock: {
      pause: [
        { level: is('status', 'waiting'), reason: 'Asked', waitsFor: 'customer' },
        { level: is('status', 'vendor'), reason: 'Asked', waitsFor: 'supplier' },
        { level: is('status', 'hold'), reason: 'On hold' },
      ],
    },
  });
  const story = historyOf({ status: 'open', [TEAM]: 'first' }, [
    [at23('11:00'), { [TEAM]: 'second' }],
    [at23('12:00'), { status: 'waiting' }],
    [at23('13:00'), { [TEAM]: null }],
    [at23('14:00'), { status: 'vendor' }],
    [at23('14:30'), { status: 'hold' }],
    [at23('15:00'), { status: 'open', [TEAM]: 'first' }],
  ]);
  test('a change of hands cuts a segment, running or paused; so does another waiting', () => {
    const { segments } = clock(p, story, at23('18:00'));
    expect(segments.map((s) => [iso(s.from)?.slice(11, 16), s.kind, s.holder, s.waitsFor])).toEqual([
      ['10:00', 'running', 'first', null],
      ['11:00', 'running', 'second', null],
      ['12:00', 'paused', 'second', 'customer'],
      ['13:00', 'paused', null, 'customer'],
      ['14:00', 'paused', null, 'supplier'],
      ['14:30', 'paused', null, null],
      ['15:00', 'running', 'first', null],
      ['17:00', 'closed', 'first', null],
    ]);
  });
  test('a change of hands is no change of the goal, not even at closing time or at a step', () => {
    const q = policy({
      goals: [goal(7)],
      escalations: [
        {
          id: 'half',
          name: 'half',
          at: { percent: 100 },
          actions: [{ kind: 'comment', to: 'lead', isPublic: false }],
        },
      ],
    });
    const history = historyOf({ status: 'open', [TEAM]: 'first' }, [[at23('17:00'), { [TEAM]: 'second' }]]);
    const cycle = clock(q, history, '2026-11-24T12:00:00Z');
    expect(cycle).toMatchObject({ breachTime: at(at23('17:00')), breachCause: 'due' });
    expect(cycle.escalations).toEqual([{ step: 'half', at: at(at23('17:00')) }]);
    expect(cycle.goals).toHaveLength(1);
  });
  test('the account adds up: elapsed, wall, paused, waiting for the customer, and by holder', () => {
    expect(accountOf(clock(p, story, at23('18:00')))).toEqual({
      elapsed: 4 * HOUR,
      wall: 8 * HOUR,
      active: 5 * HOUR,
      paused: 3 * HOUR,
      customerWait: 2 * HOUR,
      byHolder: [
        { holder: 'first', counted: 3 * HOUR, wall: 4 * HOUR },
        { holder: 'second', counted: HOUR, wall: 2 * HOUR },
        { holder: null, counted: 0, wall: 2 * HOUR },
      ],
    });
  });
  test('a cycle without length has an empty account', () =>
    expect(accountOf(clock(p, historyOf({ status: 'open' }), at23('10:00')))).toEqual({
      elapsed: 0,
      wall: 0,
      active: 0,
      paused: 0,
      customerWait: 0,
      byHolder: [],
    }));
  test('time between a stop and the reopening is nobody’s waiting', () => {
    const history = historyOf({ status: 'open', [TEAM]: 'first' }, [
      [at23('11:00'), { status: 'done' }],
      [at23('12:00'), { status: 'open' }],
    ]);
    expect(accountOf(clock(p, history, at23('13:00')))).toMatchObject({ paused: HOUR, customerWait: 0 });
  });
});

test('a segment knows its holder also across a holiday and a night', () => {
  const history = historyOf({ status: 'open', [TEAM]: 'first' }, [
    [CREATED + DAY + MINUTE, { [TEAM]: 'second' }],
  ]);
  const { segments } = clock(policy(), history, '2026-11-25T12:00:00Z');
  expect(segments.reduce((sum, { to, from }) => sum + to - from, 0)).toBe(2 * DAY + 2 * HOUR);
  expect(
    segments.every(({ holder, to }) => holder === (to <= CREATED + DAY + MINUTE ? 'first' : 'second')),
  ).toBe(true);
});
