import { longTextField, option, selectField, textField } from './pack-parts';
import type { PackField } from './schema';
import {
  causeCategoryField,
  decisionReasonField,
  impactField,
  reviewFindingsField,
  serviceField,
  urgencyField,
  workaroundField,
} from './shared-fields';

export const problemFields: PackField[] = [
  impactField,
  urgencyField,
  serviceField,
  selectField('problemOrigin', 'Problem origin', 'What made us look.', [
    'Recurring incidents',
    'Major incident',
    'Trend or monitoring',
    'Supplier notice',
    'Test or development',
    'Other',
  ]),
  selectField('analysisMethod', 'Analysis method', 'How the cause is looked for.', [
    option('5 whys', 'Five whys'),
    option('Cause and effect diagram', 'Ishikawa', 'Fishbone'),
    'Kepner-Tregoe',
    option('Fault tree', 'Fault tree analysis'),
    'Timeline',
    'Pareto',
    'Other',
  ]),
  longTextField('analysis', 'Analysis', 'What was supposed, how it was tested and what was found.'),
  longTextField('rootCause', 'Root cause', 'What has to be removed so that it does not come back.'),
  causeCategoryField,
  textField('errorCode', 'Error code or message', 'What people see, word for word, so that it can be found.'),
  workaroundField,
  selectField('knownError', 'Known error', 'Whether the service desk may use cause and workaround.', [
    'No',
    option('Yes', 'Published'),
    option('Withdrawn', 'Retired'),
  ]),
  selectField('reviewNeeded', 'Problem review', 'Whether those concerned look back together.', [
    option('Not needed', 'No'),
    option('Needed', 'Yes'),
    'Done',
  ]),
  reviewFindingsField,
  decisionReasonField,
];
