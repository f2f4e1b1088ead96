import type { InboxView, OpenClock, SlaReport } from '../../../src/contract/sla-report';
import { counted } from '../format/plural';

const states: Record<OpenClock['state'], string> = {
  breached: 'Missed',
  atRisk: 'At risk',
  running: 'Running',
  paused: 'Paused',
  noGoal: 'No goal',
};
const agreements: Record<OpenClock['agreement'], string> = {
  SLA: 'SLA',
  OLA: 'OLA',
  UC: 'Supplier contract',
};
const mail: Record<InboxView['notices'][number]['mail'], string> = {
  sent: 'also sent by mail',
  digest: 'kept for the digest',
  none: '',
  unconfirmed: 'whether a mail was sent is not known',
};
const by = { policy: 'Policy', team: 'Team', priority: 'Priority' } as const;
type Week = SlaReport['weeks'][number];

/** The page "SLA" of the project page, and the dashboard widget that shows the same. */
export const report = {
  title: 'SLA',
  pages: 'Pages',
  tabs: { open: 'Open clocks', compliance: 'Compliance', inbox: 'Inbox' },
  noProject: 'This page belongs to a project, and none was named.',
  noProjectRemedy: 'Open it from the navigation of a project.',
  states,
  agreements,
  open: {
    lists: { due: 'By urgency', paused: 'Waiting' },
    list: 'Which clocks',
    agreement: 'Agreement',
    policy: 'Policy',
    team: 'Team',
    all: 'All',
    issue: 'Issue',
    state: 'State',
    due: 'Due',
    why: 'Waits for',
    priority: 'Priority',
    assignee: 'Assignee',
    unassigned: 'Nobody',
    hidden: 'You can’t see this issue',
    more: 'Show more',
    shown: (count: number, more: boolean) =>
      `${counted(count, 'open clock')}${more ? ' so far; there are more' : ''}`,
    headline: (missed: number, risk: number) =>
      missed + risk === 0
        ? 'Nothing is late.'
        : [
            ...(missed === 0 ? [] : [`${counted(missed, 'clock')} missed and still open`]),
            ...(risk === 0 ? [] : [`${risk} at risk`]),
          ].join(', ') + '.',
    empty: { due: 'No clock is running.', paused: 'No clock is waiting.' },
    emptyWhy: {
      due: 'Clocks appear here while tickets are open. An administrator chooses the policies on Steward’s page.',
      paused: 'Clocks appear here while a ticket waits for its customer or a supplier.',
    },
    filteredAway: 'None of the clocks shown fits these filters.',
  },
  compliance: {
    by: 'Grouped by',
    groups: by,
    weeks: 'Period',
    period: (weeks: number) => `${weeks} weeks`,
    agreement: 'Agreement',
    week: 'Week',
    all: 'All',
    rate: 'Met',
    met: 'In time',
    missed: 'Missed',
    excused: 'Excused',
    without: 'Met, excused left out',
    total: 'Whole period',
    goalLine: (rate: string) => `Goal ${rate}`,
    headline: (rate: string, weeks: number, met: number, all: number) =>
      `${rate} met in ${weeks} weeks: ${met.toLocaleString('en')} of ${all.toLocaleString('en')}.`,
    headlineNone: (weeks: number) => `Nothing was decided in ${weeks} weeks.`,
    against: (above: boolean, goal: string) =>
      above ? `On or above the goal of ${goal}.` : `Below the goal of ${goal}.`,
    chart: (weeks: number) =>
      `Share of goals met, week by week, over ${weeks} weeks. The table below has the figures.`,
    table: 'Figures by week',
    still: 'still open to change',
    published: 'published',
    adjusted: 'Learned later',
    adjustedWhy: 'Published weeks don’t change. What became known afterwards stands here.',
    adjustment: (policy: string, met: number, missed: number, excused: number) =>
      `${policy}: ${signed(met)} in time, ${signed(missed)} missed, ${signed(excused)} excused`,
    reasons: 'Why goals were missed',
    reasonsNone: 'No reasons were given.',
    misses: (week: string) => `Missed in ${week}`,
    showMisses: 'Which?',
    over: 'Over by',
    when: 'Missed',
    reason: 'Reason',
    noReason: 'none given',
    csv: 'Save as CSV',
    csvName: (key: string, week: Week['week']) => `${key}-sla-${week}.csv`,
    empty: 'No goal was decided yet.',
    emptyWhy: 'A week shows figures as soon as a clock was met or missed in it.',
    unit: 'Met %',
  },
  inbox: {
    empty: 'Nothing waits for you.',
    emptyWhy: 'When a clock you are told about gets short, it shows up here.',
    unread: (count: number) => (count === 0 ? 'All read.' : `${counted(count, 'unread notice')}.`),
    markAll: 'Mark all as read',
    marked: 'Marked as read.',
    urgent: 'Urgent',
    isNew: 'New',
    mail,
    more: 'Show older',
    list: 'Notices',
  },
  widget: {
    project: 'Project',
    choose: 'Choose a project',
    save: 'Save',
    saved: 'Saved.',
    unset: 'No project is chosen yet.',
    unsetHow: 'Edit this widget and choose one.',
    key: 'Project key',
    keyHelp: 'The key of a project that uses Steward, such as ITS.',
    weeks: 'Weeks',
    unknown: (key: string) => `There is no project "${key}" that you can see.`,
    missed: 'missed and open',
    risk: 'at risk',
    running: 'running',
    met: (weeks: number) => `met in ${weeks} weeks`,
  },
};

const signed = (value: number): string => (value > 0 ? `+${value}` : String(value).replace('-', '\u2212'));
