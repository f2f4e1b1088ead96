import type { Condition, Goal, Holders, SlaPolicy } from '../../../src/domain/sla/types';
import { calendarBook } from '../../../src/domain/time/book';
import type { CalendarDefinition, WallInterval } from '../../../src/domain/time/types';

const HOUR = 3_600_000;
/** After the last event of the log. */
export const UNTIL = Date.parse('2017-03-01T00:00:00Z');

const week = (hours: readonly WallInterval[], weekend: readonly WallInterval[]): CalendarDefinition => ({
  timeZone: 'UTC',
  weekly: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: weekend, sun: weekend },
  holidays: [],
  overrides: {},
});
const since = (definition: CalendarDefinition) => [
  { version: 1, effectiveFrom: '2000-01-01T00:00:00.000Z', definition },
];
export const BOOK = calendarBook({
  always: since(week([['00:00', '24:00']], [['00:00', '24:00']])),
  office: since(week([['09:00', '17:00']], [])),
  late: since(week([['07:00', '22:00']], [])),
});
/** The busiest group works in two shifts. */
export const HOLDERS: Holders = {
  field: 'team',
  teams: {
    'Group 70': { name: 'Group 70', calendar: 'late' },
    'Group 25': { name: 'Group 25', calendar: null },
  },
};

const is = (field: string, ...values: string[]): Condition => ({ field, in: values });
const PRIORITIES = ['1 - Critical', '2 - High', '3 - Moderate', '4 - Low'];
const goals = (hours: readonly number[], more: (index: number) => Partial<Goal>): Goal[] =>
  hours.map((target, index) => ({
    id: `p${index + 1}`,
    when: is('priority', PRIORITIES[index] ?? ''),
    target: target * HOUR,
    unit: 'working',
    calendar: 'always',
    ...more(index),
  }));

const resolve: SlaPolicy = {
  id: 'resolve',
  version: 1,
  name: 'Resolve: P1 4 h and P2 8 h around the clock, P3 24 h and P4 40 h in office hours',
  agreement: 'SLA',
  effectiveFrom: '2000-01-01T00:00:00.000Z',
  scope: { all: [] },
  clock: {
    start: [{ event: 'created' }],
    pause: [
      { level: is('status', 'Awaiting User Info'), reason: 'Waiting for the customer', waitsFor: 'customer' },
      { level: is('status', 'Awaiting Vendor'), reason: 'Waiting for a supplier', waitsFor: 'supplier' },
      {
        level: is('status', 'Awaiting Problem', 'Awaiting Evidence'),
        reason: 'Waiting for a cause',
        waitsFor: 'other',
      },
    ],
    stop: [{ level: is('status', 'Resolved', 'Closed') }],
    cancel: [],
    cycles: 'resume',
    retroactive: true,
    resumeWithin: { duration: 40 * HOUR, calendar: 'office' },
  },
  goals: goals([4, 8, 24, 40], (index) => (index > 1 ? { calendar: 'office' } : {})),
  escalations: [],
};

/** The shipped promise; the same in office hours for everybody; a share for the teams, counted in the hours of whoever holds it. */
export const LOG_POLICIES: readonly SlaPolicy[] = [
  resolve,
  {
    ...resolve,
    id: 'office',
    name: 'Resolve in office hours: P1 4 h, P2 8 h, P3 24 h, P4 40 h',
    goals: goals([4, 8, 24, 40], () => ({ calendar: 'office' })),
  },
  {
    ...resolve,
    id: 'ola',
    name: 'OLA of the teams: 3, 6, 16, 32 h in the hours of whoever holds the incident',
    agreement: 'OLA',
    goals: goals([3, 6, 16, 32], () => ({ calendar: 'office', calendarBy: { holder: true } })),
  },
];
