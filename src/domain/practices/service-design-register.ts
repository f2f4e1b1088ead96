import { longTextField, numberField, queue, raci, selectField, step, textField } from './pack-parts';
import {
  availabilityTargetField,
  evidenceField,
  lastTestedField,
  ownerField,
  reviewDateField,
} from './record-fields';
import { RECORD_LINKS } from './record-links';
import { registerStatuses, registerWorkflow } from './register-workflow';
import type { PackField, PracticePack } from './schema';
import { decisionReasonField, serviceField } from './shared-fields';

const fields: PackField[] = [
  selectField('designPractice', 'Design practice', 'The practice that this record belongs to.', [
    'Service design',
    'Availability management',
    'Capacity and performance management',
    'Service continuity management',
    'Information security management',
    'Service validation and testing',
    'Monitoring and event management',
  ]),
  serviceField,
  ownerField,
  longTextField('requirement', 'Requirement', 'What the service has to be able to do, and who asked for it.'),
  availabilityTargetField,
  textField('capacityTarget', 'Capacity or performance target', 'The load to bear or the speed to keep.'),
  textField('alertThreshold', 'Alert threshold', 'The figure at which somebody is told, and who that is.'),
  numberField('recoveryTimeHours', 'Recovery time in hours', 'How long it may be gone after a disaster.'),
  numberField('recoveryPointHours', 'Recovery point in hours', 'How many hours of data may be lost.'),
  selectField('informationClass', 'Information class', 'How carefully its data has to be kept.', [
    'Public',
    'Internal',
    'Confidential',
    'Secret',
  ]),
  longTextField(
    'measuresTaken',
    'Measures taken',
    'What was built, bought or agreed to meet the requirement.',
  ),
  lastTestedField,
  reviewDateField,
  evidenceField,
  decisionReasonField,
];

export const serviceDesignRegister: PracticePack = {
  id: 'service-design-register',
  version: 1,
  kind: 'register',
  name: 'Service design register',
  purpose: 'A register of what each service is designed to withstand: load, failure, disaster, attack.',
  brings: [
    'One record for each requirement: availability, capacity, continuity, security, testing, monitoring',
    'Targets as figures that reports and checks can read',
    'An owner and a review date on every record',
  ],
  taxonomy: {
    v3Stage: 'service-design',
    v3Processes: [
      'design-coordination',
      'availability-management',
      'capacity-management',
      'it-service-continuity-management',
      'information-security-management',
      'service-validation-and-testing',
      'event-management',
    ],
    v4Practices: [
      'service-design',
      'availability-management',
      'capacity-and-performance-management',
      'service-continuity-management',
      'information-security-management',
      'service-validation-and-testing',
      'monitoring-and-event-management',
    ],
    v4Activities: ['plan', 'design-and-transition', 'deliver-and-support'],
    v5Lifecycle: ['design', 'build', 'operate'],
    cobit: ['APO13', 'BAI02', 'BAI04', 'DSS01', 'DSS04', 'DSS05'],
    dimensions: ['information-and-technology', 'value-streams-and-processes'],
  },
  raci: [
    raci('Write a record', 'Service designer', 'Service owner', ['Customer', 'Operations'], ['Support team']),
    raci('Look it over', 'Service owner', 'Service owner', ['Information security'], ['Service designer']),
    raci('Test it', 'Operations', 'Service owner', ['Supplier'], ['Service designer']),
    raci('Review it', 'Service owner', 'Service owner', ['Operations'], ['Customer']),
  ],
  procedure: [
    step('Write', 'draft', 'Say which service, which requirement, and which figure.'),
    step('Look over', 'inReview', 'Ask those who have to keep it and those who have to pay for it.'),
    step('Apply', 'active', 'Design, test and watch against the figure.'),
    step('Review', 'inReview', 'Look again on the review date and after every failure.'),
    step('Retire', 'retired', 'Keep it for the record when the service is gone.'),
  ],
  issueTypes: [
    {
      ref: 'designRecord',
      name: 'Service design record',
      aliases: [],
      kind: 'standard',
      icon: 'design',
      description: 'What a service is designed to withstand, with target, test and evidence.',
      create: true,
    },
  ],
  fields,
  statuses: registerStatuses,
  workflow: registerWorkflow('Service design register'),
  screens: { tab: 'Steward', fields: fields.map(({ ref }) => ref) },
  linkTypes: [RECORD_LINKS.affects, RECORD_LINKS.replaces],
  requestTypes: [],
  dependencies: [
    {
      practice: 'service-level-management',
      need: 'helps',
      why: 'What was agreed with the customer is what the design has to keep.',
    },
  ],
  slas: [],
  matrix: null,
  approvals: false,
  risk: false,
  measures: [
    {
      id: 'design-tested',
      name: 'Tested in the last year',
      question: 'Would it work when it matters?',
      formula: 'Active records with "Last tested" in the last 365 days, divided by all active records.',
      unit: 'percent',
      better: 'higher',
    },
    {
      id: 'design-overdue',
      name: 'Reviews that are overdue',
      question: 'Which targets has nobody looked at in time?',
      formula: 'Active records whose review date has passed.',
      unit: 'count',
      better: 'lower',
    },
  ],
  manual: [
    queue(
      'design-queue',
      'Design records to review',
      'issuetype = "{type:designRecord}" AND status = "{status:active}" AND "{field:reviewDate}" <= 30d ORDER BY "{field:reviewDate}"',
    ),
  ],
};
