import type { PackStatus } from './schema';
import type { OwnWorkflow, PackTransition } from './schema-workflow';
import type { StatusRole } from '../rules/types';

const status = (
  role: StatusRole,
  name: string,
  aliases: string[],
  category: PackStatus['category'],
  description: string,
): PackStatus => ({ role, name, aliases, category, description, required: true });

export const changeStatuses: PackStatus[] = [
  status('draft', 'Draft', [], 'TODO', 'Being written. Nothing is judged yet.'),
  status('assess', 'Assess', [], 'IN_PROGRESS', 'Risk, plans and window are completed.'),
  status('authorize', 'Awaiting approval', [], 'IN_PROGRESS', 'The people the risk level calls for decide.'),
  status(
    'scheduled',
    'Scheduled',
    ['Awaiting implementation'],
    'IN_PROGRESS',
    'Approved and waiting for its window.',
  ),
  status('implementing', 'Implementing', [], 'IN_PROGRESS', 'Being carried out.'),
  // Not "Review": JSM's own change workflow uses that name for what happens before planning.
  status('review', 'Post-implementation review', [], 'IN_PROGRESS', 'Done; what happened is recorded.'),
  status('closed', 'Closed', [], 'DONE', 'Over, with an outcome.'),
  status('cancelled', 'Cancelled', ['Canceled'], 'DONE', 'Given up before it was carried out.'),
  status('onHold', 'On hold', [], 'IN_PROGRESS', 'Paused. It cannot be started.'),
];

type Options = Partial<Pick<PackTransition, 'guard' | 'resolution'>>;
const move = (
  id: string,
  name: string,
  from: StatusRole[],
  to: StatusRole,
  description: string,
  options: Options = {},
): PackTransition => ({ id, name, from, to, description, guard: 'none', ...options });

const BEFORE: StatusRole[] = ['draft', 'assess', 'authorize', 'scheduled', 'onHold'];

export const changeWorkflow: OwnWorkflow = {
  kind: 'own',
  name: 'Change enablement (Steward)',
  description: 'From draft through assessment and approval to implementation and review. Made by Steward.',
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
      'Something has to change before it can go on.',
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
    move('81', 'Close', ['review'], 'closed', 'The outcome is recorded.', { resolution: 'Done' }),
    move('91', 'Cancel', BEFORE, 'cancelled', 'The change is not going to happen.', {
      resolution: "Won't Do",
    }),
    move(
      '101',
      'Put on hold',
      ['assess', 'authorize', 'scheduled'],
      'onHold',
      'Pause without losing what was written.',
    ),
    move('111', 'Resume', ['onHold'], 'assess', 'Assess it again: things may have moved on meanwhile.'),
  ],
  moves: [
    { names: ['Awaiting CAB approval', 'Waiting for approval', 'Authorize', 'Authorise'], to: 'authorize' },
    { names: ['Awaiting implementation', 'Approved', 'Ready'], to: 'scheduled' },
    { names: ['In progress', 'Work in progress', 'Implementation'], to: 'implementing' },
    { names: ['Review', 'Planning', 'Peer review / change manager approval'], to: 'assess' },
    { names: ['Pending', 'Waiting'], to: 'onHold' },
    { names: ['Declined', 'Rejected', 'Withdrawn'], to: 'cancelled' },
    { names: ['Completed', 'Done', 'Resolved', 'Failed'], to: 'closed' },
  ],
  movesByCategory: { TODO: 'draft', IN_PROGRESS: 'assess', DONE: 'closed' },
};
