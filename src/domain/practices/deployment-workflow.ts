import { DONE, move, REOPENED, status, WONT_DO } from './pack-parts';
import { RECORD_STATUSES } from './record-statuses';
import type { PackStatus, PackWorkflow } from './schema';
import { STATUSES } from './shared-statuses';

export const deploymentStatuses: PackStatus[] = [
  status('planned', RECORD_STATUSES.planned, 'What goes where, and when, is being written down.', [
    'Something is built and has a version.',
  ]),
  status('ready', RECORD_STATUSES.ready, 'Everything is in place; it waits for its time.', [
    'Environment, steps and way back are filled in.',
    'The change that authorises it is linked.',
  ]),
  status('deploying', RECORD_STATUSES.deploying, 'The environment is being changed.', [
    'The planned start has come.',
    'The change that authorises it is being implemented.',
  ]),
  status('verifying', RECORD_STATUSES.verifying, 'The checks are gone through.', ['Every step is done.']),
  status('deployed', RECORD_STATUSES.deployed, 'In place and seen to work.', [
    'Every check passed, or what did not is accepted.',
    'Configuration items are brought up to date.',
  ]),
  status('failed', RECORD_STATUSES.failed, 'It did not work and was left as it is.', [
    'The result says what went wrong.',
  ]),
  status('backedOut', RECORD_STATUSES.backedOut, 'The environment is as it was before.', [
    'The checks of the version before it passed.',
  ]),
  status('rejected', STATUSES.rejected, 'It may not go into this environment.', ['A reason is given.']),
  status('cancelled', STATUSES.cancelled, 'Given up before it began.', ['A reason is given.']),
  status('onHold', STATUSES.onHold, 'Paused before it began.', ['A reason is given.']),
];

export const deploymentWorkflow: PackWorkflow = {
  name: 'Deployment management (Steward)',
  description: 'From plan to a verified deployment, with failing, backing out, rejecting and holding.',
  onExisting: 'extend',
  guarded: null,
  transitions: [
    move('1', 'Create', [], 'planned', 'A deployment begins as a plan.'),
    move('11', 'Ready', ['planned'], 'ready', 'Everything is in place.'),
    move('21', 'Back to planning', ['ready'], 'planned', 'Something is missing.'),
    move('31', 'Reject', ['planned', 'ready'], 'rejected', 'It may not go in.', WONT_DO),
    move('41', 'Start deployment', ['ready'], 'deploying', 'The environment is being changed.'),
    move('51', 'Verify', ['deploying'], 'verifying', 'Every step is done.'),
    move('61', 'Confirm', ['verifying'], 'deployed', 'It works.', DONE),
    move('71', 'Fail', ['deploying', 'verifying'], 'failed', 'It does not work.', WONT_DO),
    move('81', 'Back out', ['deploying', 'verifying', 'failed'], 'backedOut', 'It is taken back.', WONT_DO),
    move('91', 'Cancel', ['planned', 'ready', 'onHold'], 'cancelled', 'It is not going to happen.', WONT_DO),
    move('101', 'Put on hold', ['planned', 'ready'], 'onHold', 'Pause without losing what was written.'),
    move('111', 'Resume', ['onHold'], 'planned', 'Look at the plan again first.'),
    move(
      '121',
      'Try again',
      ['failed', 'backedOut', 'rejected'],
      'planned',
      'Plan another attempt.',
      REOPENED,
    ),
  ],
  moves: [],
  movesByCategory: { TODO: 'planned', IN_PROGRESS: 'ready', DONE: 'deployed' },
};
