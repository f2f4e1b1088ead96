import { isLogicalField, type LogicalField } from '../rules/names';
import { changeFields } from './change-fields';
import {
  dateField,
  longTextField,
  numberField,
  option,
  selectField,
  textField,
  urlField,
  userField,
} from './pack-parts';
import type { PackField } from './schema';

/** Fields that practices with long-lived records and registers share: one Jira field each. */
export const ownerField = userField('owner', 'Owner', 'Who answers for it.');
export const supplierField = textField('supplier', 'Supplier', 'The company that provides it.', 'Vendor');
export const reviewDateField = dateField('reviewDate', 'Review date', 'When somebody looks at it again.');
export const lastTestedField = dateField('lastTested', 'Last tested', 'When it was last seen to work.');
export const evidenceField = urlField('evidence', 'Evidence', 'Where the proof or the signed document is.');
export const targetField = textField('target', 'Target', 'The figure to reach, with its unit.');
export const expectedBenefitField = longTextField(
  'expectedBenefit',
  'Expected benefit',
  'What gets better, for whom, and how anybody will notice.',
);
export const availabilityTargetField = numberField(
  'availabilityTarget',
  'Availability target in percent',
  'Share of the agreed service hours in which it works.',
);
export const releaseVersionField = textField(
  'releaseVersion',
  'Release version',
  'The number or the name of the version.',
);

/** How long something applies, and how early it has to be ended. */
export const periodFields = [
  dateField('validFrom', 'Valid from', 'First day on which it applies.'),
  dateField('validUntil', 'Valid until', 'Last day on which it applies.'),
];
export const noticeField = numberField(
  'noticeDays',
  'Notice period in days',
  'How many days before its end it has to be terminated.',
);

const costField = numberField('cost', 'Cost', 'What it costs, in the currency given.');
const currencyField = selectField('currency', 'Currency', 'The currency of cost and budget.', [
  option('EUR', 'Euro'),
  option('USD', 'US dollar'),
  'GBP',
  'CHF',
  'JPY',
  'Other',
]);
/** What something costs once. */
export const costFields = [costField, currencyField];
/** What may be spent and what is spent, for which length of time. */
export const budgetFields = [
  numberField('budget', 'Budget', 'What may be spent, in the currency given.'),
  ...costFields,
  selectField('costPeriod', 'Cost period', 'The time that cost and budget stand for.', [
    'Once',
    option('Month', 'Monthly'),
    option('Quarter', 'Quarterly'),
    option('Year', 'Yearly'),
  ]),
];

/** Fields that a release or a deployment shares with the change that authorises it. */
export const planFields = (...refs: readonly LogicalField[]): PackField[] =>
  changeFields.filter((field) => isLogicalField(field.ref) && refs.includes(field.ref));
