import { DONE, move, REOPENED, status, WONT_DO } from './pack-parts';
import { RECORD_STATUSES } from './record-statuses';
import { STATUSES } from './shared-statuses';
import type { PackStatus, PackWorkflow } from './schema';

/** The states that every record of a register goes through. */
export const registerStatuses: PackStatus[] = [
  status('draft', STATUSES.draft, 'Being written. It does not count yet.', [
    'Somebody found it worth keeping.',
  ]),
  status('inReview', STATUSES.underReview, 'Its owner and those concerned look it over.', [
    'Practice and owner are filled in.',
    'The description says what is recorded and why.',
  ]),
  status('active', RECORD_STATUSES.active, 'Approved: this is what applies.', [
    'Its owner has approved it.',
    'A review date is set.',
  ]),
  status('suspended', STATUSES.suspended, 'On hold: it does not apply for the time being.', [
    'A reason is given.',
  ]),
  status('retired', STATUSES.retired, 'It no longer applies and is kept for the record.', [
    'What takes its place is linked, if anything does.',
  ]),
  status('rejected', STATUSES.rejected, 'It was looked over and not approved.', ['A reason is given.']),
  status('cancelled', STATUSES.cancelled, 'Withdrawn before it was approved.', [
    'Whoever wrote it gave it up.',
  ]),
];

/** The workflow of a register: the same for all, under a name of its own so that each can be adapted. */
export const registerWorkflow = (register: string): PackWorkflow => ({
  name: `${register} (Steward)`,
  description:
    'From draft through review to active, with suspending, retiring and rejecting. Made by Steward.',
  onExisting: 'extend',
  guarded: null,
  transitions: [
    move('1', 'Create', [], 'draft', 'A record begins as a draft.'),
    move('11', 'Submit for review', ['draft'], 'inReview', 'It is written; others look it over.'),
    move('21', 'Back to draft', ['inReview'], 'draft', 'Something is missing.'),
    move('31', 'Approve', ['inReview'], 'active', 'From now on it applies.'),
    move('41', 'Reject', ['inReview'], 'rejected', 'It is not going to apply.', WONT_DO),
    move(
      '51',
      'Review again',
      ['active', 'suspended'],
      'inReview',
      'Its date has come, or something has changed.',
    ),
    move('61', 'Suspend', ['active'], 'suspended', 'It does not apply for the time being.'),
    move('71', 'Resume', ['suspended'], 'active', 'It applies again.'),
    move('81', 'Retire', ['active', 'suspended'], 'retired', 'It is no longer needed.', DONE),
    move('91', 'Cancel', ['draft', 'inReview'], 'cancelled', 'It is given up.', WONT_DO),
    move('101', 'Reopen', ['rejected', 'cancelled'], 'draft', 'It is taken up again.', REOPENED),
  ],
  moves: [],
  movesByCategory: { TODO: 'draft', IN_PROGRESS: 'inReview', DONE: 'retired' },
});
