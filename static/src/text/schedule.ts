import type { LevelName } from '../../../src/contract/common';
import type { CalendarEntry, FreezeHit } from '../../../src/contract/schedule';
import { counted } from '../format/plural';

const phases: Record<CalendarEntry['phase'], string> = {
  draft: 'Draft',
  submitted: 'Submitted',
  scheduled: 'Scheduled',
  implementing: 'Being implemented',
  review: 'In review',
  closed: 'Closed',
  cancelled: 'Cancelled',
  onHold: 'On hold',
};
const kinds: Record<CalendarEntry['kind'], string> = {
  standard: 'Standard',
  normal: 'Normal',
  emergency: 'Emergency',
};
const grades: Record<1 | 2 | 3, { name: string; why: string }> = {
  3: { name: 'Conflict 3', why: 'same service and environment' },
  2: { name: 'Conflict 2', why: 'dependent service, or the same implementer' },
  1: { name: 'Conflict 1', why: 'same crew, or outside the maintenance window' },
};
const effects: Record<FreezeHit['effect'], string> = {
  block: 'no changes',
  approve: 'needs an approval',
  warn: 'take care',
};
const list = (words: readonly string[]): string => words.join(', ');
const grade = (conflict: number): string =>
  conflict === 1 || conflict === 2 || conflict === 3 ? grades[conflict].name : '';

/** What stands on one bar, as a sentence for those who hear it. */
interface EntryWords {
  readonly name: string;
  readonly level: LevelName | null;
  readonly when: string;
  readonly phase: CalendarEntry['phase'];
  readonly services: readonly string[];
  readonly conflict: number;
  readonly freezes: readonly string[];
}
const levels: Record<LevelName, string> = {
  Low: 'low risk',
  Medium: 'medium risk',
  High: 'high risk',
  'Very high': 'very high risk',
};

const move = {
  open: 'Move …',
  title: (name: string) => `Move ${name}`,
  from: 'Planned',
  to: 'New time',
  date: 'Date',
  time: 'Start',
  zone: (zone: string) => `Times in ${zone}.`,
  badTime: 'Write a date and a time.',
  nudges: 'Earlier or later',
  dayBack: '1 day earlier',
  dayOn: '1 day later',
  hourBack: '1 hour earlier',
  hourOn: '1 hour later',
  keys: 'On a selected change: Shift with ← → moves it by a day, Shift with ↑ ↓ by an hour.',
  checking: 'Looking at what this would bring …',
  fine: 'No conflict and no freeze there.',
  voids: 'This voids the approval: the new time lies outside the approved window.',
  voidsShort: 'the approval is void',
  conflicts: (count: number) => counted(count, 'conflict'),
  freezes: (count: number) => counted(count, 'freeze'),
  outside: (services: readonly string[]) => `Outside the maintenance window of ${list(services)}`,
  outsideShort: 'a time outside the maintenance window',
  with: (name: string, when: string) => `with ${name}, ${when}`,
  hidden: 'a change you can’t see',
  exempt: (why: string) => `doesn’t apply: ${why}`,
  excepted: 'let through by an exception',
  absolute: 'not even emergencies pass',
  level: 'Risk there',
  levelUnknown: 'is worked out after the move',
  confirm: 'Move',
  unchanged: 'This is when it is planned already.',
  saved: (name: string, when: string) => `${name} is now planned for ${when}.`,
  undo: 'Move it back …',
  cancelled: (name: string) => `${name} stays where it was.`,
  stale: 'Somebody else moved this change',
  staleNow: (when: string) => `It is now planned for ${when}. Nothing was moved by you.`,
  pending: (name: string, when: string) => `${name} to ${when}. Not moved yet.`,
  dragging: (name: string, when: string) => `${name} → ${when}`,
  brings: (parts: readonly string[]) =>
    parts.length === 0 ? 'That brings no conflict and no freeze.' : `That brings: ${list(parts)}.`,
};

