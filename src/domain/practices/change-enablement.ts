import { changeFields } from './change-fields';
import { changeSlas } from './change-slas';
import { changeStatuses, changeWorkflow } from './change-workflow';
import { portalGroup, queue, raci, step } from './pack-parts';
import type { PracticePack } from './schema';
import { LINKS } from './shared-links';

const MANAGER = 'Change manager';

export const changeEnablement: PracticePack = {
  id: 'change-enablement',
  version: 1,
  kind: 'full',
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
    v3Stage: 'service-transition',
    v3Processes: ['change-management', 'change-evaluation'],
    v4Practices: ['change-enablement'],
    v4Activities: ['design-and-transition', 'obtain-build', 'deliver-and-support'],
    v5Lifecycle: ['build', 'transition', 'operate'],
    cobit: ['BAI05', 'BAI06', 'BAI07'],
    dimensions: ['organisations-and-people', 'information-and-technology', 'value-streams-and-processes'],
  },
  raci: [
    raci('Write the change', 'Requester', 'Requester', ['Implementer'], [MANAGER]),
    raci('Assess the risk', 'Requester', MANAGER, ['Peers'], ['Service owner']),
    raci('Approve', 'Approvers', MANAGER, ['Service owner'], ['Requester']),
    raci('Carry out', 'Implementer', MANAGER, [], ['Service desk']),
    raci('Review', MANAGER, MANAGER, ['Implementer'], ['Approvers']),
  ],
  procedure: [
    step('Draft', 'draft', 'Say what is to change and why.'),
    step(
      'Assess',
      'assess',
      'Complete plans, window and questions; Steward shows the risk and what would lower it.',
    ),
    step('Approve', 'authorize', 'Approvers vote on exactly what is written; an edit asks them again.'),
    step(
      'Improve or refuse',
      'rejected',
      'A rejected vote sends it back to assessment; the change manager may refuse it for good.',
    ),
    step('Schedule', 'scheduled', 'Wait for the window; put it on hold if something else comes first.'),
    step(
      'Implement',
      'implementing',
      'The gate opens inside the approved window; change tasks share out the work.',
    ),
    step('Review', 'review', 'Record the outcome, what deviated from the plan and what was learned.'),
    step('Close', 'closed', 'Nothing is left to do, and what follows is recorded with its owner.'),
  ],
  issueTypes: [
    {
      ref: 'change',
      name: '[System] Change',
      aliases: ['Change', 'Change request'],
      kind: 'standard',
      icon: 'change',
      description: 'Adding, altering or removing something that may affect a service.',
      create: true,
    },
    {
      ref: 'changeTask',
      name: 'Change task',
      aliases: [],
      kind: 'subtask',
      icon: 'task',
      description: 'A piece of the work that a change consists of.',
      create: true,
    },
  ],
  fields: changeFields,
  statuses: changeStatuses,
  workflow: changeWorkflow,
  screens: { tab: 'Steward', fields: changeFields.map((field) => field.ref) },
  linkTypes: [LINKS.changeCause, LINKS.implements],
  requestTypes: [
    {
      ref: 'requestChange',
      typeRef: 'change',
      name: 'Request a change',
      aliases: ['Raise a change request'],
      description: 'Ask for something to be added, altered or removed in a service.',
      helpText: 'Say what should be different, why, and by when you need it.',
      group: 'Changes',
    },
  ],
  dependencies: [
    {
      practice: 'incident-management',
      need: 'helps',
      why: 'Incidents that a change caused are what its risk is learned from.',
    },
    {
      practice: 'problem-management',
      need: 'helps',
      why: 'Known errors are removed by changes, and a change names the problem that it solves.',
    },
    {
      practice: 'service-configuration-management',
      need: 'helps',
      why: 'What depends on a service decides how much damage a change to it can do.',
    },
  ],
  slas: changeSlas,
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
      id: 'change-fail-rate',
      name: 'Change fail rate',
      question: 'How many changes did harm?',
      formula:
        'Changes that failed, were backed out or caused an incident, divided by all changes carried out.',
      unit: 'percent',
      better: 'lower',
    },
    {
      id: 'change-emergency-share',
      name: 'Emergency share',
      question: 'How often did planning come too late?',
      formula: 'Emergency changes divided by all changes that reached implementation.',
      unit: 'percent',
      better: 'lower',
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
    portalGroup(
      'change-portal-group',
      'Show the change request types on the portal',
      'Jira has no API for portal groups. Put your change request types into a group that your staff sees.',
    ),
    queue(
      'change-queue',
      'Changes awaiting approval',
      'issuetype = "{type:change}" AND status in ("{status:authorize}")',
    ),
    queue(
      'change-queue-scheduled',
      'Changes of the next seven days',
      'issuetype = "{type:change}" AND status in ("{status:scheduled}") AND "{field:plannedStart}" <= 7d ORDER BY "{field:plannedStart}"',
    ),
    queue(
      'change-queue-review',
      'Changes to review',
      'issuetype = "{type:change}" AND status in ("{status:review}") AND "{field:changeOutcome}" is EMPTY',
    ),
  ],
};
