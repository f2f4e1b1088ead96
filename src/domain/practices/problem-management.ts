import { queue, raci, step } from './pack-parts';
import { problemFields } from './problem-fields';
import { problemStatuses, problemWorkflow } from './problem-workflow';
import type { PracticePack } from './schema';
import { LINKS } from './shared-links';
import { escalations, goals, priorityMatrix, WORKING_DAY } from './shared-priority';

const MANAGER = 'Problem manager';
const DAY = WORKING_DAY;

export const problemManagement: PracticePack = {
  id: 'problem-management',
  version: 1,
  kind: 'full',
  name: 'Problem management',
  purpose: 'Find out why incidents happen, and either remove the cause or make it harmless.',
  brings: [
    'A workflow from suspicion to known error to fix, with a way to accept the risk',
    'Known errors and workarounds in a form that the service desk can use',
    'Causes by category, so that the costly few are seen',
  ],
  taxonomy: {
    v3Stage: 'service-operation',
    v3Processes: ['problem-management'],
    v4Practices: ['problem-management'],
    v4Activities: ['improve', 'engage', 'design-and-transition', 'obtain-build', 'deliver-and-support'],
    v5Lifecycle: ['operate', 'support'],
    cobit: ['DSS03'],
    dimensions: ['organisations-and-people', 'information-and-technology', 'partners-and-suppliers'],
  },
  raci: [
    raci('Find and record problems', 'Service desk', MANAGER, ['Support team'], []),
    raci('Assess and rank', MANAGER, MANAGER, ['Service owner'], ['Service desk']),
    raci('Analyse the cause', 'Support team', MANAGER, ['Vendor', 'Architects'], ['Service owner']),
    raci('Publish the known error', 'Support team', MANAGER, ['Service desk'], ['Customer']),
    raci('Remove the cause', 'Implementer', 'Service owner', [MANAGER], ['Service desk']),
    raci('Accept the risk', 'Service owner', 'Service owner', [MANAGER], ['Service desk', 'Customer']),
    raci('Review', MANAGER, MANAGER, ['Support team'], ['Service owner']),
  ],
  procedure: [
    step('Record', 'open', 'Link the incidents, or describe the trend, that point to a common cause.'),
    step(
      'Assess',
      'assess',
      'Decide whether the search is worth its cost, and rank it by impact and urgency.',
    ),
    step(
      'Investigate',
      'rootCause',
      'Choose a method, note what was supposed and tested, and share the work out.',
    ),
    step(
      'Publish',
      'knownError',
      'Write cause and workaround so that the next incident is solved in minutes.',
    ),
    step('Fix', 'fixInProgress', 'Raise a change that removes the cause, and link it.'),
    step(
      'Accept',
      'riskAccepted',
      'If the fix costs more than it saves, the service owner accepts the risk and says why.',
    ),
    step('Resolve', 'resolved', 'The change is carried out; watch whether it comes back.'),
    step('Close', 'closed', 'It stayed away; after a major problem those concerned look back together.'),
  ],
  issueTypes: [
    {
      ref: 'problem',
      name: '[System] Problem',
      aliases: ['Problem'],
      kind: 'standard',
      icon: 'problem',
      description: 'The cause, known or not, of one or more incidents.',
      create: true,
    },
  ],
  fields: problemFields,
  statuses: problemStatuses,
  workflow: problemWorkflow,
  screens: { tab: 'Steward', fields: problemFields.map((field) => field.ref) },
  linkTypes: [LINKS.cause, LINKS.duplicate, LINKS.knownError, LINKS.fix],
  // Customers report what they feel, which is an incident; nobody raises a problem on the portal.
  requestTypes: [],
  dependencies: [
    {
      practice: 'incident-management',
      need: 'helps',
      why: 'Incidents are what problems are found by, and what a known error makes shorter.',
    },
    {
      practice: 'change-enablement',
      need: 'helps',
      why: 'Causes are removed by changes.',
    },
    {
      practice: 'continual-improvement',
      need: 'helps',
      why: 'What is larger than one cause becomes an improvement.',
    },
  ],
  slas: [
    {
      id: 'problem-assess',
      name: 'Time to assess a problem',
      agreement: 'OLA',
      startsWhen: [],
      stopsWhen: ['rootCause', 'knownError', 'fixInProgress', 'riskAccepted', 'resolved', 'closed'],
      stopsOnAgentComment: false,
      pausesWhen: [{ role: 'onHold', reason: 'On hold' }],
      cancelsWhen: ['cancelled'],
      cycles: 'once',
      resumeWithinDays: 0,
      goals: goals([DAY, 2 * DAY, 5 * DAY, 10 * DAY], 'working'),
      escalations,
    },
    {
      id: 'problem-known-error',
      name: 'Time to a known error',
      agreement: 'OLA',
      startsWhen: ['rootCause'],
      stopsWhen: ['knownError', 'fixInProgress', 'riskAccepted', 'resolved', 'closed'],
      stopsOnAgentComment: false,
      pausesWhen: [{ role: 'onHold', reason: 'On hold' }],
      cancelsWhen: ['cancelled'],
      cycles: 'once',
      resumeWithinDays: 0,
      goals: goals([3 * DAY, 5 * DAY, 15 * DAY, 30 * DAY], 'working'),
      escalations,
    },
  ],
  matrix: priorityMatrix,
  approvals: false,
  risk: false,
  measures: [
    {
      id: 'problem-cause-found',
      name: 'Causes found',
      question: 'How often does the search succeed?',
      formula: 'Problems that reached known error, fix or resolved, divided by problems investigated.',
      unit: 'percent',
      better: 'higher',
    },
    {
      id: 'problem-known-error-time',
      name: 'Time to a known error',
      question: 'How long is the service desk without help?',
      formula: 'Median time from the beginning of the investigation to known error.',
      unit: 'hours',
      better: 'lower',
    },
    {
      id: 'problem-incidents-explained',
      name: 'Incidents explained',
      question: 'How many incidents have a cause that somebody looks after?',
      formula: 'Incidents linked to a problem, divided by all incidents resolved.',
      unit: 'percent',
      better: 'higher',
    },
    {
      id: 'problem-came-back',
      name: 'Came back',
      question: 'How often was the cause not removed after all?',
      formula: 'Problems analysed again after they were resolved, divided by problems resolved.',
      unit: 'percent',
      better: 'lower',
    },
  ],
  manual: [
    queue(
      'problem-queue',
      'Problems to assess',
      'issuetype = "{type:problem}" AND status in ("{status:open}", "{status:assess}") ORDER BY priority DESC',
    ),
    queue(
      'problem-queue-known-errors',
      'Known errors',
      'issuetype = "{type:problem}" AND "{field:knownError}" = Yes ORDER BY updated DESC',
    ),
  ],
};
