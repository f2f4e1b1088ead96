import { DONE, move, REOPENED, status, WONT_DO } from './pack-parts';
import { RECORD_STATUSES } from './record-statuses';
import type { PackStatus, PackWorkflow } from './schema';
import { STATUSES } from './shared-statuses';

export const improvementStatuses: PackStatus[] = [
  status('proposed', STATUSES.proposed, 'Somebody has an idea.', ['The summary says what could be better.']),
  status('assessing', RECORD_STATUSES.assessing, 'Benefit, effort and baseline are looked at.', [
    'It has an owner.',
  ]),
  status('approved', RECORD_STATUSES.toStart, 'Worth doing; it waits for its turn.', [
    'Baseline and target are figures.',
    'Somebody gave time or money for it.',
  ]),
  status('inProgress', STATUSES.inProgress, 'Being done.', ['The people who do it have begun.']),
  status('measuring', RECORD_STATUSES.measuring, 'Done; its effect is awaited and measured.', [
    'What was planned is in use.',
    'The day on which to measure is set.',
  ]),
  status('achieved', RECORD_STATUSES.achieved, 'Over, with a measured result.', [
    'The measured result stands beside baseline and target.',
    'What was learned is written down.',
  ]),
  status('rejected', STATUSES.rejected, 'Not worth doing, or not now.', ['A reason is given.']),
  status('cancelled', STATUSES.cancelled, 'Given up.', ['A reason is given.']),
  status('onHold', STATUSES.onHold, 'Paused.', ['A reason is given.']),
];

const AT_WORK = ['assessing', 'approved', 'inProgress'];

export const improvementWorkflow: PackWorkflow = {
  name: 'Continual improvement (Steward)',
  description: 'From idea through assessment and work to a measured result.',
  onExisting: 'extend',
  guarded: null,
  transitions: [
    move('1', 'Create', [], 'proposed', 'An improvement begins as an idea.'),
    move('11', 'Assess', ['proposed'], 'assessing', 'Somebody looks at benefit and effort.'),
    move('21', 'Approve', ['assessing'], 'approved', 'It is worth doing.'),
    move('31', 'Reject', ['proposed', 'assessing'], 'rejected', 'It is not done.', WONT_DO),
    move('41', 'Start work', ['approved'], 'inProgress', 'It is being done.'),
    move('51', 'Measure', ['inProgress'], 'measuring', 'It is in use; now see what it brings.'),
    move('61', 'Work on', ['measuring'], 'inProgress', 'The target is not reached yet.'),
    move('71', 'Finish', ['measuring'], 'achieved', 'The result is recorded, whatever it is.', DONE),
    move('81', 'Cancel', ['proposed', ...AT_WORK, 'onHold'], 'cancelled', 'It is given up.', WONT_DO),
    move('91', 'Put on hold', AT_WORK, 'onHold', 'Pause without losing what was written.'),
    move('101', 'Resume', ['onHold'], 'assessing', 'See first whether it is still worth it.'),
    move('111', 'Take up again', ['rejected', 'cancelled'], 'proposed', 'The time has come.', REOPENED),
  ],
  moves: [],
  movesByCategory: { TODO: 'proposed', IN_PROGRESS: 'inProgress', DONE: 'achieved' },
};
