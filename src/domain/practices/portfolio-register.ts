import { longTextField, queue, raci, selectField, step, textField } from './pack-parts';
import {
  budgetFields,
  expectedBenefitField,
  ownerField,
  reviewDateField,
  targetField,
} from './record-fields';
import { RECORD_LINKS } from './record-links';
import { registerStatuses, registerWorkflow } from './register-workflow';
import type { PackField, PracticePack } from './schema';
import { decisionReasonField, serviceField } from './shared-fields';

const fields: PackField[] = [
  selectField('portfolioPractice', 'Portfolio practice', 'The practice that this record belongs to.', [
    'Strategy management',
    'Demand management',
    'Portfolio management',
    'Relationship management',
  ]),
  selectField('portfolioPart', 'Part of the portfolio', 'Where the service stands in its life.', [
    'Pipeline: thought about',
    'Catalogue: offered',
    'Retired: no longer offered',
  ]),
  serviceField,
  ownerField,
  textField('businessUnit', 'Business unit', 'Whose need it is.'),
  textField('strategicGoal', 'Strategic goal', 'The goal of the company that it serves.'),
  selectField('investmentKind', 'Kind of investment', 'What the money is for.', [
    'Run what we have',
    'Grow what we have',
    'Do something new',
  ]),
  longTextField('expectedDemand', 'Expected demand', 'How much of it will be wanted, when, by whom.'),
  expectedBenefitField,
  targetField,
  ...budgetFields,
  reviewDateField,
  decisionReasonField,
];

export const portfolioRegister: PracticePack = {
  id: 'portfolio-register',
  version: 1,
  kind: 'register',
  name: 'Portfolio register',
  purpose: 'A register of what IT is to serve: goals, demand, services planned and offered, and whom for.',
  brings: [
    'Every service and every idea for one in a single list, from pipeline to retired',
    'Goal, demand, benefit and cost side by side when money is decided on',
    'A way for the business to say what it needs',
  ],
  taxonomy: {
    v3Stage: 'service-strategy',
    v3Processes: [
      'strategy-management-for-it-services',
      'service-portfolio-management',
      'demand-management',
      'business-relationship-management',
    ],
    v4Practices: ['strategy-management', 'portfolio-management', 'relationship-management'],
    v4Activities: ['plan', 'engage'],
    v5Lifecycle: ['discover', 'design'],
    cobit: ['EDM02', 'EDM05', 'APO02', 'APO05', 'APO08'],
    dimensions: ['organisations-and-people', 'value-streams-and-processes'],
  },
  raci: [
    raci(
      'Write down need or idea',
      'Relationship manager',
      'Portfolio manager',
      ['Business unit'],
      ['Service owner'],
    ),
    raci('Estimate demand and cost', 'Service owner', 'Portfolio manager', ['Finance'], ['Business unit']),
    raci('Decide', 'Head of IT', 'Head of IT', ['Business unit', 'Finance'], ['Service owner']),
    raci('Review', 'Portfolio manager', 'Head of IT', ['Service owner'], ['Business unit']),
  ],
  procedure: [
    step('Write', 'draft', 'Say whose need it is and which goal it serves.'),
    step('Look over', 'inReview', 'Put benefit, demand and cost side by side.'),
    step('Decide', 'active', 'Give it money and an owner, and link what is built for it.'),
    step('Review', 'inReview', 'Compare benefit and target with what came of it.'),
    step('Retire', 'retired', 'Say what its users do from now on.'),
  ],
  issueTypes: [
    {
      ref: 'portfolioItem',
      name: 'Portfolio item',
      aliases: [],
      kind: 'standard',
      icon: 'portfolio',
      description: 'A goal, a need, a service planned or offered, or the people it is for.',
      create: true,
    },
  ],
  fields,
  statuses: registerStatuses,
  workflow: registerWorkflow('Portfolio register'),
  screens: { tab: 'Steward', fields: fields.map(({ ref }) => ref) },
  linkTypes: [RECORD_LINKS.dependsOn, RECORD_LINKS.replaces],
  requestTypes: [
    {
      ref: 'proposeService',
      typeRef: 'portfolioItem',
      name: 'Propose a new service',
      aliases: [],
      description: 'Tell us what your part of the company needs from IT.',
      helpText: 'Say what you want to be able to do, how many people need it, and by when.',
      group: 'Plans and ideas',
    },
  ],
  dependencies: [
    {
      practice: 'service-catalogue-management',
      need: 'helps',
      why: 'What is decided here is offered to customers there.',
    },
  ],
  slas: [],
  matrix: null,
  approvals: false,
  risk: false,
  measures: [
    {
      id: 'portfolio-owned',
      name: 'Items with goal, owner and cost',
      question: 'Do we know what each service is for and what it costs?',
      formula: 'Active items with strategic goal, owner and cost filled in, divided by all active items.',
      unit: 'percent',
      better: 'higher',
    },
    {
      id: 'portfolio-decision-time',
      name: 'Median time to decide',
      question: 'How long does the business wait for an answer?',
      formula: 'Median time from creation to entering "Active" or "Rejected".',
      unit: 'hours',
      better: 'lower',
    },
  ],
  manual: [
    queue(
      'portfolio-queue',
      'Portfolio items to decide on',
      'issuetype = "{type:portfolioItem}" AND status = "{status:inReview}" ORDER BY created',
    ),
  ],
};
