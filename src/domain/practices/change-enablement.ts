import { changeFields } from './change-fields';
import { changeStatuses, changeWorkflow } from './change-workflow';
import type { PracticePack } from './schema';

const MANAGER = 'Change manager';

export const changeEnablement: PracticePack = {
  id: 'change-enablement',
  version: 1,
  name: 'Change enablement',
  purpose:
    'Let as many changes as possible succeed: know the risk, ask the right people, and start only what was approved.',
  brings: [
    'A change workflow whose way into implementation is guarded',
    'A risk level that explains itself',
    'Approval by the people the level calls for, never by whoever asks',
    'A panel on every change that says what is missing',
  ],
  taxonomy: {
    v3Stage: 'service transition',
    v4Practice: 'Change enablement',
    v4Activities: ['design and transition', 'obtain/build', 'deliver and support'],
    v5Lifecycle: ['build', 'transition', 'operate'],
  },
  raci: [
    {
      activity: 'Write the change',
      responsible: 'Requester',
      accountable: 'Requester',
      consulted: ['Implementer'],
      informed: [],
    },
    {
      activity: 'Assess the risk',
      responsible: 'Requester',
      accountable: MANAGER,
      consulted: ['Peers'],
      informed: [],
    },
    {
      activity: 'Approve',
      responsible: 'Approvers',
      accountable: MANAGER,
      consulted: ['Service owner'],
      informed: ['Requester'],
    },
    {
      activity: 'Carry out',
      responsible: 'Implementer',
      accountable: MANAGER,
      consulted: [],
      informed: ['Service desk'],
    },
    {
      activity: 'Review',
      responsible: MANAGER,
      accountable: MANAGER,
      consulted: ['Implementer'],
      informed: ['Approvers'],
    },
  ],
  procedure: [
    { name: 'Draft', text: 'Say what is to change and why.', status: 'draft' },
    {
      name: 'Assess',
      text: 'Complete plans, window and questions; Steward shows the risk and what would lower it.',
      status: 'assess',
    },
    {
      name: 'Approve',
      text: 'Approvers vote on exactly what is written; an edit asks them again.',
      status: 'authorize',
    },
    { name: 'Schedule', text: 'Wait for the window.', status: 'scheduled' },
    { name: 'Implement', text: 'The gate opens inside the approved window.', status: 'implementing' },
    { name: 'Review', text: 'Record the outcome and what was learned.', status: 'review' },
    { name: 'Close', text: 'Nothing is left to do.', status: 'closed' },
  ],
  issueTypes: [
    {
      ref: 'change',
      name: '[System] Change',
      aliases: ['Change', 'Change request'],
      kind: 'standard',
      description: 'Adding, altering or removing something that may affect a service.',
      create: true,
    },
    {
      ref: 'changeTask',
      name: 'Change task',
      aliases: [],
      kind: 'subtask',
      description: 'A piece of the work that a change consists of.',
      create: true,
    },
  ],
  fields: changeFields,
  statuses: changeStatuses,
  workflow: changeWorkflow,
  screens: { tab: 'Steward', fields: changeFields.map((field) => field.ref) },
  linkTypes: [
    { name: 'Change cause', aliases: [], inward: 'was caused by change', outward: 'caused incident' },
    { name: 'Implements', aliases: [], inward: 'is implemented by', outward: 'implements' },
  ],
  slas: [],
  matrix: null,
  approvals: true,
  risk: true,
  measures: [
    {
      id: 'change-success',
      name: 'Change success rate',
      question: 'How many changes did what they were meant to do?',
      formula:
        'Changes closed as successful or successful with issues, divided by all changes closed with an outcome.',
      unit: 'percent',
      better: 'higher',
    },
    {
      id: 'change-unauthorised',
      name: 'Unauthorised changes',
      question: 'How often was implementation reached without a decision?',
      formula: 'Arrivals in an implementing status for which the gate gave no verdict.',
      unit: 'count',
      better: 'lower',
    },
    {
      id: 'change-approval-wait',
      name: 'Time waiting for approval',
      question: 'What does deciding cost?',
      formula: 'Median time from opening a round to its decision.',
      unit: 'hours',
      better: 'lower',
    },
  ],
  manual: [
    {
      id: 'change-portal-group',
      object: 'Portal group',
      name: 'Show the change request types on the portal',
      text: 'Jira has no API for portal groups. Put your change request types into a group that your staff sees.',
      link: '/jira/servicedesk/projects/{projectKey}/settings/portal-settings/request-types',
    },
    {
      id: 'change-queue',
      object: 'Queue',
      name: 'Queue "Changes awaiting approval"',
      text: 'Jira has no API to make queues. Suggested JQL: issuetype = "{changeType}" AND status = "{authorize}".',
      link: '/jira/servicedesk/projects/{projectKey}/queues',
    },
  ],
};
