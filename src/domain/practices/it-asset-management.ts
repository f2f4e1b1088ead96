import { assetStatuses, assetWorkflow } from './asset-workflow';
import { dateField, numberField, queue, raci, selectField, step, textField, userField } from './pack-parts';
import { costFields, ownerField, supplierField } from './record-fields';
import { RECORD_LINKS } from './record-links';
import type { PackField, PracticePack } from './schema';
import { decisionReasonField } from './shared-fields';
import { escalations, PRIORITIES, WORKING_DAY } from './shared-priority';

const MANAGER = 'Asset manager';

const fields: PackField[] = [
  selectField('assetType', 'Asset type', 'What kind of thing was bought.', [
    'Computer',
    'Mobile device',
    'Server or storage',
    'Network equipment',
    'Peripheral',
    'Software licence',
    'Cloud subscription',
    'Other',
  ]),
  textField('assetTag', 'Asset tag', 'The number on our own label.'),
  textField('serialNumber', 'Serial number', 'The number that its maker gave it.'),
  textField('model', 'Model', 'Make and model.'),
  numberField('licenceCount', 'Licences', 'How many people or devices may use it.'),
  ownerField,
  userField('usedBy', 'Used by', 'Who has it.'),
  textField('assetLocation', 'Asset location', 'Where it is when nobody carries it.'),
  supplierField,
  dateField('purchaseDate', 'Purchase date', 'When it was bought.'),
  ...costFields,
  dateField('warrantyUntil', 'Warranty until', 'Last day on which its maker or seller mends it.'),
  selectField('dataErased', 'Data erased', 'Whether what was on it is gone for good.', [
    'Yes',
    'No',
    'Holds no data',
  ]),
  selectField('disposalMethod', 'Disposal method', 'How it left us.', [
    'Sold',
    'Donated',
    'Recycled',
    'Destroyed',
    'Returned to the supplier',
  ]),
  decisionReasonField,
];

export const itAssetManagement: PracticePack = {
  id: 'it-asset-management',
  version: 1,
  kind: 'full',
  name: 'IT asset management',
  purpose: 'Know what was bought, who has it, what it costs, and that it leaves us without our data.',
  brings: [
    'One issue for each asset from order to disposal',
    'Cost, warranty and licences where the work is done',
    'A clock on repairs that the supplier owes',
  ],
  taxonomy: {
    v3Stage: 'service-transition',
    v3Processes: ['service-asset-and-configuration-management'],
    v4Practices: ['it-asset-management'],
    v4Activities: ['plan', 'obtain-build', 'deliver-and-support'],
    v5Lifecycle: ['acquire', 'operate', 'support'],
    cobit: ['BAI09'],
    dimensions: ['information-and-technology', 'partners-and-suppliers'],
  },
  raci: [
    raci('Order', 'Purchasing', MANAGER, ['Requester', 'Finance'], ['Service desk']),
    raci('Receive and label', 'Store', MANAGER, ['Purchasing'], ['Requester']),
    raci('Hand out and take back', 'Service desk', MANAGER, [], ['User']),
    raci('Have it repaired', 'Service desk', MANAGER, ['Supplier'], ['User']),
    raci('Report lost or stolen', 'User', MANAGER, ['Information security'], ['Service desk']),
    raci('Retire and dispose of', 'Store', MANAGER, ['Information security'], ['Finance']),
  ],
  procedure: [
    step('Order', 'ordered', 'Record what was bought, from whom, and what it costs.'),
    step('Receive', 'received', 'Check the delivery and label it.'),
    step('Store', 'inStock', 'Keep it ready, with all its numbers on record.'),
    step('Hand out', 'inUse', 'Say who has it, or where it stands.'),
    step('Repair', 'inRepair', 'Look at the warranty first.'),
    step('Retire', 'retired', 'Take it back, erase what is on it.'),
    step('Dispose of', 'disposed', 'Record how it left us.'),
  ],
  issueTypes: [
    {
      ref: 'asset',
      name: 'Asset',
      aliases: ['IT asset'],
      kind: 'standard',
      icon: 'asset',
      description: 'Something of value that was bought so that services can be delivered.',
      create: true,
    },
  ],
  fields,
  statuses: assetStatuses,
  workflow: assetWorkflow,
  screens: { tab: 'Steward', fields: fields.map(({ ref }) => ref) },
  linkTypes: [RECORD_LINKS.asset],
  requestTypes: [],
  dependencies: [
    {
      practice: 'service-configuration-management',
      need: 'helps',
      why: 'The asset says what was paid; the configuration item says what depends on it.',
    },
    {
      practice: 'service-request-management',
      need: 'helps',
      why: 'People ask for equipment there; the asset that they get is linked.',
    },
  ],
  slas: [
    {
      id: 'asset-repair',
      name: 'Time to repair an asset',
      agreement: 'UC',
      startsWhen: ['inRepair'],
      stopsWhen: ['inStock', 'retired'],
      stopsOnAgentComment: false,
      pausesWhen: [],
      cancelsWhen: ['lost'],
      cycles: 'every',
      resumeWithinDays: 0,
      goals: [{ id: 'Any priority', priorities: PRIORITIES, minutes: 5 * WORKING_DAY, calendar: 'working' }],
      escalations,
    },
  ],
  matrix: null,
  approvals: false,
  risk: false,
  measures: [
    {
      id: 'asset-assigned',
      name: 'Assets with a holder',
      question: 'Do we know who has what?',
      formula: 'Assets in use with "Used by" or a location, divided by all assets in use.',
      unit: 'percent',
      better: 'higher',
    },
    {
      id: 'asset-idle',
      name: 'Idle for more than 90 days',
      question: 'What was paid for and is not used?',
      formula: 'Assets that have been in stock for more than 90 days.',
      unit: 'count',
      better: 'lower',
    },
    {
      id: 'asset-erased',
      name: 'Disposed of with data erased',
      question: 'Has any data left the house?',
      formula: 'Assets disposed of whose data was erased or that held none, divided by all disposed of.',
      unit: 'percent',
      better: 'higher',
    },
  ],
  manual: [
    queue(
      'asset-queue',
      'Warranty ends soon',
      'issuetype = "{type:asset}" AND status = "{status:inUse}" AND "{field:warrantyUntil}" <= 60d ORDER BY "{field:warrantyUntil}"',
    ),
  ],
};
