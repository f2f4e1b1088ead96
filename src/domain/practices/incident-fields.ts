import { dateTimeField, option, selectField } from './pack-parts';
import type { PackField } from './schema';
import {
  causeCategoryField,
  decisionReasonField,
  impactField,
  pendingReasonField,
  serviceField,
  sourceField,
  urgencyField,
  workaroundField,
} from './shared-fields';

export const incidentFields: PackField[] = [
  impactField,
  urgencyField,
  serviceField,
  sourceField,
  // A field and not a type of its own: declaring one must not move the ticket, its clocks or its history.
  selectField(
    'majorIncident',
    'Major incident',
    'Proposed: somebody asks for it. Declared: the major incident manager leads, and updates are due.',
    [option('No'), option('Proposed', 'Candidate'), option('Declared', 'Yes', 'Accepted')],
  ),
  selectField(
    'updateCadence',
    'Communication cadence',
    'How often those affected hear from us, whether there is news or not.',
    [
      'Every 30 minutes',
      option('Every hour', 'Hourly'),
      'Every 4 hours',
      option('Every day', 'Daily'),
      'Only when something changes',
    ],
  ),
  dateTimeField('nextUpdate', 'Next update due', 'When the next word to those affected is promised.'),
  pendingReasonField,
  causeCategoryField,
  selectField('resolutionCode', 'Resolution code', 'How service was restored.', [
    'Fixed',
    option('Workaround given', 'Worked around'),
    'Fixed by a change',
    'Restarted',
    option('Explained to the user', 'Training'),
    'Fixed by a supplier',
    option('Went away by itself', 'Not reproducible'),
    'Duplicate',
    'No fault found',
  ]),
  workaroundField,
  decisionReasonField,
];
