import { incidentFields } from './incident-fields';
import { incidentStatuses, incidentWorkflow } from './incident-workflow';
import { portalGroup, queue, raci, step } from './pack-parts';
import type { PracticePack } from './schema';
import { LINKS } from './shared-links';
import { escalations, goals, HOUR, priorityMatrix } from './shared-priority';

const MANAGER = 'Incident manager';
const MAJOR = 'Major incident manager';

export const incidentManagement: PracticePack = {
  id: 'incident-management',
  version: 1,
  kind: 'full',
  name: 'Incident management',
  purpose: 'Get people working again as soon as possible, and keep the promise that was made to them.',
  brings: [
    'Priority from impact and urgency, with the reason',
    'Clocks for acknowledging and resolving, with working hours and holidays',
    'Escalation before the promise is broken, not after',
    'Major incidents with a promised next update, in the same workflow',
  ],
  taxonomy: {
    v3Stage: 'service-operation',
    v3Processes: ['incident-management'],
    v4Practices: ['incident-management'],
    v4Activities: ['engage', 'deliver-and-support'],
    v5Lifecycle: ['operate', 'support'],
    cobit: ['DSS02'],
    dimensions: ['organisations-and-people', 'value-streams-and-processes'],
  },
  raci: [
    raci('Record and prioritise', 'Service desk', MANAGER, ['Customer'], []),
    raci('Diagnose and restore', 'Support team', MANAGER, ['Vendor'], ['Customer']),
    raci('Declare and lead a major incident', MAJOR, MANAGER, ['Service owner'], ['Management', 'Customer']),
    raci('Keep people informed', 'Service desk', MANAGER, ['Support team'], ['Customer']),
    raci('Confirm and close', 'Service desk', MANAGER, ['Customer'], []),
  ],
  procedure: [
    step('Record', 'open', 'Say what is not working, for whom, and how badly; the priority follows.'),
    step(
      'Propose a major incident',
      'open',
      'If a whole service or many people are hit, set the field to "Proposed"; the manager declares it or not.',
    ),
    step('Restore', 'inProgress', 'Find a way to get people working again; finding the cause can wait.'),
    step('Inform', 'inProgress', 'Keep to the cadence, and say so even when there is no news.'),
    step('Ask', 'waitingCustomer', 'Only a question to the customer stops the clock.'),
    step('Wait', 'waitingVendor', 'Call the supplier and note the reference; the clock goes on.'),
    step('Resolve', 'resolved', 'Service is back; the customer can object.'),
    step('Close', 'closed', 'Nobody objected; after a major incident a problem is opened for its cause.'),
  ],
  issueTypes: [
    {
      ref: 'incident',
      name: '[System] Incident',
      aliases: ['Incident'],
      kind: 'standard',
      icon: 'incident',
      description: 'An unplanned interruption or a loss of quality of a service.',
      create: true,
    },
  ],
  fields: incidentFields,
  statuses: incidentStatuses,
  workflow: incidentWorkflow,
  screens: { tab: 'Steward', fields: incidentFields.map((field) => field.ref) },
  linkTypes: [LINKS.changeCause, LINKS.cause, LINKS.duplicate, LINKS.majorIncident],
  requestTypes: [
    {
      ref: 'reportProblem',
      typeRef: 'incident',
      name: 'Report a system problem',
      aliases: ['Report an incident', 'Report broken service'],
      description: 'Something is broken, slow or behaves in a strange way.',
      helpText: 'Say what you were doing, what happened instead, and who else has it.',
      group: 'Common requests',
    },
  ],
  dependencies: [
    {
      practice: 'problem-management',
      need: 'helps',
      why: 'What comes again and again is worth a search for its cause.',
    },
    {
      practice: 'change-enablement',
      need: 'helps',
      why: 'An incident that a change caused is linked to it, and makes the next one safer.',
    },
    {
      practice: 'service-level-management',
      need: 'helps',
      why: 'Targets come from an agreement instead of from a default.',
    },
  ],
  slas: [
    {
      id: 'acknowledge',
      name: 'Time to acknowledge',
      agreement: 'SLA',
      startsWhen: [],
      stopsWhen: ['inProgress', 'waitingCustomer', 'waitingVendor', 'resolved', 'closed'],
      stopsOnAgentComment: true,
      pausesWhen: [],
      cancelsWhen: ['cancelled'],
      cycles: 'once',
      resumeWithinDays: 0,
      goals: goals([15, 30, 4 * HOUR, 8 * HOUR]),
      escalations,
    },
    {
      id: 'resolve',
      name: 'Time to resolve',
      agreement: 'SLA',
      startsWhen: [],
      stopsWhen: ['resolved', 'closed'],
      stopsOnAgentComment: false,
      // A vendor's delay is ours towards the customer: it runs the underpinning contract, not this clock's pause.
      pausesWhen: [{ role: 'waitingCustomer', reason: 'Waiting for customer' }],
      cancelsWhen: ['cancelled'],
      cycles: 'resume',
      resumeWithinDays: 5,
      goals: goals([4 * HOUR, 8 * HOUR, 24 * HOUR, 40 * HOUR]),
      escalations,
    },
  ],
  matrix: priorityMatrix,
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
    {
      id: 'incident-reopened',
      name: 'Reopened',
      question: 'How often was a fix none?',
      formula: 'Incidents that were reopened at least once, divided by incidents resolved.',
      unit: 'percent',
      better: 'lower',
    },
    {
      id: 'incident-major',
      name: 'Major incidents',
      question: 'How often did a whole service fail?',
      formula: 'Incidents whose field "Major incident" says "Declared", by the month they were raised in.',
      unit: 'count',
      better: 'lower',
    },
    {
      id: 'incident-by-change',
      name: 'Caused by a change',
      question: 'How much of the damage is our own doing?',
      formula: 'Incidents linked to the change that caused them, divided by all incidents.',
      unit: 'percent',
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
    portalGroup(
      'incident-portal-group',
      'Show the request type for incidents on the portal',
      'Jira has no API for portal groups. Put "Report a system problem" into the group "Common requests".',
    ),
    queue(
      'incident-queue',
      'Breaching soon',
      'issuetype = "{type:incident}" AND statusCategory != Done AND "Steward SLA due" <= 2h ORDER BY "Steward SLA due"',
    ),
    queue(
      'incident-queue-major',
      'Major incidents',
      'issuetype = "{type:incident}" AND "{field:majorIncident}" in (Proposed, Declared) AND statusCategory != Done ORDER BY "{field:nextUpdate}"',
    ),
  ],
};
