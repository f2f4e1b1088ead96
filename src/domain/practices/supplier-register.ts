import { longTextField, option, queue, raci, selectField, step, textField } from './pack-parts';
import {
  budgetFields,
  evidenceField,
  noticeField,
  ownerField,
  periodFields,
  reviewDateField,
  supplierField,
} from './record-fields';
import { RECORD_LINKS } from './record-links';
import { registerStatuses, registerWorkflow } from './register-workflow';
import type { PackField, PracticePack } from './schema';
import { costCentreField, decisionReasonField, serviceField } from './shared-fields';

const fields: PackField[] = [
  selectField('supplierPractice', 'Supplier practice', 'The practice that this record belongs to.', [
    'Supplier management',
    option('Underpinning contract', 'Contract'),
    'Service financial management',
  ]),
  supplierField,
  selectField('supplierCategory', 'Supplier category', 'How much depends on the supplier.', [
    'Strategic',
    'Tactical',
    'Operational',
    'Commodity',
  ]),
  textField('contractNumber', 'Contract number', 'Its number in our own files.'),
  serviceField,
  ownerField,
  ...periodFields,
  noticeField,
  longTextField('contractTargets', 'Contract targets', 'What the supplier promises, figure by figure.'),
  ...budgetFields,
  costCentreField,
  longTextField('supplierRating', 'Supplier rating', 'How well it went, and what was agreed about it.'),
  reviewDateField,
  evidenceField,
  decisionReasonField,
];

export const supplierRegister: PracticePack = {
  id: 'supplier-register',
  version: 1,
  kind: 'register',
  name: 'Supplier and contract register',
  purpose: 'A register of suppliers, the contracts that our promises rest on, and what they cost.',
  brings: [
    'One record for each supplier, contract or budget',
    'End and notice of every contract, before it renews itself',
    'Budget and cost in fields that reports can add up',
  ],
  taxonomy: {
    v3Stage: 'service-design',
    v3Processes: ['supplier-management', 'financial-management-for-it-services'],
    v4Practices: ['supplier-management', 'service-financial-management'],
    v4Activities: ['plan', 'engage', 'obtain-build'],
    v5Lifecycle: ['acquire', 'operate'],
    cobit: ['EDM04', 'APO06', 'APO10'],
    dimensions: ['partners-and-suppliers'],
  },
  raci: [
    raci(
      'Record supplier or contract',
      'Supplier manager',
      'Service owner',
      ['Legal', 'Purchasing'],
      ['Finance'],
    ),
    raci('Approve', 'Service owner', 'Head of IT', ['Finance', 'Information security'], ['Supplier manager']),
    raci('Watch cost against budget', 'Finance', 'Service owner', ['Supplier manager'], ['Head of IT']),
    raci('Review and rate', 'Supplier manager', 'Service owner', ['Support team'], ['Supplier']),
    raci('Renew or end', 'Supplier manager', 'Service owner', ['Legal'], ['Finance', 'Supplier']),
  ],
  procedure: [
    step('Write', 'draft', 'Say who supplies what, for which service, at which cost.'),
    step('Look over', 'inReview', 'Ask legal, finance and security.'),
    step('Apply', 'active', 'Link the agreements that it underpins; watch its cost.'),
    step('Review', 'inReview', 'Rate it well before the last day on which notice can be given.'),
    step('End', 'retired', 'Link the contract that takes its place.'),
  ],
  issueTypes: [
    {
      ref: 'supplierRecord',
      name: 'Supplier and contract record',
      aliases: ['Supplier record'],
      kind: 'standard',
      icon: 'supplier',
      description: 'A supplier, a contract with one, or the money that goes there.',
      create: true,
    },
  ],
  fields,
  statuses: registerStatuses,
  workflow: registerWorkflow('Supplier and contract register'),
  screens: { tab: 'Steward', fields: fields.map(({ ref }) => ref) },
  linkTypes: [RECORD_LINKS.underpins, RECORD_LINKS.replaces],
  requestTypes: [],
  dependencies: [
    {
      practice: 'service-level-management',
      need: 'helps',
      why: 'Contracts underpin what was promised to customers.',
    },
  ],
  slas: [],
  matrix: null,
  approvals: false,
  risk: false,
  measures: [
    {
      id: 'supplier-notice',
      name: 'Contracts past their notice date',
      question: 'Which contracts renew themselves before anybody decided?',
      formula: 'Active records whose "Valid until" less the notice period has passed.',
      unit: 'count',
      better: 'lower',
    },
    {
      id: 'supplier-budget',
      name: 'Cost against budget',
      question: 'Do we spend what we planned?',
      formula: 'Sum of cost divided by sum of budget over active records of the same currency and period.',
      unit: 'percent',
      better: 'lower',
    },
  ],
  manual: [
    queue(
      'supplier-queue',
      'Contracts that end soon',
      'issuetype = "{type:supplierRecord}" AND status = "{status:active}" AND "{field:validUntil}" <= 120d ORDER BY "{field:validUntil}"',
    ),
  ],
};
