import { replay } from '../../../src/domain/sla/replay';
import type { Cycle, EscalationStep, SlaPolicy } from '../../../src/domain/sla/types';
import { calendarBook } from '../../../src/domain/time/book';
import type { WallInterval } from '../../../src/domain/time/types';
import {
  ALWAYS,
  at,
  comment,
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

/**
 * The situations by which the SLA clocks of other service desks are tested, with our own hours and dates; worked out by hand.
 * November 2026: the 23rd is a Monday. The desk opens at 08:00, on Mondays at 10:00, and closes at 18:00, UTC.
 */
const late: WallInterval[] = [['10:00', '18:00']];
const full: WallInterval[] = [['08:00', '18:00']];
const book = calendarBook({
  desk: [version({ ...OFFICE, weekly: { mon: late, tue: full, wed: full, thu: full, fri: full } })],
  office: [version(OFFICE)],
  always: [version(ALWAYS)],
});
type Statuses = readonly (readonly [when: string, status: string])[];
/** "24T09:00" is a day of November; the days of December go on from 31. */
const on = (text: string): string => {
  const [day = '', time = ''] = text.split('T');
  return new Date(at(`2026-11-01T${time}Z`) + (Number(day) - 1) * 24 * HOUR).toISOString();
};
const short = (ms: number | null): string | null => {
  if (ms === null) return null;
  const day = Math.floor((ms - at('2026-11-01T00:00:00Z')) / (24 * HOUR)) + 1;
  return `${day}T${(iso(ms) ?? '').slice(11).replace(/(:00)?\.000Z$/, '')}`;
};

/** The cycles of a ticket whose status changes, as they stand at an instant. */
function told(
  p: SlaPolicy,
  created: string,
  statuses: Statuses,
  until: string,
  { facts = [], first = 'open' }: { facts?: Parameters<typeof comment>[]; first?: string } = {},
): readonly Cycle[] {
  const history = historyOf(
    { status: first },
    statuses.map(([when, status]) => [on(when), { status }]),
    facts.map(([id, when, ...rest]) => comment(id, on(when), ...rest)),
    at(on(created)),
  );
  return replay(p, book, history, at(on(until))).cycles;
}
const within = (hours: number, more: Parameters<typeof policy>[0] = {}): SlaPolicy =>
  policy({ goals: [goal(hours, { calendar: 'desk' })], ...more });
const pauses = (list: readonly (readonly [string, string])[]): Statuses =>
  list.flatMap(([from, to]) => [[from, 'waiting'] as const, [to, 'open'] as const]);

describe('a pause costs the working time in it', () => {
  test.each<[string, number, string, [string, string][], string]>([
    ['no pause', 4, '27T09:12:30', [], '27T13:12:30'],
    ['within a day', 4, '27T09:12:30', [['27T10:05', '27T12:35:45']], '27T15:43:15'],
    [
      'several, to the second',
      0.5,
      '24T09:00',
      [
        ['24T09:01:30', '24T09:40'],
        ['24T09:44', '24T10:00:15'],
        ['24T10:10', '24T11:10'],
      ],
      '24T11:24:45',
    ],
    [
      'over nights, begun before the desk opens',
      4,
      '23T09:00',
      [
        ['23T10:30', '25T09:00'],
        ['25T09:30', '26T08:30'],
      ],
      '26T11:30',
    ],
    ['over a weekend and a late Monday', 4, '27T16:00', [['27T17:00', '30T11:00']], '30T14:00'],
    ['outside of hours it costs nothing', 4, '24T06:00', [['24T06:30', '24T07:30']], '24T12:00'],
    ['from before hours into them', 4, '24T06:00', [['24T07:00', '24T09:00']], '24T13:00'],
    ['from hours into the night', 4, '24T15:00', [['24T16:00', '25T06:00']], '25T11:00'],
    ['from the night into hours', 4, '24T16:00', [['24T20:00', '25T10:00']], '25T12:00'],
    ['what is left ends with the day: due at closing', 4, '24T09:00', [['24T10:00', '24T15:00']], '24T18:00'],
    ['a second more: the next morning', 4, '24T09:00', [['24T10:00', '24T15:00:01']], '25T08:00:01'],
  ])('%s', (_name, hours, created, list, due) => {
    const cycle = told(within(hours), created, pauses(list), list.at(-1)?.[1] ?? created)[0];
    expect([cycle?.state, short(cycle?.due ?? null)]).toEqual(['running', due]);
  });
  test.each<[string, Statuses, number]>([
    ['never opened', [['24T12:00', 'done']], 0],
    [
      'opened, then waiting again',
      [
        ['24T10:30', 'open'],
        ['24T11:00', 'waiting'],
        ['24T12:00', 'done'],
      ],
      30,
    ],
    [
      'opened twice',
      [
        ['24T10:30', 'open'],
        ['24T11:00', 'waiting'],
        ['24T11:30', 'open'],
        ['24T12:00', 'done'],
      ],
      60,
    ],
  ])('created waiting, %s', (_name, statuses, minutes) =>
    expect(told(within(4), '24T09:00', statuses, '24T14:00', { first: 'waiting' })).toMatchObject([
      { state: 'met', elapsedTime: minutes * MINUTE, remainingTime: 4 * HOUR - minutes * MINUTE },
    ]),
  );
});

describe('how it ended', () => {
  const first = within(1, {
    clock: { cycles: 'once', stop: [{ event: 'comment', by: ['agent'], publicOnly: true }] },
  });
  test.each([
    ['in time', '24T09:50', 'met', 3000],
    ['at the very instant', '24T10:00', 'met', 3600],
    ['a second late', '24T10:00:01', 'breached', 3601],
    ['late by hours', '24T13:30', 'breached', 16_200],
  ])('answered %s', (_name, when, state, seconds) =>
    expect(
      told(first, '24T09:00', [], '24T17:00', { facts: [['1', when, 'agent']] }).map((c) => [
        c.state,
        c.elapsedTime / 1000,
        c.remainingTime / 1000,
        c.breached ? short(c.breachTime) : null,
      ]),
    ).toEqual([[state, seconds, 3600 - seconds, state === 'breached' ? '24T10:00' : null]]),
  );
  test('used up at closing and stopped in the evening: late', () =>
    expect(told(within(4), '24T14:00', [['24T19:00', 'done']], '24T20:00')).toMatchObject([
      { state: 'breached', breachTime: at(on('24T18:00')), elapsedTime: 4 * HOUR },
    ]));
  test('each question is answered by itself; asking again does not move it', () => {
    const reply = within(2, {
      clock: {
        cycles: 'every',
        start: [{ event: 'comment', by: ['customer'], publicOnly: true }],
        stop: [{ event: 'comment', by: ['agent'], publicOnly: true }],
      },
    });
    const facts: Parameters<typeof comment>[] = [
      ['1', '24T09:00', 'customer'],
      ['2', '24T09:40', 'customer'],
      ['3', '24T11:30', 'agent'],
      ['4', '24T11:35', 'customer'],
      ['5', '24T11:40', 'agent'],
      ['6', '24T11:50', 'agent'],
      ['7', '24T17:30', 'customer'],
    ];
    expect(
      told(reply, '24T08:30', [], '24T19:00', { facts }).map((c) => [
        c.state,
        c.elapsedTime / MINUTE,
        short(c.breachTime),
      ]),
    ).toEqual([
      ['breached', 150, '24T11:00'],
      ['met', 5, null],
      ['running', 30, '25T09:30'],
    ]);
  });
});

describe('escalations count in the hours of the goal', () => {
  const step = (when: EscalationStep['at']): EscalationStep => ({
    id: 'step',
    name: 'step',
    at: when,
    actions: [{ kind: 'notify', to: ['lead'], urgent: false }],
  });
  test.each<[string, number, string, EscalationStep['at'], string]>([
    ['ten minutes before', 0.5, '24T09:00', { offset: -10 * MINUTE }, '24T09:20'],
    ['eight hours before, within the day', 48, '23T10:00', { offset: -8 * HOUR }, '27T10:00'],
    ['a whole day before: the evening before', 48, '23T10:00', { offset: -10 * HOUR }, '26T18:00'],
    ['ten hours after, over a weekend', 4, '27T13:00', { offset: 10 * HOUR }, '31T09:00'],
    ['three quarters', 48, '23T10:00', { percent: 75 }, '26T16:00'],
    ['half, reached as the day ends', 20, '27T08:00', { percent: 50 }, '27T18:00'],
    ['half as much again', 4, '27T13:00', { percent: 150 }, '30T11:00'],
  ])('%s', (_name, hours, created, when, expected) => {
    const cycle = told(within(hours, { escalations: [step(when)] }), created, [], created)[0];
    expect(cycle?.escalations.map((e) => short(e.at))).toEqual([expected]);
  });
  test('a pause moves them with the due instant', () => {
    const p = within(4, { escalations: [step({ offset: 10 * HOUR })] });
    const cycle = told(p, '27T09:12:30', pauses([['27T10:05', '27T12:35:45']]), '27T13:00')[0];
    expect(cycle?.escalations.map((e) => short(e.at))).toEqual(['30T17:43:15']);
  });
  test.each([
    ['an SLA counts from creation', true, 4, '24T14:00', '24T13:45'],
    ['an OLA from when it came to apply', false, 2, '24T13:00', '24T12:45'],
  ])('given an hour after creation: %s', (_name, retroactive, hours, due, warned) => {
    const p = policy({
      scope: is('status', 'assigned'),
      goals: [goal(hours, { unit: 'calendar' })],
      clock: { retroactive },
      escalations: [step({ offset: -15 * MINUTE })],
    });
    const cycle = told(p, '24T10:00', [['24T11:00', 'assigned']], '24T11:00')[0];
    expect([short(cycle?.due ?? null), short(cycle?.escalations[0]?.at ?? null)]).toEqual([due, warned]);
  });
});

describe('reopened', () => {
  const p = policy({ goals: [goal(16)] });
  test.each([
    ['within the day', '23T12:00', '23T15:00', 1],
    ['after exactly five working days', '23T12:00', '30T12:00', 1],
    ['a second later', '23T12:00', '30T12:00:01', 2],
    ['five working days are up on Friday evening: still on Sunday', '27T17:00', '36T12:00', 1],
    ['and as the desk opens on Monday', '27T17:00', '37T09:00', 1],
    ['but not a second after', '27T17:00', '37T09:00:01', 2],
  ])('%s: stopped %s, open again %s, %p cycles', (_name, stopped, again, cycles) =>
    expect(
      told(
        p,
        '23T10:00',
        [
          [stopped, 'done'],
          [again, 'open'],
        ],
        again,
      ),
    ).toHaveLength(cycles),
  );
});

describe('all at one instant, eleven on Tuesday: cancel, stop, pause, start', () => {
  const labels = (...values: string[]) => is('labels', ...values);
  const p = within(4, {
    scope: { not: is('type', 'other') },
    goals: [goal(1, { id: 'p1', when: is('priority', 'p1') }), goal(8, { id: 'rest' })],
    clock: {
      start: [{ event: 'created' }, { event: 'comment', by: ['customer'], publicOnly: true }],
      pause: [{ level: labels('hold'), reason: 'Hold' }],
      stop: [{ level: is('status', 'done') }],
      cancel: [{ level: is('resolution', 'duplicate') }],
      cycles: 'every',
    },
  });
  const say: Parameters<typeof comment>[] = [['1', on('24T11:00'), 'customer']];
  test.each<[string, Record<string, string>, Parameters<typeof comment>[], string[]]>([
    ['stop and cancel', { status: 'done', resolution: 'duplicate' }, [], ['cancelled cancelled']],
    ['stop and leave', { status: 'done', type: 'other' }, [], ['cancelled left scope']],
    ['stop and pause', { status: 'done', labels: 'hold' }, [], ['met stopped']],
    ['stop and a start event, the stop holding', { status: 'done' }, say, ['met stopped']],
    [
      'cancel and a start event, the cancel holding',
      { resolution: 'duplicate' },
      say,
      ['cancelled cancelled'],
    ],
    ['a start event while it runs', { priority: 'p2' }, say, ['running -']],
    ['stop and a goal that is used up', { status: 'done', priority: 'p1' }, [], ['met stopped']],
    ['pause and a goal that is used up', { labels: 'hold', priority: 'p1' }, [], ['paused - goal changed']],
    ['a goal that is used up', { priority: 'p1' }, [], ['running - goal changed']],
    [
      'cancel and a goal that is used up',
      { resolution: 'duplicate', priority: 'p1' },
      [],
      ['cancelled cancelled'],
    ],
  ])('%s', (_name, values, facts, expected) => {
    const history = historyOf(
      { status: 'open', type: 'incident', priority: 'p3' },
      [[on('24T11:00'), values]],
      facts.map((one) => comment(...one)),
      at(on('24T09:00')),
    );
    expect(
      replay(p, book, history, at(on('24T12:00'))).cycles.map((c) =>
        [c.state, c.ended ?? '-', ...(c.breachCause ? [c.breachCause] : [])].join(' '),
      ),
    ).toEqual(expected);
  });
});
