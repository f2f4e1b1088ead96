import { deploymentStatuses, deploymentWorkflow } from './deployment-workflow';
import { longTextField, queue, raci, selectField, step, urlField } from './pack-parts';
import { planFields, releaseVersionField } from './record-fields';
import { RECORD_LINKS } from './record-links';
import type { PackField, PracticePack } from './schema';
import { decisionReasonField, serviceField } from './shared-fields';
import { escalations, HOUR, PRIORITIES } from './shared-priority';

const MANAGER = 'Deployment manager';

const fields: PackField[] = [
  serviceField,
  releaseVersionField,
  selectField('deploymentMethod', 'Deployment method', 'How it reaches the environment.', [
    'All at once',
    'In phases',
    'Blue-green',
    'Canary',
    'Fetched by users',
  ]),
  ...planFields(
    'environment',
    'implementationPlan',
    'backOutPlan',
    'plannedStart',
    'plannedEnd',
    'implementer',
  ),
  longTextField('verificationChecks', 'Verification checks', 'How you see that it works, check by check.'),
  urlField('pipelineRun', 'Pipeline run', 'Where the log of the deployment can be read.'),
  longTextField(
    'deploymentResult',
    'Deployment result',
    'What was seen, and what was done otherwise than planned.',
  ),
  decisionReasonField,
];

export const deploymentManagement: PracticePack = {
  id: 'deployment-management',
  version: 1,
  kind: 'full',
  name: 'Deployment management',
  purpose: 'Move new or changed software and hardware into an environment and see that it works there.',
  brings: [
    'One issue for each deployment: what, where, when, and how to go back',
    'Verification as a step that nobody can leave out',
    'A record of what failed and what was taken back',
  ],
  taxonomy: {
    v3Stage: 'service-transition',
    v3Processes: ['release-and-deployment-management'],
    v4Practices: ['deployment-management'],
    v4Activities: ['design-and-transition', 'obtain-build'],
    v5Lifecycle: ['transition', 'deliver'],
    cobit: ['BAI07'],
    dimensions: ['information-and-technology', 'value-streams-and-processes'],
  },
  raci: [
    raci('Plan the deployment', 'Implementer', MANAGER, ['Release manager', 'Operations'], ['Service desk']),
    raci('Say that it is ready', MANAGER, MANAGER, ['Change manager'], ['Service owner']),
    raci('Deploy', 'Implementer', MANAGER, ['Supplier'], ['Service desk']),
    raci('Verify', 'Test team', MANAGER, ['Implementer'], ['Release manager']),
    raci('Back out', 'Implementer', MANAGER, ['Service owner'], ['Service desk', 'Release manager']),
  ],
  procedure: [
    step('Plan', 'planned', 'Say which version goes into which environment, by which steps.'),
    step('Prepare', 'ready', 'Put everything in place and link the change that authorises it.'),
    step('Deploy', 'deploying', 'Follow the steps; note what was done otherwise.'),
    step('Verify', 'verifying', 'Go through the checks before anybody is told that it is there.'),
    step('Finish', 'deployed', 'Bring configuration items up to date.'),
    step('Back out', 'backedOut', 'When it does not work: go back first, look for the cause afterwards.'),
  ],
  issueTypes: [
    {
      ref: 'deployment',
      name: 'Deployment',
      aliases: [],
      kind: 'standard',
      icon: 'deployment',
      description: 'One version going into one environment.',
      create: true,
    },
  ],
  fields,
  statuses: deploymentStatuses,
  workflow: deploymentWorkflow,
  screens: { tab: 'Steward', fields: fields.map(({ ref }) => ref) },
  linkTypes: [RECORD_LINKS.deployment],
  requestTypes: [],
  dependencies: [
    {
      practice: 'release-management',
      need: 'helps',
      why: 'A release says which deployments belong together.',
    },
    {
      practice: 'change-enablement',
      need: 'helps',
      why: 'The change authorises what the deployment carries out.',
    },
  ],
  slas: [
    {
      id: 'deployment-verification',
      name: 'Time to verify a deployment',
      agreement: 'OLA',
      startsWhen: ['verifying'],
      stopsWhen: ['deployed', 'failed', 'backedOut'],
      stopsOnAgentComment: false,
      pausesWhen: [],
      cancelsWhen: ['cancelled'],
      cycles: 'every',
      resumeWithinDays: 0,
      goals: [{ id: 'Any priority', priorities: PRIORITIES, minutes: 4 * HOUR, calendar: 'always' }],
      escalations,
    },
  ],
  matrix: null,
  approvals: false,
  risk: false,
  measures: [
    {
      id: 'deployment-success',
      name: 'Deployment success rate',
      question: 'How many deployments worked at the first attempt?',
      formula:
        'Deployments that reached "Deployed" without having been failed or backed out, divided by all finished.',
      unit: 'percent',
      better: 'higher',
    },
    {
      id: 'deployment-frequency',
      name: 'Deployments to production',
      question: 'How often do users get something new?',
      formula: 'Deployments to production that reached "Deployed" in the period.',
      unit: 'count',
      better: 'higher',
    },
    {
      id: 'deployment-duration',
      name: 'Median time to deploy',
      question: 'How long does one take?',
      formula: 'Median time from entering "Deploying" to entering "Deployed".',
      unit: 'minutes',
      better: 'lower',
    },
  ],
  manual: [
    queue(
      'deployment-queue',
      'Deployments that are due',
      'issuetype = "{type:deployment}" AND status = "{status:ready}" ORDER BY "{field:plannedStart}"',
    ),
  ],
};