/** The page "Change calendar". */
export const schedule = {
  title: 'Change calendar',
  views: { month: 'Month', week: 'Week', timeline: 'Timeline', list: 'List' },
  view: 'View',
  lengths: { day: 'Day', week: 'Week', month: 'Month', quarter: 'Quarter' },
  length: 'Span',
  rowsBy: { service: 'By service', team: 'By team' },
  by: 'Rows',
  today: 'Today',
  earlier: 'Earlier',
  later: 'Later',
  zone: (zone: string, short: string) =>
    `Times in ${zone}${short === '' || short === zone ? '' : ` (${short})`}`,
  phases,
  kinds,
  effects,
  filters: {
    label: 'Filters',
    service: 'Service',
    team: 'Team',
    level: 'Risk',
    kind: 'Kind',
    environment: 'Environment',
    all: 'All',
    unrated: 'Not assessed yet',
    conflicts: 'Only with conflicts',
    allProjects: 'All projects',
    clear: 'Clear the filters',
  },
  headline: (count: number, more: { conflicts: number; frozen: number; high: number }) => {
    const parts = [
      ...(more.conflicts === 0 ? [] : [`${more.conflicts} in conflict`]),
      ...(more.frozen === 0 ? [] : [`${more.frozen} in a freeze`]),
      ...(more.high === 0 ? [] : [`${more.high} of high or very high risk`]),
    ];
    const changes = counted(count, 'change');
    if (count === 0) return 'No change is planned here.';
    return parts.length === 0
      ? `${changes}, none in conflict or in a freeze.`
      : `${changes}: ${list(parts)}.`;
  },
  ofAll: (count: number, all: number) => `${counted(count, 'change')} of ${all.toLocaleString('en')} shown.`,
  empty: (span: string) => `No change is planned in ${span}.`,
  emptyWhy:
    'A change shows up here once it has a planned start and end. Freezes and maintenance windows are drawn when an administrator has defined them.',
  filteredAway: 'No change fits these filters.',
  hint: 'Select a change to read about it.',
  hintMove: 'Select a change to read about it, or drag it to another time.',
  busy: 'Busy',
  busyWhy: 'Another project’s change that you can’t see.',
  unrated: 'Not assessed',
  entry: ({ name, level, when, phase, services, conflict, freezes }: EntryWords) =>
    [
      name,
      when,
      level === null ? 'risk not assessed' : levels[level],
      phases[phase].toLowerCase(),
      ...(services.length === 0 ? [] : [list(services)]),
      ...(conflict === 0 ? [] : [grade(conflict).toLowerCase()]),
      ...(freezes.length === 0 ? [] : [`in the freeze ${list(freezes)}`]),
    ].join('; '),
  grades,
  grade,
  more: (count: number) => `+${count} more`,
  moreOf: (count: number, day: string, conflicts: number) =>
    `+${count} more on ${day}${conflicts === 0 ? '' : `, ${conflicts} of them in conflict`}: show the day`,
  bandOf: (name: string, effect: FreezeHit['effect'], when: string) =>
    `Freeze: ${name}, ${effects[effect]}, ${when}`,
  bandName: (name: string, effect: FreezeHit['effect']) => `${name}: ${effects[effect]}`,
  windowOf: (service: string, name: string, when: string) =>
    `Maintenance window of ${service}${name === '' ? '' : `: ${name}`}, ${when}`,
  windowName: (service: string) => `Window: ${service}`,
  monthGrid: (span: string) => `${span}, by day`,
  weekGrid: (span: string) => `${span}, by hour`,
  timelineGrid: (span: string, by: 'service' | 'team') => `${span}, a row for each ${by}`,
  noService: 'No service',
  noTeam: 'No team',
  rowMore: (count: number) => `+${count} more in the list`,
  table: (span: string) => `Changes in ${span}`,
  columns: {
    when: 'When',
    change: 'Change',
    risk: 'Risk',
    phase: 'State',
    services: 'Services',
    team: 'Team',
    environment: 'Environment',
    conflict: 'Conflict',
    freezes: 'Freezes',
    show: 'Show',
  },
  show: 'Details',
  showOf: (name: string) => `Details of ${name}`,
  bands: 'Freezes and maintenance windows',
  legend: 'What the marks mean',
  legendConflict: 'Conflict, 3 the gravest',
  legendFreeze: 'Freeze',
  legendFrozen: 'Change in a freeze',
  legendWindow: 'Maintenance window',
  legendDraft: 'Draft',
  details: 'Selected change',
  close: 'Close',
  openIssue: (key: string) => `Open ${key}`,
  inFreeze: 'In a freeze',
  notMovable: {
    project: 'It belongs to another project: move it in that project’s calendar.',
    phase: (phase: string) => `It can’t be moved here: ${phase.toLowerCase()}.`,
    right: 'You may not move changes in this project.',
  },
  ics: 'Save as ICS',
  icsName: (key: string, day: string) => `${key}-changes-${day}.ics`,
  icsSaved: (count: number) => `${counted(count, 'change')} saved as a calendar file.`,
  print: 'Print',
  reading: 'Reading the plan …',
  move,
};
