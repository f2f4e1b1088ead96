import { DONE, move, optionalStatus, REOPENED, status, WONT_DO } from './pack-parts';
import type { PackStatus, PackWorkflow } from './schema';
import { STATUSES } from './shared-statuses';

export const incidentStatuses: PackStatus[] = [
  status('open', STATUSES.open, 'Nobody has taken it yet.', [
    'What does not work is described, and for whom.',
    'Impact and urgency are given, so that the priority is set.',
  ]),
  status('inProgress', STATUSES.inProgress, 'Somebody is at it.', [
    'It has an assignee.',
    'It is no duplicate: a known one is linked.',
  ]),
  status('waitingCustomer', STATUSES.waitingCustomer, 'The customer has been asked something.', [
    'The question stands in a public comment.',
  ]),
  optionalStatus('waitingVendor', STATUSES.waitingVendor, 'Somebody outside is needed.', [
    'The supplier has been called, and the reference is noted.',
  ]),
  optionalStatus('onHold', STATUSES.onHold, 'It waits for a problem or a change of our own.', [
    'The problem or the change is linked.',
    'People have a workaround, or know that there is none.',
  ]),
  status('resolved', STATUSES.resolved, 'Service is back.', [
    'People can work again, if only with a workaround.',
    'Resolution code and cause category are filled in.',
  ]),
  optionalStatus('closed', STATUSES.closed, 'Over.', ['The customer agreed, or did not object in time.']),
  optionalStatus('cancelled', STATUSES.cancelled, 'It was none.', ['The reason is given.']),
];

const WAITING = ['waitingCustomer', 'waitingVendor', 'onHold'];
const UNRESOLVED = ['open', 'inProgress', ...WAITING];

export const incidentWorkflow: PackWorkflow = {
  name: 'Incident management (Steward)',
  description:
    'From record to restore, with a question to the customer, a wait for somebody outside, and reopening.',
  onExisting: 'extend',
  guarded: null,
  transitions: [
    move('1', 'Create', [], 'open', 'An incident is recorded.'),
    move('11', 'Start work', ['open'], 'inProgress', 'Somebody takes it.'),
    move(
      '21',
      'Ask the customer',
      ['open', 'inProgress'],
      'waitingCustomer',
      'A question only they can answer.',
    ),
    move('31', 'Wait for somebody outside', ['inProgress'], 'waitingVendor', 'A supplier has to act.'),
    move('41', 'Go on', WAITING, 'inProgress', 'What it waited for is there.'),
    move('51', 'Resolve', UNRESOLVED, 'resolved', 'Service is back.', DONE),
    move('61', 'Reopen', ['resolved'], 'inProgress', 'It is not.', REOPENED),
    move('71', 'Close', ['resolved'], 'closed', 'Nobody objected.'),
    move('81', 'Cancel', UNRESOLVED, 'cancelled', 'It was no incident.', WONT_DO),
    move(
      '91',
      'Put on hold',
      ['inProgress'],
      'onHold',
      'A problem has to be understood or a change carried out first.',
    ),
  ],
  moves: [],
  movesByCategory: { TODO: 'open', IN_PROGRESS: 'inProgress', DONE: 'closed' },
};
