import { portalGroup, queue, raci, step } from './pack-parts';
import type { PracticePack } from './schema';
import { requestFields } from './service-request-fields';
import { requestTypes } from './service-request-types';
import { requestStatuses, requestWorkflow } from './service-request-workflow';
import { LINKS } from './shared-links';
import { escalations, goals, HOUR, priorityMatrix, WORKING_DAY } from './shared-priority';

const MANAGER = 'Request manager';
const DAY = WORKING_DAY;

export const serviceRequestManagement: PracticePack = {
  id: 'service-request-management',
  version: 1,
  kind: 'full',
  name: 'Service request management',
  purpose:
    'Give people what they may ask for, in the same good way each time and by the day that was promised.',
  brings: [
    'Request types for the portal, in groups that people understand',
    'Approval as a step of its own, with a reason for every refusal',
    'Clocks for the first answer and for fulfilment',
  ],
  taxonomy: {
    v3Stage: 'service-operation',
    v3Processes: ['request-fulfilment', 'access-management'],
    v4Practices: ['service-request-management', 'service-desk'],
    v4Activities: ['engage', 'design-and-transition', 'obtain-build', 'deliver-and-support'],
    v5Lifecycle: ['deliver', 'support'],
    cobit: ['DSS02'],
    dimensions: ['organisations-and-people', 'value-streams-and-processes'],
  },
  raci: [
    raci('Receive and check', 'Service desk', MANAGER, ['Customer'], []),
    raci('Approve', 'Approver', 'Service owner', ['Budget owner'], ['Customer']),
    raci('Fulfil', 'Fulfilment team', MANAGER, ['Vendor'], ['Customer']),
    raci('Confirm and close', 'Service desk', MANAGER, ['Customer'], []),
    raci('Keep request types useful', MANAGER, 'Service owner', ['Service desk'], ['Customer']),
  ],
  procedure: [
    step('Receive', 'open', 'Check that the form says what is wanted, for whom and by when.'),
    step(
      'Approve',
      'approval',
      'Where the request costs money or gives rights, the right person agrees first.',
    ),
    step('Refuse', 'rejected', 'A refusal carries its reason, in words that the customer understands.'),
    step('Fulfil', 'inProgress', 'Do what was asked for; share the work out as sub-tasks.'),
    step('Ask', 'waitingCustomer', 'Only a question to the customer stops the clock.'),
    step('Wait', 'waitingVendor', 'Note order and delivery date; the clock goes on.'),
    step('Deliver', 'resolved', 'Write down what was handed out, and record assets and licences.'),
    step('Close', 'closed', 'Nobody objected.'),
  ],
  issueTypes: [
    {
      ref: 'request',
      name: '[System] Service request',
      aliases: ['Service request'],
      kind: 'standard',
      icon: 'request',
      description: 'Something that people may ask for and that is part of normal service.',
      create: true,
    },
  ],
  fields: requestFields,
  statuses: requestStatuses,
  workflow: requestWorkflow,
  screens: { tab: 'Steward', fields: requestFields.map((field) => field.ref) },
  linkTypes: [LINKS.order, LINKS.duplicate],
  requestTypes,
  dependencies: [
    {
      practice: 'service-catalogue-management',
      need: 'helps',
      why: 'The catalogue says what may be asked for, by whom and at what price.',
    },
    {
      practice: 'it-asset-management',
      need: 'helps',
      why: 'What is handed out is recorded where it is found again.',
    },
  ],
  slas: [
    {
      id: 'request-response',
      name: 'Time to first response',
      agreement: 'SLA',
      startsWhen: [],
      stopsWhen: [
        'approval',
        'inProgress',
        'waitingCustomer',
        'waitingVendor',
        'resolved',
        'closed',
        'rejected',
      ],
      stopsOnAgentComment: true,
      pausesWhen: [],
      cancelsWhen: ['cancelled'],
      cycles: 'once',
      resumeWithinDays: 0,
      goals: goals([HOUR, 2 * HOUR, 4 * HOUR, DAY], 'working'),
      escalations,
    },
    {
      id: 'request-fulfil',
      name: 'Time to fulfil',
      agreement: 'SLA',
      startsWhen: [],
      stopsWhen: ['resolved', 'closed', 'rejected'],
      stopsOnAgentComment: false,
      // Neither an approver's nor a supplier's delay is the customer's: only a question to them pauses the promise.
      pausesWhen: [{ role: 'waitingCustomer', reason: 'Waiting for customer' }],
      cancelsWhen: ['cancelled'],
      cycles: 'resume',
      resumeWithinDays: 5,
      goals: goals([DAY, 2 * DAY, 3 * DAY, 5 * DAY], 'working'),
      escalations,
    },
  ],
  matrix: priorityMatrix,
  approvals: false,
  risk: false,
  measures: [
    {
      id: 'request-fulfil-met',
      name: 'Fulfilled in time',
      question: 'How often was the promise kept?',
      formula: 'Cycles met divided by cycles met and missed, dated at the stop and at the breach.',
      unit: 'percent',
      better: 'higher',
    },
    {
      id: 'request-approval-wait',
      name: 'Time waiting for approval',
      question: 'What does asking for permission cost the customer?',
      formula: 'Median time in the status for approval, of requests that were in it.',
      unit: 'hours',
      better: 'lower',
    },
    {
      id: 'request-rejected',
      name: 'Rejected',
      question: 'Do people ask for what they may have?',
      formula: 'Requests rejected, divided by requests that were to be approved.',
      unit: 'percent',
      better: 'lower',
    },
    {
      id: 'request-unnamed',
      name: 'Without a form of its own',
      question: 'What is missing in the catalogue?',
      formula: 'Requests raised as general help, divided by all requests.',
      unit: 'percent',
      better: 'lower',
    },
  ],
  manual: [
    portalGroup(
      'request-portal-group',
      'Put the request types into their portal groups',
      'Jira has no API for portal groups. Make the groups "Common requests", "Logins and accounts" and "Computers", and put each new request type into its own.',
    ),
    {
      id: 'request-native-approval',
      object: 'Approval',
      name: 'Let Jira ask the approvers',
      text: 'Jira has no API for its approval step. In the workflow editor, add an approval to the status "{status:approval}" with "Approve" and "Reject" as its transitions.',
      link: '/jira/settings/issues/workflows',
    },
    queue(
      'request-queue',
      'Requests due today',
      'issuetype = "{type:request}" AND statusCategory != Done AND "Steward SLA due" <= endOfDay() ORDER BY "Steward SLA due"',
    ),
    queue(
      'request-queue-approval',
      'Requests awaiting approval',
      'issuetype = "{type:request}" AND status in ("{status:approval}") ORDER BY created',
    ),
  ],
};
