import { longTextField, option, queue, raci, selectField, step, textField } from './pack-parts';
import {
  evidenceField,
  lastTestedField,
  ownerField,
  periodFields,
  reviewDateField,
  targetField,
} from './record-fields';
import { RECORD_LINKS } from './record-links';
import { registerStatuses, registerWorkflow } from './register-workflow';
import type { PackField, PracticePack } from './schema';
import { decisionReasonField } from './shared-fields';

const ONE_TO_FIVE = ['5 - Very high', '4 - High', '3 - Medium', '2 - Low', '1 - Very low'];

const fields: PackField[] = [
  selectField('controlPractice', 'Control practice', 'What kind of record this is.', [
    'Governance',
    'Policy',
    option('Exception', 'Waiver'),
    'Risk management',
    'Measurement and reporting',
    'Organizational change management',
    'Knowledge management',
  ]),
  ownerField,
  longTextField('controlObjective', 'Control objective', 'What it is to make sure of, or to prevent.'),
  textField('requirementSource', 'Required by', 'The law, standard or decision that asks for it, by number.'),
  selectField('riskAppetite', 'Risk appetite', 'How much risk may be taken here.', [
    'None',
    'Little',
    'Balanced',
    'Much',
  ]),
  selectField('riskLikelihood', 'Risk likelihood', 'How likely it is.', ONE_TO_FIVE),
  selectField('riskEffect', 'Risk effect', 'How bad it would be.', ONE_TO_FIVE),
  selectField('riskTreatment', 'Risk treatment', 'What is done about it.', [
    'Avoid',
    'Reduce',
    'Transfer',
    'Accept',
  ]),
  textField('measureFormula', 'Measure', 'What is counted, over what, how often.'),
  targetField,
  longTextField(
    'peopleConcerned',
    'People concerned',
    'Who has to work in another way, and what helps them.',
  ),
  ...periodFields,
  lastTestedField,
  reviewDateField,
  evidenceField,
  decisionReasonField,
];

export const controlRegister: PracticePack = {
  id: 'control-register',
  version: 1,
  kind: 'register',
  name: 'Control register',
  purpose:
    'A register of what keeps IT on course: decisions, policies and their exceptions, risks, measures.',
  brings: [
    'Policies, exceptions, risks, measures and knowledge with owner, review date and evidence',
    'The last day of every exception, and a list of those that are past it',
    'One place to look when an auditor asks what applied on a certain day',
  ],
  taxonomy: {
    v3Stage: 'continual-service-improvement',
    v3Processes: ['knowledge-management', 'seven-step-improvement'],
    v4Practices: [
      'risk-management',
      'measurement-and-reporting',
      'organizational-change-management',
      'knowledge-management',
    ],
    v4Activities: ['plan', 'improve'],
    v5Lifecycle: ['discover', 'design', 'operate'],
    cobit: [
      'EDM01',
      'EDM03',
      'APO01',
      'APO12',
      'BAI05',
      'BAI08',
      'DSS06',
      'MEA01',
      'MEA02',
      'MEA03',
      'MEA04',
    ],
    dimensions: ['organisations-and-people', 'value-streams-and-processes'],
  },
  raci: [
    raci('Write a record', 'Record owner', 'Head of IT', ['Those concerned'], ['Auditor']),
    raci(
      'Look it over and approve',
      'Governance board',
      'Head of IT',
      ['Legal', 'Information security'],
      ['Record owner'],
    ),
    raci('Grant an exception', 'Policy owner', 'Governance board', ['Information security'], ['Auditor']),
    raci('Test and collect evidence', 'Record owner', 'Head of IT', ['Support team'], ['Auditor']),
    raci('Review', 'Record owner', 'Governance board', ['Auditor'], ['Those concerned']),
  ],
  procedure: [
    step('Write', 'draft', 'Say what it is to make sure of, and who asks for it.'),
    step('Look over', 'inReview', 'Ask those who have to live with it.'),
    step('Apply', 'active', 'Make it known, test it, keep the evidence.'),
    step('Suspend', 'suspended', 'When it cannot be kept for a time, say so and why.'),
    step('Review', 'inReview', 'Look again on the review date and after every breach.'),
    step('Retire', 'retired', 'Keep it: what applied on a certain day must be answerable.'),
  ],
  issueTypes: [
    {
      ref: 'control',
      name: 'Control',
      aliases: ['Control record'],
      kind: 'standard',
      icon: 'control',
      description: 'A decision, policy, exception, risk, measure or piece of knowledge that has to be kept.',
      create: true,
    },
  ],
  fields,
  statuses: registerStatuses,
  workflow: registerWorkflow('Control register'),
  screens: { tab: 'Steward', fields: fields.map(({ ref }) => ref) },
  linkTypes: [RECORD_LINKS.affects, RECORD_LINKS.replaces],
  requestTypes: [
    {
      ref: 'askException',
      typeRef: 'control',
      name: 'Ask for an exception to a policy',
      aliases: [],
      description: 'When a rule keeps you from your work and there is a good reason.',
      helpText: 'Say which rule, why, for whom, and until when. You will be asked what reduces the risk.',
      group: 'Policies and exceptions',
    },
  ],
  dependencies: [
    {
      practice: 'continual-improvement',
      need: 'helps',
      why: 'What measures and reviews show becomes an improvement there.',
    },
  ],
  slas: [],
  matrix: null,
  approvals: false,
  risk: false,
  measures: [
    {
      id: 'control-tested',
      name: 'Tested in the last year',
      question: 'Do our controls work, or do we only have them?',
      formula: 'Active records with "Last tested" in the last 365 days, divided by all active records.',
      unit: 'percent',
      better: 'higher',
    },
    {
      id: 'control-expired-exceptions',
      name: 'Exceptions past their end',
      question: 'Which exceptions became the rule?',
      formula: 'Active exceptions whose "Valid until" has passed.',
      unit: 'count',
      better: 'lower',
    },
  ],
  manual: [
    queue(
      'control-queue',
      'Exceptions that end',
      'issuetype = "{type:control}" AND status = "{status:active}" AND "{field:controlPractice}" = Exception AND "{field:validUntil}" <= 14d',
    ),
  ],
};
