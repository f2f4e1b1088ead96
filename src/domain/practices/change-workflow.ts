import { DONE, move, status, WONT_DO } from './pack-parts';
import type { PackStatus, PackWorkflow } from './schema';
import { STATUSES } from './shared-statuses';

const busy = (name: string, ...aliases: string[]) => ({ name, aliases, category: 'IN_PROGRESS' as const });

export const changeStatuses: PackStatus[] = [
  status('draft', STATUSES.draft, 'Being written. Nothing is judged yet.', [
    'Somebody wants something changed.',
  ]),
  status('assess', busy('Assess'), 'Risk, plans and window are completed.', [
    'The summary says what is to change, and the description why.',
  ]),
  status('authorize', STATUSES.approval, 'The people the risk level calls for decide.', [
    'Plans, window, service and implementer are filled in.',
    'The risk questions are answered.',
  ]),
  status('scheduled', busy('Scheduled', 'Awaiting implementation'), 'Approved and waiting for its window.', [
    'Every stage has approved what is written.',
  ]),
  status('implementing', busy('Implementing'), 'Being carried out.', [
    'The gate let it through, or the emergency group took the way out.',
  ]),
  // Not "Review": JSM's own change workflow uses that name for what happens before planning.
  status('review', busy('Post-implementation review'), 'Done; what happened is recorded.', [
    'The work is over, or has been backed out.',
    'Change tasks that are still open are listed.',
  ]),
  status('closed', STATUSES.closed, 'Over, with an outcome.', [
    'The outcome is recorded.',
    'Every change task is done or dropped.',
    'What deviated from the plan is written down, and so is what follows from it.',
  ]),
  status('rejected', STATUSES.rejected, 'Refused for good; it is not to be submitted again.', [
    'The reason is given.',
  ]),
  status('cancelled', STATUSES.cancelled, 'Given up before it was carried out.', ['The reason is given.']),
  status('onHold', STATUSES.onHold, 'Paused. It cannot be started.', ['The reason is given.']),
];

const BEFORE: string[] = ['draft', 'assess', 'authorize', 'scheduled', 'onHold'];

export const changeWorkflow: PackWorkflow = {
  name: 'Change enablement (Steward)',
  description: 'From draft through assessment and approval to implementation and review. Made by Steward.',
  onExisting: 'replace',
  guarded: 'implementing',
  transitions: [
    move('1', 'Create', [], 'draft', 'A change begins as a draft.'),
    move('11', 'Start assessment', ['draft'], 'assess', 'The change is ready to be completed and assessed.'),
    move(
      '21',
      'Submit for approval',
      ['assess'],
      'authorize',
      'Fixes the assessment and opens a round of approval.',
    ),
    move('31', 'Schedule', ['authorize'], 'scheduled', 'The change waits for its window.'),
    move(
      '41',
      'Back to assessment',
      ['authorize', 'scheduled'],
      'assess',
      'It was rejected as it stands, or something has to change before it can go on.',
    ),
    move(
      '51',
      'Start implementation',
      ['scheduled'],
      'implementing',
      'Steward checks approval, content and window.',
      {
        guard: 'gate',
      },
    ),
    move(
      '61',
      'Implement without Steward',
      BEFORE,
      'implementing',
      'The way out when Steward cannot answer. Only for the emergency group; it is recorded and reviewed.',
      { guard: 'wayOut' },
    ),
    move(
      '71',
      'Finish implementation',
      ['implementing'],
      'review',
      'The work is over, or has been backed out.',
    ),
    move('81', 'Close', ['review'], 'closed', 'Steward checks outcome, tasks and review.', {
      ...DONE,
      closes: true,
    }),
    move('91', 'Cancel', BEFORE, 'cancelled', 'The change is not going to happen.', WONT_DO),
    move(
      '101',
      'Put on hold',
      ['assess', 'authorize', 'scheduled'],
      'onHold',
      'Pause without losing what was written.',
    ),
    move(
      '121',
      'Reject',
      ['draft', 'assess', 'authorize'],
      'rejected',
      'Refused for good, with the reason. To have it improved, send it back to assessment.',
      WONT_DO,
    ),
    move('111', 'Resume', ['onHold'], 'assess', 'Assess it again: things may have moved on meanwhile.'),
  ],
  moves: [
    { names: ['Awaiting CAB approval', 'Waiting for approval', 'Authorize', 'Authorise'], to: 'authorize' },
    { names: ['Awaiting implementation', 'Approved', 'Ready'], to: 'scheduled' },
    { names: ['In progress', 'Work in progress', 'Implementation'], to: 'implementing' },
    { names: ['Review', 'Planning', 'Peer review / change manager approval'], to: 'assess' },
    { names: ['Pending', 'Waiting'], to: 'onHold' },
    { names: ['Declined', 'Rejected'], to: 'rejected' },
    { names: ['Withdrawn'], to: 'cancelled' },
    { names: ['Completed', 'Done', 'Resolved', 'Failed'], to: 'closed' },
  ],
  movesByCategory: { TODO: 'draft', IN_PROGRESS: 'assess', DONE: 'closed' },
};
