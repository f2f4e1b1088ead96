import { dateField, longTextField, option, selectField, userField } from './pack-parts';
import type { PackField } from './schema';
import {
  costCentreField,
  decisionReasonField,
  impactField,
  pendingReasonField,
  serviceField,
  sourceField,
  urgencyField,
} from './shared-fields';

export const requestFields: PackField[] = [
  impactField,
  urgencyField,
  serviceField,
  sourceField,
  userField('requestedFor', 'Requested for', 'Who gets it, if not the person who asks.', 'On behalf of'),
  dateField('neededBy', 'Needed by', 'The day by which it is needed. A wish: the promise is the target.'),
  selectField('approvalNeeded', 'Approval needed', 'Who has to agree before it is fulfilled.', [
    option('None', 'No', 'Not needed'),
    option('Line manager', 'Manager'),
    'Service owner',
    'Budget owner',
    'Information security',
  ]),
  costCentreField,
  pendingReasonField,
  longTextField('delivered', 'What was delivered', 'Serial numbers, accounts, licences, places.'),
  selectField('fulfilmentCode', 'Fulfilment code', 'How it ended.', [
    'Fulfilled as asked',
    'Fulfilled in another way',
    'Fulfilled in part',
    'Self-service was enough',
    'Not possible',
  ]),
  decisionReasonField,
];
