import { longTextField, numberField, option, selectField, textField } from './pack-parts';
import { costFields, ownerField, reviewDateField } from './record-fields';
import type { PackField } from './schema';
import { decisionReasonField, serviceField } from './shared-fields';

export const catalogueFields: PackField[] = [
  ownerField,
  serviceField,
  selectField('catalogueView', 'Catalogue view', 'Who reads this entry.', [
    option('Business', 'Customer'),
    'Technical',
    'Supporting',
  ]),
  longTextField('valueOffered', 'Value offered', 'What people can do with it that they could not do before.'),
  textField('audience', 'Audience', 'Who may order it.'),
  selectField('serviceHours', 'Service hours', 'When it works and somebody answers.', [
    option('Working hours', 'Business hours'),
    'Extended hours',
    option('Always', '24x7'),
  ]),
  numberField('fulfilmentDays', 'Fulfilment target in working days', 'How soon people have it.'),
  selectField('orderApproval', 'Approval of orders', 'Who has to agree to each order.', [
    option('None', 'No'),
    option('Line manager', 'Manager'),
    'Service owner',
    'Budget owner',
    'Information security',
  ]),
  longTextField('fulfilmentSteps', 'Fulfilment steps', 'What is done for each order, in order, and by whom.'),
  textField(
    'requestTypeName',
    'Request type on the portal',
    'Its name there, so that both are kept in step.',
  ),
  ...costFields,
  reviewDateField,
  decisionReasonField,
];
