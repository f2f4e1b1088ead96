import { configurationStatuses, configurationWorkflow } from './configuration-workflow';
import { dateField, numberField, option, queue, raci, selectField, step, textField } from './pack-parts';
import { ownerField, planFields, supplierField } from './record-fields';
import { RECORD_LINKS } from './record-links';
import type { PackField, PracticePack } from './schema';
import { decisionReasonField } from './shared-fields';

const MANAGER = 'Configuration manager';

const fields: PackField[] = [
  selectField('configurationClass', 'Configuration class', 'What kind of thing it is.', [
    'Business service',
    'Technical service',
    'Application',
    'Database',
    'Server',
    'Network device',
    'Cloud resource',
    'Client device',
    'Document',
    'Location',
  ]),
  textField('identifier', 'Identifier', 'The name by which tools know it: host name, resource id, URL.'),
  ownerField,
  textField('supportTeam', 'Support team', 'The team that looks after it.'),
  selectField('criticality', 'Criticality', 'How much the business suffers when it is gone.', [
    option('5 - Vital', '5'),
    option('4 - High', '4'),
    option('3 - Medium', '3'),
    option('2 - Low', '2'),
    option('1 - Very low', '1'),
  ]),
  numberField('userCount', 'Number of users', 'How many people work with it.'),
  selectField('redundancy', 'Redundancy', 'What is left when it fails.', [
    'None',
    'Partial: slower or with less',
    'Full: nobody notices',
  ]),
  ...planFields('environment'),
  supplierField,
  dateField('lastVerified', 'Last verified', 'When the record was last compared with reality.'),
  decisionReasonField,
];

export const serviceConfigurationManagement: PracticePack = {
  id: 'service-configuration-management',
  version: 1,
  kind: 'full',
  name: 'Service configuration management',
  purpose: 'Know what services are made of, what depends on what, and how far the record can be trusted.',
  brings: [
    'Configuration items as issues: owner, criticality, environment, users',
    'Dependencies as links, read in both directions',
    'The date on which somebody last compared the record with reality',
  ],
  taxonomy: {
    v3Stage: 'service-transition',
    v3Processes: ['service-asset-and-configuration-management'],
    v4Practices: ['service-configuration-management'],
    v4Activities: ['design-and-transition', 'obtain-build', 'deliver-and-support'],
    v5Lifecycle: ['build', 'transition', 'operate'],
    cobit: ['BAI10'],
    dimensions: ['information-and-technology', 'partners-and-suppliers'],
  },
  raci: [
    raci('Decide what to keep records of', MANAGER, MANAGER, ['Service owner'], ['Support team']),
    raci('Record an item', 'Support team', 'Item owner', [MANAGER], ['Change manager']),
    raci('Keep it up to date with changes', 'Implementer', 'Item owner', ['Change manager'], [MANAGER]),
    raci('Verify', 'Item owner', MANAGER, ['Support team'], ['Service owner']),
    raci('Retire', 'Support team', 'Item owner', ['Service owner'], [MANAGER, 'Asset manager']),
  ],
  procedure: [
    step('Plan', 'planned', 'Record what is going to exist, with class and owner.'),
    step('Build', 'building', 'Set it up and link what it depends on.'),
    step('Put into service', 'inService', 'Verify the record, then let people rely on it.'),
    step('Change', 'underChange', 'Link the change; bring the record up to date before it ends.'),
    step('Verify', 'inService', 'Compare with reality at least twice a year and set the date.'),
    step('Retire', 'retired', 'Make sure that nothing in service depends on it.'),
  ],
  issueTypes: [
    {
      ref: 'configurationItem',
      name: 'Configuration item',
      aliases: ['CI'],
      kind: 'standard',
      icon: 'configuration',
      description: 'Something that has to be looked after so that a service can be delivered.',
      create: true,
    },
  ],
  fields,
  statuses: configurationStatuses,
  workflow: configurationWorkflow,
  screens: { tab: 'Steward', fields: fields.map(({ ref }) => ref) },
  linkTypes: [RECORD_LINKS.dependsOn, RECORD_LINKS.affects],
  requestTypes: [],
  dependencies: [
    {
      practice: 'change-enablement',
      need: 'helps',
      why: 'Changes keep the records true, and the records say what a change puts at risk.',
    },
  ],
  slas: [],
  matrix: null,
  approvals: false,
  risk: false,
  measures: [
    {
      id: 'configuration-verified',
      name: 'Verified in the last half year',
      question: 'How far can the records be trusted?',
      formula:
        'Items in service or under change with "Last verified" in the last 180 days, divided by all such items.',
      unit: 'percent',
      better: 'higher',
    },
    {
      id: 'configuration-owned',
      name: 'Items with owner and criticality',
      question: 'Is there somebody to ask?',
      formula: 'Items in service with owner and criticality filled in, divided by all items in service.',
      unit: 'percent',
      better: 'higher',
    },
    {
      id: 'configuration-stuck',
      name: 'Items left under change',
      question: 'Are records brought up to date after a change?',
      formula: 'Items under change whose linked changes are all closed.',
      unit: 'count',
      better: 'lower',
    },
  ],
  manual: [
    queue(
      'configuration-queue',
      'Items to verify',
      'issuetype = "{type:configurationItem}" AND status = "{status:inService}" AND ("{field:lastVerified}" is EMPTY OR "{field:lastVerified}" < -180d)',
    ),
  ],
};
