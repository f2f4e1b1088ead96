import { DONE, move, REOPENED, status, WONT_DO } from './pack-parts';
import { RECORD_STATUSES } from './record-statuses';
import type { PackStatus, PackWorkflow } from './schema';
import { STATUSES } from './shared-statuses';

export const configurationStatuses: PackStatus[] = [
  status('planned', RECORD_STATUSES.planned, 'It is going to exist.', ['A change or a release asks for it.']),
  status('building', RECORD_STATUSES.beingBuilt, 'It is being set up and is in no use yet.', [
    'Class and owner are filled in.',
  ]),
  status('inService', RECORD_STATUSES.inService, 'In use. What the record says can be relied on.', [
    'Owner, criticality and environment are filled in.',
    'What it depends on is linked.',
    'It was verified.',
  ]),
  status('underChange', RECORD_STATUSES.underChange, 'In use, and being changed.', ['The change is linked.']),
  status('outOfService', RECORD_STATUSES.outOfService, 'Taken out of use for a time.', [
    'A reason is given.',
  ]),
  status('retired', STATUSES.retired, 'No longer there; kept for its history.', [
    'Nothing in service depends on it.',
  ]),
  status('rejected', STATUSES.rejected, 'Not something to keep a record of.', ['A reason is given.']),
  status('cancelled', STATUSES.cancelled, 'It was never built.', ['A reason is given.']),
  status('onHold', STATUSES.onHold, 'Building it is paused.', ['A reason is given.']),
];

export const configurationWorkflow: PackWorkflow = {
  name: 'Service configuration management (Steward)',
  description: 'From planned to in service, under change and back, out of service, and retired.',
  onExisting: 'extend',
  guarded: null,
  transitions: [
    move('1', 'Create', [], 'planned', 'A configuration item begins as planned.'),
    move('11', 'Start building', ['planned'], 'building', 'It is being set up.'),
    move('21', 'Put into service', ['planned', 'building'], 'inService', 'It is there and verified.'),
    move('31', 'Begin a change', ['inService', 'outOfService'], 'underChange', 'A linked change alters it.'),
    move('41', 'End the change', ['underChange'], 'inService', 'The record says what is there now.'),
    move('51', 'Take out of service', ['inService', 'underChange'], 'outOfService', 'Nobody can use it.'),
    move('61', 'Return to service', ['outOfService'], 'inService', 'It can be used again.'),
    move('71', 'Retire', ['inService', 'underChange', 'outOfService'], 'retired', 'It is gone.', DONE),
    move('81', 'Reject', ['planned', 'building'], 'rejected', 'No record is kept of it.', WONT_DO),
    move('91', 'Cancel', ['planned', 'building', 'onHold'], 'cancelled', 'It is not built.', WONT_DO),
    move('101', 'Put on hold', ['planned', 'building'], 'onHold', 'Building it can wait.'),
    move('111', 'Resume', ['onHold'], 'planned', 'It is taken up again.'),
    move(
      '121',
      'Reopen',
      ['retired', 'rejected', 'cancelled'],
      'planned',
      'It is there after all.',
      REOPENED,
    ),
  ],
  moves: [],
  movesByCategory: { TODO: 'planned', IN_PROGRESS: 'inService', DONE: 'retired' },
};
