import type { ClockView, SegmentView } from '../../../src/contract/clocks';

const states: Record<ClockView['state'], string> = {
  running: 'Running',
  paused: 'Paused',
  met: 'Met',
  breached: 'Breached',
  cancelled: 'Cancelled',
  noGoal: 'No goal',
};
const agreements: Record<ClockView['agreement'], string> = {
  SLA: 'Agreed with the customer',
  OLA: 'Agreed with another team',
  UC: 'Agreed with a supplier',
};
const segments: Record<SegmentView['kind'], string> = {
  running: 'Counted',
  paused: 'Paused',
  closed: 'Outside hours',
  holiday: 'Holiday',
};

export const clocks = {
  states,
  agreements,
  segments,
  title: 'Clocks',
  due: 'Due',
  wasDue: 'Was due',
  of: (elapsed: string, goal: string) => `${elapsed} of ${goal}`,
  left: (time: string) => `${time} left`,
  over: (time: string) => `${time} over`,
  working: 'working time',
  calendar: 'around the clock',
  timesIn: (zone: string) => `Times in ${zone}.`,
  inCalendar: (name: string, zone: string) => `${name}, ${zone}`,
  next: 'Next',
  trace: 'How this was counted',
  from: 'From',
  what: 'What',
  counted: 'Counted',
  /** The engine's own reason for closed time. */
  outsideHours: 'Outside working hours',
  sum: 'Sum',
  reason: 'Reason',
  escalations: 'What was sent',
  noEscalations: 'Nothing has been sent.',
  goal: 'Goal',
  calendarName: 'Calendar',
  cycle: 'Cycle',
  priority: 'Priority',
  noPriority: 'Not set',
  overridden: 'Set by hand',
  suggestion: (name: string) => `Impact and urgency would give ${name}.`,
  empty: 'No clock runs on this issue.',
  emptyWhy:
    'Clocks start when an SLA policy covers the issue’s type and priority. An administrator sets policies on Steward’s page.',
  bar: (name: string, elapsed: string, goal: string, pauses: number) =>
    `${name}: ${elapsed} of ${goal} used${pauses ? `, paused ${pauses === 1 ? 'once' : `${pauses} times`}` : ''}`,
};
