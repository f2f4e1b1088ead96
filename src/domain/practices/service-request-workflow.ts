import { DONE, move, optionalStatus, REOPENED, status, WONT_DO } from './pack-parts';
import type { PackStatus, PackWorkflow } from './schema';
import { STATUSES } from './shared-statuses';

export const requestStatuses: PackStatus[] = [
  status('open', STATUSES.open, 'Nobody has taken it yet.', [
    'What is wanted, for whom and by when is clear from the form.',
  ]),
  status('approval', STATUSES.approval, 'Somebody has to agree before it is fulfilled.', [
    'It is known who decides, and the cost is named.',
  ]),
  status('inProgress', STATUSES.inProgress, 'Being fulfilled.', [
    'It is approved, or needs no approval.',
    'It has an assignee.',
  ]),
  status('waitingCustomer', STATUSES.waitingCustomer, 'The customer has been asked something.', [
    'The question stands in a public comment.',
  ]),
  optionalStatus('waitingVendor', STATUSES.waitingVendor, 'A supplier has to deliver or act.', [
    'The order or the call is noted with its reference.',
  ]),
  status('resolved', STATUSES.resolved, 'Fulfilled: the customer has what was asked for.', [
    'What was delivered is written down.',
    'Assets and licences that were handed out are recorded.',
  ]),
  optionalStatus('closed', STATUSES.closed, 'Over.', ['The customer agreed, or did not object in time.']),
  status('rejected', STATUSES.rejected, 'Not approved.', ['The reason is given in words for the customer.']),
  optionalStatus('cancelled', STATUSES.cancelled, 'No longer wanted.', ['The reason is given.']),
];

const WAITING = ['waitingCustomer', 'waitingVendor'];

export const requestWorkflow: PackWorkflow = {
  name: 'Service request management (Steward)',
  description: 'From request through approval, where one is needed, to fulfilment and closing.',
  onExisting: 'extend',
  guarded: null,
  transitions: [
    move('1', 'Create', [], 'open', 'Something is asked for.'),
    move('11', 'Ask for approval', ['open', 'inProgress'], 'approval', 'Somebody has to agree first.'),
    move('21', 'Approve', ['approval'], 'inProgress', 'It may be fulfilled.'),
    move(
      '31',
      'Reject',
      ['approval'],
      'rejected',
      'It will not be fulfilled, and the customer learns why.',
      WONT_DO,
    ),
    move('41', 'Start fulfilment', ['open'], 'inProgress', 'No approval is needed, and somebody takes it.'),
    move(
      '51',
      'Ask the customer',
      ['open', 'approval', 'inProgress'],
      'waitingCustomer',
      'A question only they can answer.',
    ),
    move('61', 'Wait for somebody outside', ['inProgress'], 'waitingVendor', 'A supplier has to act.'),
    move('71', 'Go on', WAITING, 'inProgress', 'What it waited for is there.'),
    move('81', 'Fulfil', ['inProgress', ...WAITING], 'resolved', 'The customer has it.', DONE),
    move(
      '91',
      'Reopen',
      ['resolved', 'rejected'],
      'open',
      'Something is missing, or was decided too soon.',
      REOPENED,
    ),
    move('101', 'Close', ['resolved'], 'closed', 'Nobody objected.'),
    move(
      '111',
      'Cancel',
      ['open', 'approval', 'inProgress', ...WAITING],
      'cancelled',
      'It is not wanted any more.',
      WONT_DO,
    ),
  ],
  moves: [],
  movesByCategory: { TODO: 'open', IN_PROGRESS: 'inProgress', DONE: 'closed' },
};
