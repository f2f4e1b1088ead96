import { agreementStatuses, agreementWorkflow } from './agreement-workflow';
import { longTextField, option, queue, raci, selectField, step, textField } from './pack-parts';
import {
  availabilityTargetField,
  evidenceField,
  noticeField,
  ownerField,
  periodFields,
  reviewDateField,
  supplierField,
} from './record-fields';
import { RECORD_LINKS } from './record-links';
import type { PackField, PracticePack } from './schema';
import { decisionReasonField, serviceField } from './shared-fields';

const MANAGER = 'Service level manager';

const fields: PackField[] = [
  selectField('agreementKind', 'Kind of agreement', 'Between whom it is.', [
    option('SLA: with the customer', 'SLA'),
    option('OLA: between our own teams', 'OLA'),
    option('UC: underpinning contract with a supplier', 'UC'),
  ]),
  serviceField,
  textField('agreedWith', 'Agreed with', 'The customer, the team or the company on the other side.'),
  ownerField,
  supplierField,
  longTextField(
    'agreedHours',
    'Agreed service hours',
    'When the service is to be there, and when it is supported.',
  ),
  longTextField(
    'agreedTargets',
    'Agreed targets',
    'What is promised, figure by figure, and how it is measured.',
  ),
  availabilityTargetField,
  selectField('reportingPeriod', 'Reporting period', 'The time that one report covers.', [
    'Week',
    'Month',
    'Quarter',
    'Year',
  ]),
  longTextField(
    'consequences',
    'When targets are missed',
    'What follows: report, talk, credit, termination.',
  ),
  ...periodFields,
  noticeField,
  reviewDateField,
  evidenceField,
  decisionReasonField,
];

export const serviceLevelManagement: PracticePack = {
  id: 'service-level-management',
  version: 1,
  kind: 'full',
  name: 'Service level management',
  purpose: 'Agree with customers what they can rely on, and make sure that teams and suppliers can keep it.',
  brings: [
    'Every promise as a record: with whom, about what, since when, until when',
    'SLA, OLA and underpinning contract linked to each other',
    'A review date and an end that nobody misses',
  ],
  taxonomy: {
    v3Stage: 'service-design',
    v3Processes: ['service-level-management'],
    v4Practices: ['service-level-management'],
    v4Activities: ['plan', 'engage', 'deliver-and-support', 'improve'],
    v5Lifecycle: ['discover', 'design', 'deliver'],
    cobit: ['APO09'],
    dimensions: ['organisations-and-people', 'partners-and-suppliers', 'value-streams-and-processes'],
  },
  raci: [
    raci('Find out what is needed', MANAGER, 'Service owner', ['Customer'], ['Support team']),
    raci('Negotiate', MANAGER, 'Service owner', ['Customer', 'Supplier', 'Support team'], ['Finance']),
    raci('Measure and report', MANAGER, MANAGER, ['Support team'], ['Customer', 'Service owner']),
    raci('Review', MANAGER, 'Service owner', ['Customer'], ['Supplier']),
    raci('Renew or end', 'Service owner', 'Service owner', [MANAGER, 'Customer'], ['Support team']),
  ],
  procedure: [
    step('Draft', 'draft', 'Write down what the customer needs and what can be measured.'),
    step('Negotiate', 'negotiating', 'Agree on targets that the teams and suppliers behind them can keep.'),
    step('Agree', 'agreed', 'Link the signed document and everything that underpins it.'),
    step('Put into force', 'inForce', 'Set up the clocks and report in the agreed period.'),
    step('Review', 'underReview', 'Look at the figures together and decide what has to change.'),
    step('End', 'terminated', 'Give notice in time and link what takes its place.'),
  ],
  issueTypes: [
    {
      ref: 'agreement',
      name: 'Service level agreement',
      aliases: ['SLA'],
      kind: 'standard',
      icon: 'agreement',
      description: 'What was agreed about a service, with a customer, between teams, or with a supplier.',
      create: true,
    },
  ],
  fields,
  statuses: agreementStatuses,
  workflow: agreementWorkflow,
  screens: { tab: 'Steward', fields: fields.map(({ ref }) => ref) },
  linkTypes: [RECORD_LINKS.agreement, RECORD_LINKS.underpins],
  requestTypes: [],
  dependencies: [
    {
      practice: 'incident-management',
      need: 'helps',
      why: 'Its clocks measure what the agreement promises.',
    },
    {
      practice: 'service-catalogue-management',
      need: 'helps',
      why: 'The catalogue shows customers what the agreement is about.',
    },
  ],
  slas: [],
  matrix: null,
  approvals: false,
  risk: false,
  measures: [
    {
      id: 'agreement-reviewed',
      name: 'Agreements reviewed in time',
      question: 'Do the promises still fit?',
      formula: 'Agreements in force whose review date lies ahead, divided by all agreements in force.',
      unit: 'percent',
      better: 'higher',
    },
    {
      id: 'agreement-underpinned',
      name: 'SLAs with something behind them',
      question: 'Can we keep what we promise?',
      formula:
        'SLAs in force that an OLA or an underpinning contract is linked to, divided by all SLAs in force.',
      unit: 'percent',
      better: 'higher',
    },
    {
      id: 'agreement-lapsed',
      name: 'Expired without successor',
      question: 'Which service runs without a promise?',
      formula: 'Agreements in status "Expired" in the period.',
      unit: 'count',
      better: 'lower',
    },
  ],
  manual: [
    queue(
      'agreement-queue',
      'Agreements to review',
      'issuetype = "{type:agreement}" AND status = "{status:inForce}" AND "{field:reviewDate}" <= 30d ORDER BY "{field:reviewDate}"',
    ),
  ],
};
