import type { PackField } from './schema';

const yesNo = [
  { name: 'Yes', aliases: [] },
  { name: 'No', aliases: [] },
];

/** Shared by both practices; the order of the options is worst first, as the matrix and the damage scale read them. */
export const impactField: PackField = {
  ref: 'impact',
  name: 'Impact',
  aliases: [],
  type: 'select',
  options: [
    { name: 'Extensive / Widespread', aliases: ['Extensive', 'Widespread'] },
    { name: 'Significant / Large', aliases: ['Significant', 'Large'] },
    { name: 'Moderate / Limited', aliases: ['Moderate', 'Limited'] },
    { name: 'Minor / Localized', aliases: ['Minor', 'Localized', 'Minor / Localised', 'Localised'] },
  ],
  description: 'How much of the business feels it.',
  create: true,
};

export const urgencyField: PackField = {
  ref: 'urgency',
  name: 'Urgency',
  aliases: [],
  type: 'select',
  options: [
    { name: 'Critical', aliases: ['Very high', 'Highest'] },
    { name: 'High', aliases: [] },
    { name: 'Medium', aliases: ['Normal'] },
    { name: 'Low', aliases: ['Lowest'] },
  ],
  description: 'How long the business can wait.',
  create: true,
};

const plan = (
  ref: 'implementationPlan' | 'backOutPlan' | 'testPlan',
  name: string,
  aliases: string[],
  description: string,
): PackField => ({
  ref,
  name,
  aliases,
  type: 'longText',
  options: [],
  description,
  create: true,
});

const select = (
  ref: 'changeType' | 'changeReason' | 'environment' | 'backOutTested' | 'outageExpected' | 'peerReviewed',
  name: string,
  options: PackField['options'],
  description: string,
  aliases: string[] = [],
): PackField => ({ ref, name, aliases, type: 'select', options, description, create: true });

const option = (name: string, ...aliases: string[]) => ({ name, aliases });

/** What a change says about itself: the plans, the window, and the questions that the risk assessment asks. */
export const changeFields: PackField[] = [
  select(
    'changeType',
    'Change type',
    [option('Standard'), option('Normal'), option('Emergency')],
    'Standard: repeatable and pre-approved. Normal: assessed each time. Emergency: cannot wait.',
  ),
  select(
    'changeReason',
    'Change reason',
    [
      option('Repair', 'Bug fix'),
      option('Upgrade'),
      option('Maintenance'),
      option('New functionality'),
      option('Other'),
    ],
    'Why the change is made.',
    ['Reason for change'],
  ),
  impactField,
  urgencyField,
  plan('implementationPlan', 'Implementation plan', [], 'What is done, step by step, and by whom.'),
  plan(
    'backOutPlan',
    'Backout plan',
    ['Back-out plan', 'Rollback plan'],
    'How the service gets back to where it was.',
  ),
  plan('testPlan', 'Test plan', [], 'How you will know that it works.'),
  {
    ref: 'plannedStart',
    name: 'Planned start',
    aliases: ['Planned start date', 'Change start date'],
    type: 'dateTime',
    options: [],
    description: 'When implementation begins.',
    create: true,
  },
  {
    ref: 'plannedEnd',
    name: 'Planned end',
    aliases: ['Planned end date', 'Change completion date'],
    type: 'dateTime',
    options: [],
    description: 'When implementation is over, back-out included.',
    create: true,
  },
  select(
    'environment',
    'Change environment',
    [option('Production'), option('Staging'), option('Test'), option('Development')],
    'Where the change is made.',
  ),
  {
    ref: 'service',
    name: 'Affected service',
    aliases: [],
    type: 'text',
    options: [],
    description: 'The service that is changed.',
    create: true,
  },
  {
    ref: 'implementer',
    name: 'Implementer',
    aliases: ['Change implementer'],
    type: 'user',
    options: [],
    description: 'Who carries the change out. An implementer cannot approve it.',
    create: true,
  },
  select(
    'backOutTested',
    'Back-out tested',
    [...yesNo, option('Not possible')],
    'Whether the way back has been tried. "Not possible" is an answer, and raises the damage.',
  ),
  {
    ref: 'backOutMinutes',
    name: 'Back-out minutes',
    aliases: [],
    type: 'number',
    options: [],
    description: 'How many minutes backing out takes.',
    create: true,
  },
  select('outageExpected', 'Outage expected', yesNo, 'Whether people will notice while it is done.'),
  select('peerReviewed', 'Peer reviewed', yesNo, 'Whether a second person has read the plan.'),
];
