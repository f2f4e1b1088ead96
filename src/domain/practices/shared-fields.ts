import { longTextField, option, selectField, textField } from './pack-parts';

/**
 * Fields that several practices use, by the names of JSM's own where it has one: the same ref is the same Jira field, so it is
 * defined once.
 */

/** The order of the options is worst first, as the matrix and the damage scale read them. */
export const impactField = selectField('impact', 'Impact', 'How much of the business feels it.', [
  option('Extensive / Widespread', 'Extensive', 'Widespread'),
  option('Significant / Large', 'Significant', 'Large'),
  option('Moderate / Limited', 'Moderate', 'Limited'),
  option('Minor / Localized', 'Minor', 'Localized', 'Minor / Localised', 'Localised'),
]);

export const urgencyField = selectField('urgency', 'Urgency', 'How long the business can wait.', [
  option('Critical', 'Very high', 'Highest'),
  option('High'),
  option('Medium', 'Normal'),
  option('Low', 'Lowest'),
]);

export const serviceField = textField(
  'service',
  'Affected service',
  'The service that this is about, by the name people use for it.',
);

export const sourceField = selectField('source', 'Source', 'How it reached the service desk.', [
  'Portal',
  option('Email', 'E-mail'),
  option('Phone', 'Telephone'),
  option('Monitoring system', 'Monitoring'),
  'Other',
]);

export const pendingReasonField = selectField('pendingReason', 'Pending reason', 'What it is waiting for.', [
  option('More info required', 'More information required'),
  'Awaiting approval',
  option('Waiting on vendor', 'Waiting for vendor'),
  option('Pending on change request', 'Waiting for a change'),
]);

export const causeCategoryField = selectField(
  'causeCategory',
  'Cause category',
  'What kind of thing went wrong. Reports group by it.',
  [
    'Software defect',
    'Hardware failure',
    'Change',
    'Configuration',
    'Capacity',
    'Data',
    'Human error',
    'Supplier',
    'Security',
    'External event',
    'Not known',
  ],
);

export const workaroundField = longTextField(
  'workaround',
  'Workaround',
  'How people can go on working until the cause is removed.',
);

/** Every way to stop asks for a reason, and one field keeps it for all of them. */
export const decisionReasonField = longTextField(
  'decisionReason',
  'Reason for decision',
  'Why it was rejected, cancelled, put on hold or accepted as a risk.',
);

export const reviewFindingsField = longTextField(
  'reviewFindings',
  'Review findings',
  'What went well, what did not, and what to do differently next time.',
);

export const costCentreField = textField('costCentre', 'Cost centre', 'Who pays for it.', 'Cost center');
