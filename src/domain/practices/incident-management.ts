import { impactField, urgencyField } from './change-fields';
import type { PackSla, PracticePack } from './schema';

const P1 = ['Highest'];
const P2 = ['High'];
const P3 = ['Medium'];
const P4 = ['Low', 'Lowest'];
const HOUR = 60;

const escalations: PackSla['escalations'] = [
  { id: '75', percent: 75, to: 'assignee', name: 'Three quarters of the time is used up' },
  { id: '100', percent: 100, to: 'lead', name: 'The target is missed' },
];

const goals = (p1: number, p2: number, p3: number, p4: number): PackSla['goals'] => [
  { id: 'P1', priorities: P1, minutes: p1, calendar: 'always' },
  { id: 'P2', priorities: P2, minutes: p2, calendar: 'always' },
  { id: 'P3', priorities: P3, minutes: p3, calendar: 'working' },
  { id: 'P4', priorities: P4, minutes: p4, calendar: 'working' },
];

const status = (
  role: PracticePack['statuses'][number]['role'],
  name: string,
  aliases: string[],
  category: 'TODO' | 'IN_PROGRESS' | 'DONE',
  description: string,
  required: boolean,
) => ({ role, name, aliases, category, description, required });

export const incidentManagement: PracticePack = {
  id: 'incident-management',
  version: 1,
  name: 'Incident management',
  purpose: 'Get people working again as soon as possible, and keep the promise that was made to them.',
  brings: [
    'Priority from impact and urgency, with the reason',
    'Clocks for acknowledging and resolving, with working hours and holidays',
    'Escalation before the promise is broken, not after',
  ],
  taxonomy: {
    v3Stage: 'service operation',
    v4Practice: 'Incident management',
    v4Activities: ['engage', 'deliver and support'],
    v5Lifecycle: ['operate', 'support'],
  },
  raci: [
    {
      activity: 'Record and prioritise',
      responsible: 'Service desk',
      accountable: 'Incident manager',
      consulted: ['Customer'],
      informed: [],
    },
    {
      activity: 'Diagnose and restore',
      responsible: 'Support team',
      accountable: 'Incident manager',
      consulted: ['Vendor'],
      informed: ['Customer'],
    },
    {
      activity: 'Confirm and close',
      responsible: 'Service desk',
      accountable: 'Incident manager',
      consulted: ['Customer'],
      informed: [],
    },
  ],
  procedure: [
    { name: 'Record', text: 'Say what is not working, for whom, and how badly.', status: 'open' },
    { name: 'Restore', text: 'Find a way to get people working again.', status: 'inProgress' },
    { name: 'Ask', text: 'Only a question to the customer stops the clock.', status: 'waitingCustomer' },
    { name: 'Resolve', text: 'Service is back; the customer can object.', status: 'resolved' },
    { name: 'Close', text: 'Nobody objected.', status: 'closed' },
  ],
  issueTypes: [
    {
      ref: 'incident',
      name: '[System] Incident',
      aliases: ['Incident'],
      kind: 'standard',
      description: 'An unplanned interruption or a loss of quality of a service.',
      create: false,
    },
  ],
  fields: [impactField, urgencyField],
  statuses: [
    status('open', 'Open', ['New', 'To Do', 'Waiting for support'], 'TODO', 'Nobody has taken it yet.', true),
    status(
      'inProgress',
      'Work in progress',
      ['In progress', 'In Progress', 'Investigating'],
      'IN_PROGRESS',
      'Somebody is at it.',
      true,
    ),
    status(
      'waitingCustomer',
      'Waiting for customer',
      [],
      'IN_PROGRESS',
      'The customer has been asked something.',
      true,
    ),
    status(
      'waitingVendor',
      'Pending',
      ['Waiting for vendor', 'On hold'],
      'IN_PROGRESS',
      'Somebody outside is needed.',
      false,
    ),
    status('resolved', 'Resolved', ['Completed', 'Done'], 'DONE', 'Service is back.', true),
    status('closed', 'Closed', [], 'DONE', 'Over.', false),
    status('cancelled', 'Canceled', ['Cancelled'], 'DONE', 'It was none.', false),
  ],
  workflow: { kind: 'existing' },
  screens: { tab: 'Steward', fields: ['impact', 'urgency'] },
  linkTypes: [],
  slas: [
    {
      id: 'acknowledge',
      name: 'Time to acknowledge',
      stopsWhen: ['inProgress', 'waitingCustomer', 'waitingVendor', 'resolved', 'closed'],
      stopsOnAgentComment: true,
      pausesWhen: [],
      cancelsWhen: ['cancelled'],
      cycles: 'once',
      resumeWithinDays: 0,
      goals: goals(15, 30, 4 * HOUR, 8 * HOUR),
      escalations,
    },
    {
      id: 'resolve',
      name: 'Time to resolve',
      stopsWhen: ['resolved', 'closed'],
      stopsOnAgentComment: false,
      // A vendor's delay is ours towards the customer: it runs the underpinning contract, not this clock's pause.
      pausesWhen: [{ role: 'waitingCustomer', reason: 'Waiting for customer' }],
      cancelsWhen: ['cancelled'],
      cycles: 'resume',
      resumeWithinDays: 5,
      goals: goals(4 * HOUR, 8 * HOUR, 24 * HOUR, 40 * HOUR),
      escalations,
    },
  ],
  matrix: {
    impactField: 'impact',
    urgencyField: 'urgency',
    priorities: ['Highest', 'High', 'Medium', 'Low', 'Lowest'],
    cells: [
      [0, 0, 1, 2],
      [0, 1, 2, 3],
      [1, 2, 3, 3],
      [2, 3, 3, 4],
    ],
  },
  approvals: false,
  risk: false,
  measures: [
    {
      id: 'incident-resolve-met',
      name: 'Resolved in time',
      question: 'How often was the promise kept?',
      formula: 'Cycles met divided by cycles met and missed, dated at the stop and at the breach.',
      unit: 'percent',
      better: 'higher',
    },
    {
      id: 'incident-restore',
      name: 'Median time to restore',
      question: 'How long are people without their service?',
      formula: 'Median elapsed time of completed resolve cycles, per priority.',
      unit: 'hours',
      better: 'lower',
    },
  ],
  manual: [
    {
      id: 'incident-native-sla',
      object: 'SLA',
      name: "Hide JSM's own SLAs",
      text: "Jira has no API for its own SLAs. To show one set of clocks only, delete or hide the project's SLAs.",
      link: '/jira/servicedesk/projects/{projectKey}/settings/sla',
    },
    {
      id: 'incident-queue',
      object: 'Queue',
      name: 'Queue "Breaching soon"',
      text: 'Jira has no API to make queues. Suggested JQL: issuetype = "{incidentType}" AND statusCategory != Done AND "Steward SLA due" <= 2h ORDER BY "Steward SLA due".',
      link: '/jira/servicedesk/projects/{projectKey}/queues',
    },
  ],
};
