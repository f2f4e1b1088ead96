import { DONE, move, REOPENED, status, WONT_DO } from './pack-parts';
import type { PackStatus, PackWorkflow } from './schema';
import { STATUSES } from './shared-statuses';

/** What is on offer stays "in progress" to Jira: it is alive, and found among what is not done. */
export const catalogueStatuses: PackStatus[] = [
  status('proposed', STATUSES.proposed, 'Somebody thinks it should be on offer.', [
    'It says who wants it and what for.',
  ]),
  status('inDesign', STATUSES.inDesign, 'It is worked out: what, for whom, how and at what price.', [
    'It has an owner.',
    'There are people who want it.',
  ]),
  status('review', STATUSES.underReview, 'Those who sell, fulfil and pay look it over.', [
    'Audience, target, price and approval are filled in.',
    'The steps of fulfilment are written down and were tried once.',
  ]),
  status('published', STATUSES.published, 'On offer.', [
    'The owner has approved it.',
    'Its request type is on the portal.',
  ]),
  status('suspended', STATUSES.suspended, 'Not on offer for the time being.', [
    'The reason and the day to look again are given.',
    'Its request type is hidden.',
  ]),
  status('retired', STATUSES.retired, 'No longer on offer.', [
    'Those who have it know, and what takes its place is linked.',
    'Its request type is gone.',
  ]),
  status('rejected', STATUSES.rejected, 'It is not going to be offered.', ['The reason is given.']),
  status('cancelled', STATUSES.cancelled, 'Withdrawn by whoever proposed it.', ['The reason is given.']),
];

export const catalogueWorkflow: PackWorkflow = {
  name: 'Service catalogue (Steward)',
  description: 'From proposal through design and review to publication, suspension and retirement.',
  onExisting: 'extend',
  guarded: null,
  transitions: [
    move('1', 'Create', [], 'proposed', 'Something new is proposed.'),
    move('11', 'Start design', ['proposed'], 'inDesign', 'Somebody works it out.'),
    move('21', 'Submit for review', ['inDesign'], 'review', 'It is ready to be looked over.'),
    move('31', 'Back to design', ['review'], 'inDesign', 'Something is missing.'),
    move('41', 'Publish', ['review'], 'published', 'It is on offer from now on.'),
    move('51', 'Suspend', ['published'], 'suspended', 'It cannot be had for a while.'),
    move('61', 'Offer again', ['suspended'], 'published', 'It can be had again.'),
    move('71', 'Revise', ['published', 'suspended'], 'inDesign', 'It has to change.'),
    move('81', 'Retire', ['published', 'suspended'], 'retired', 'It is taken off for good.', DONE),
    move(
      '91',
      'Reject',
      ['proposed', 'inDesign', 'review'],
      'rejected',
      'It is not worth offering.',
      WONT_DO,
    ),
    move(
      '101',
      'Cancel',
      ['proposed', 'inDesign', 'review'],
      'cancelled',
      'Nobody wants it any more.',
      WONT_DO,
    ),
    move(
      '111',
      'Propose again',
      ['rejected', 'cancelled', 'retired'],
      'proposed',
      'Times have changed.',
      REOPENED,
    ),
  ],
  moves: [],
  movesByCategory: { TODO: 'proposed', IN_PROGRESS: 'inDesign', DONE: 'retired' },
};
