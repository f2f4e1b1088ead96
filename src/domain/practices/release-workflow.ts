import { DONE, move, REOPENED, status, WONT_DO } from './pack-parts';
import { RECORD_STATUSES } from './record-statuses';
import type { PackStatus, PackWorkflow } from './schema';
import { STATUSES } from './shared-statuses';

export const releaseStatuses: PackStatus[] = [
  status('planned', RECORD_STATUSES.planned, 'Contents and dates are being agreed.', [
    'Somebody needs a new version of a service.',
  ]),
  status('building', RECORD_STATUSES.beingBuilt, 'Its parts are being made and put together.', [
    'Contents, dates and acceptance criteria are filled in.',
  ]),
  status('testing', RECORD_STATUSES.testing, 'It is held against its acceptance criteria.', [
    'Everything that is to go out is built and linked.',
  ]),
  status('awaitingApproval', STATUSES.approval, 'The approver decides whether it goes out.', [
    'Test results are recorded.',
    'Every change in it is linked.',
    'There is a way back.',
  ]),
  status('deploying', RECORD_STATUSES.deploying, 'It is being brought to its users.', [
    'The approver agreed.',
    'The changes that it consists of are authorised.',
  ]),
  status('earlyLife', RECORD_STATUSES.earlyLife, 'In use, and looked after closely by those who built it.', [
    'It is deployed and verified.',
    'The service desk knows what is new.',
  ]),
  status('closed', STATUSES.closed, 'In normal support, with an outcome.', [
    'Early-life support is over.',
    'The outcome and what was learned are recorded.',
  ]),
  status('backedOut', RECORD_STATUSES.backedOut, 'Taken back: the version before it is in use again.', [
    'The service works as before.',
    'The reason is recorded.',
  ]),
  status('rejected', STATUSES.rejected, 'It was decided that it does not go out.', ['A reason is given.']),
  status('cancelled', STATUSES.cancelled, 'Given up before it went out.', ['A reason is given.']),
  status('onHold', STATUSES.onHold, 'Paused. Nothing of it is deployed meanwhile.', ['A reason is given.']),
];

const BEFORE = ['planned', 'building', 'testing', 'awaitingApproval'];

export const releaseWorkflow: PackWorkflow = {
  name: 'Release management (Steward)',
  description: 'From plan through build, test and approval to deployment and early-life support.',
  onExisting: 'extend',
  guarded: null,
  transitions: [
    move('1', 'Create', [], 'planned', 'A release begins as a plan.'),
    move('11', 'Start building', ['planned'], 'building', 'Contents and dates are agreed.'),
    move('21', 'Start testing', ['building'], 'testing', 'Everything is built.'),
    move(
      '31',
      'Back to building',
      ['testing', 'awaitingApproval'],
      'building',
      'Something has to be mended.',
    ),
    move('41', 'Submit for approval', ['testing'], 'awaitingApproval', 'The tests say that it can go out.'),
    move('51', 'Approve and deploy', ['awaitingApproval'], 'deploying', 'It goes out.'),
    move('61', 'Reject', ['awaitingApproval'], 'rejected', 'It does not go out.', WONT_DO),
    move('71', 'Start early-life support', ['deploying'], 'earlyLife', 'It is in use.'),
    move(
      '81',
      'Back out',
      ['deploying', 'earlyLife'],
      'backedOut',
      'The version before it comes back.',
      WONT_DO,
    ),
    move('91', 'Close', ['earlyLife'], 'closed', 'Normal support takes over.', DONE),
    move('101', 'Cancel', [...BEFORE, 'onHold'], 'cancelled', 'It is not going to happen.', WONT_DO),
    move('111', 'Put on hold', BEFORE, 'onHold', 'Pause without losing what was written.'),
    move('121', 'Resume', ['onHold'], 'planned', 'Look at contents and dates again first.'),
    move('131', 'Plan again', ['rejected', 'backedOut'], 'planned', 'Try it once more.', REOPENED),
  ],
  moves: [],
  movesByCategory: { TODO: 'planned', IN_PROGRESS: 'building', DONE: 'closed' },
};
