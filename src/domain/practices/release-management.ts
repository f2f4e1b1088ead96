import { dateField, longTextField, queue, raci, selectField, step, urlField, userField } from './pack-parts';
import { planFields, releaseVersionField } from './record-fields';
import { RECORD_LINKS } from './record-links';
import { releaseStatuses, releaseWorkflow } from './release-workflow';
import type { PackField, PracticePack } from './schema';
import { decisionReasonField, serviceField } from './shared-fields';
import { escalations, PRIORITIES, WORKING_DAY } from './shared-priority';

const MANAGER = 'Release manager';

const fields: PackField[] = [
  selectField('releaseType', 'Release type', 'How much of the service it renews.', [
    'Major',
    'Minor',
    'Patch',
    'Emergency',
  ]),
  releaseVersionField,
  serviceField,
  longTextField('releaseContents', 'Release contents', 'What is in it: features, fixes, known gaps.'),
  longTextField('acceptanceCriteria', 'Acceptance criteria', 'What must be true before it goes out.'),
  ...planFields('testPlan', 'backOutPlan', 'plannedStart', 'plannedEnd'),
  longTextField('testResults', 'Test results', 'What was tested, what was found, and what is accepted.'),
  userField('releaseApprover', 'Release approver', 'Who decides whether it goes out.'),
  urlField('releaseNotes', 'Release notes', 'Where users read what is new.'),
  dateField('earlyLifeUntil', 'Early-life support until', 'Last day on which the team that built it helps.'),
  selectField('releaseOutcome', 'Release outcome', 'How it ended.', [
    'Successful',
    'Successful with issues',
    'Backed out',
    'Not released',
  ]),
  decisionReasonField,
];

export const releaseManagement: PracticePack = {
  id: 'release-management',
  version: 1,
  kind: 'full',
  name: 'Release management',
  purpose: 'Bring new versions of services to their users as a tested whole that can be taken back.',
  brings: [
    'One issue for everything that goes out together, with its changes and deployments linked',
    'A decision before anything goes out, on recorded test results',
    'Early-life support as a state of its own, so that nobody is left alone with what is new',
  ],
  taxonomy: {
    v3Stage: 'service-transition',
    v3Processes: ['release-and-deployment-management', 'transition-planning-and-support'],
    v4Practices: ['release-management'],
    v4Activities: ['design-and-transition', 'obtain-build', 'deliver-and-support'],
    v5Lifecycle: ['build', 'transition', 'deliver'],
    cobit: ['BAI03', 'BAI07'],
    dimensions: ['information-and-technology', 'value-streams-and-processes'],
  },
  raci: [
    raci(
      'Agree contents and dates',
      MANAGER,
      'Product owner',
      ['Service owner', 'Change manager'],
      ['Service desk'],
    ),
    raci('Build and test', 'Development team', MANAGER, ['Test manager'], ['Operations']),
    raci('Decide whether it goes out', 'Release approver', 'Service owner', [MANAGER], ['Service desk']),
    raci('Deploy', 'Operations', MANAGER, ['Development team'], ['Users']),
    raci('Support in early life', 'Development team', MANAGER, ['Service desk'], ['Service owner']),
  ],
  procedure: [
    step('Plan', 'planned', 'Agree what goes out, when, and what must be true before it does.'),
    step('Build', 'building', 'Make the parts and link the changes that they are.'),
    step('Test', 'testing', 'Hold the whole against its acceptance criteria and record what was found.'),
    step('Approve', 'awaitingApproval', 'Decide on the results, with the way back at hand.'),
    step('Deploy', 'deploying', 'Carry out the deployments, one issue for each environment.'),
    step('Support', 'earlyLife', 'Stay close until it runs as quietly as before.'),
    step('Close', 'closed', 'Record the outcome and hand over to normal support.'),
  ],
  issueTypes: [
    {
      ref: 'release',
      name: 'Release',
      aliases: [],
      kind: 'standard',
      icon: 'release',
      description: 'A version of one or more services that is built, tested and brought out as a whole.',
      create: true,
    },
  ],
  fields,
  statuses: releaseStatuses,
  workflow: releaseWorkflow,
  screens: { tab: 'Steward', fields: fields.map(({ ref }) => ref) },
  linkTypes: [RECORD_LINKS.release],
  requestTypes: [],
  dependencies: [
    {
      practice: 'change-enablement',
      need: 'helps',
      why: 'The changes in a release are assessed and authorised there; the release brings them out together.',
    },
  ],
  slas: [
    {
      id: 'release-decision',
      name: 'Time to decide on a release',
      agreement: 'OLA',
      startsWhen: ['awaitingApproval'],
      stopsWhen: ['deploying', 'building', 'rejected'],
      stopsOnAgentComment: false,
      pausesWhen: [{ role: 'onHold', reason: 'On hold' }],
      cancelsWhen: ['cancelled'],
      cycles: 'every',
      resumeWithinDays: 0,
      goals: [{ id: 'Any priority', priorities: PRIORITIES, minutes: 2 * WORKING_DAY, calendar: 'working' }],
      escalations,
    },
  ],
  matrix: null,
  approvals: false,
  risk: false,
  measures: [
    {
      id: 'release-success',
      name: 'Release success rate',
      question: 'How many releases stayed in use?',
      formula:
        'Releases closed as successful or successful with issues, divided by all releases that went out.',
      unit: 'percent',
      better: 'higher',
    },
    {
      id: 'release-on-time',
      name: 'Released on the planned day',
      question: 'Can people rely on the dates?',
      formula:
        'Releases that reached early-life support by their planned end, divided by all that reached it.',
      unit: 'percent',
      better: 'higher',
    },
    {
      id: 'release-early-incidents',
      name: 'Incidents in early life',
      question: 'How well was it tested?',
      formula:
        'Incidents linked to a release or its changes and created before the end of early-life support.',
      unit: 'count',
      better: 'lower',
    },
  ],
  manual: [
    queue(
      'release-queue',
      'Releases awaiting a decision',
      'issuetype = "{type:release}" AND status = "{status:awaitingApproval}" ORDER BY "{field:plannedStart}"',
    ),
  ],
};
