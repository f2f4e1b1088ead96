import { DONE, move, REOPENED, status, WONT_DO } from './pack-parts';
import { RECORD_STATUSES } from './record-statuses';
import type { PackStatus, PackWorkflow } from './schema';
import { STATUSES } from './shared-statuses';

export const agreementStatuses: PackStatus[] = [
  status('draft', STATUSES.draft, 'Being written.', ['Somebody needs a promise about a service.']),
  status('negotiating', RECORD_STATUSES.negotiating, 'Both sides look for targets that can be kept.', [
    'Service, other side and first targets are filled in.',
  ]),
  status('agreed', RECORD_STATUSES.agreed, 'Both sides said yes; its first day has not come.', [
    'The signed document is linked.',
    'What underpins it is linked: its sum of targets must not exceed the promise.',
  ]),
  status('inForce', RECORD_STATUSES.inForce, 'It applies; reports are made about it.', [
    'Its first day has come.',
    'The clocks that measure it are set up.',
  ]),
  status('underReview', STATUSES.underReview, 'It applies, and both sides look at it again.', [
    'The review date has come, or targets were missed.',
  ]),
  status('expired', RECORD_STATUSES.expired, 'Its last day is over.', ['Nothing took its place in time.']),
  status('terminated', RECORD_STATUSES.terminated, 'Ended by one side or replaced.', [
    'Notice was given in time.',
    'What takes its place is linked.',
  ]),
  status('rejected', STATUSES.rejected, 'One side said no.', ['A reason is given.']),
  status('cancelled', STATUSES.cancelled, 'Given up before it was agreed.', ['A reason is given.']),
  status('onHold', STATUSES.onHold, 'Talks are paused.', ['A reason is given.']),
];

export const agreementWorkflow: PackWorkflow = {
  name: 'Service level management (Steward)',
  description: 'From draft through negotiation to an agreement in force, its review, and its end.',
  onExisting: 'extend',
  guarded: null,
  transitions: [
    move('1', 'Create', [], 'draft', 'An agreement begins as a draft.'),
    move('11', 'Start negotiation', ['draft'], 'negotiating', 'The other side gets to see it.'),
    move('21', 'Agree', ['negotiating'], 'agreed', 'Both sides said yes.'),
    move('31', 'Reject', ['negotiating'], 'rejected', 'One side said no.', WONT_DO),
    move('41', 'Put into force', ['agreed'], 'inForce', 'Its first day has come.'),
    move('51', 'Review', ['inForce'], 'underReview', 'Both sides look at it again.'),
    move('61', 'Confirm', ['underReview'], 'inForce', 'It goes on as it is.'),
    move('71', 'Negotiate again', ['underReview', 'agreed'], 'negotiating', 'Something has to change.'),
    move('81', 'Expire', ['inForce', 'underReview'], 'expired', 'Its last day is over.', DONE),
    move('91', 'Terminate', ['agreed', 'inForce', 'underReview'], 'terminated', 'It is ended.', DONE),
    move('101', 'Cancel', ['draft', 'negotiating', 'onHold'], 'cancelled', 'It is given up.', WONT_DO),
    move('111', 'Put on hold', ['draft', 'negotiating'], 'onHold', 'Talks are paused.'),
    move('121', 'Resume', ['onHold'], 'draft', 'Talks go on.'),
    move('131', 'Renew', ['expired', 'rejected'], 'draft', 'It is written anew.', REOPENED),
  ],
  moves: [],
  movesByCategory: { TODO: 'draft', IN_PROGRESS: 'inForce', DONE: 'terminated' },
};
