import type { PackMatrix, PackSla } from './schema';

/** Jira's own priorities, most urgent first. */
export const PRIORITIES = ['Highest', 'High', 'Medium', 'Low', 'Lowest'];

/** One matrix for everything that is ranked by impact and urgency: a P2 is a P2 whoever works on it. */
export const priorityMatrix: PackMatrix = {
  impactField: 'impact',
  urgencyField: 'urgency',
  priorities: PRIORITIES,
  cells: [
    [0, 0, 1, 2],
    [0, 1, 2, 3],
    [1, 2, 3, 3],
    [2, 3, 3, 4],
  ],
};

export const HOUR = 60;
/** A working day of the shipped calendar, in minutes. */
export const WORKING_DAY = 8 * HOUR;

type Calendar = PackSla['goals'][number]['calendar'];

/**
 * Targets in minutes for P1 to P4. The two most urgent count round the clock unless told otherwise; P4 takes in what Jira
 * calls Low and Lowest.
 */
export const goals = (
  [p1, p2, p3, p4]: readonly [number, number, number, number],
  urgent: Calendar = 'always',
): PackSla['goals'] => [
  { id: 'P1', priorities: ['Highest'], minutes: p1, calendar: urgent },
  { id: 'P2', priorities: ['High'], minutes: p2, calendar: urgent },
  { id: 'P3', priorities: ['Medium'], minutes: p3, calendar: 'working' },
  { id: 'P4', priorities: ['Low', 'Lowest'], minutes: p4, calendar: 'working' },
];

export const escalations: PackSla['escalations'] = [
  { id: '75', percent: 75, to: 'assignee', name: 'Three quarters of the time is used up' },
  { id: '100', percent: 100, to: 'lead', name: 'The target is missed' },
];
