import { DONE, move, optionalStatus, REOPENED, status, WONT_DO } from './pack-parts';
import type { PackStatus, PackWorkflow } from './schema';
import { STATUSES } from './shared-statuses';

const busy = (name: string, ...aliases: string[]) => ({ name, aliases, category: 'IN_PROGRESS' as const });

export const problemStatuses: PackStatus[] = [
  status('open', STATUSES.open, 'Recorded. Nobody has looked at it yet.', [
    'The incidents or the trend that point to it are linked or described.',
  ]),
  status('assess', STATUSES.underReview, 'Is it worth a search for the cause, and how soon?', [
    'It has somebody who coordinates it.',
    'It is no duplicate of a problem or known error that exists.',
  ]),
  status('rootCause', busy('Under investigation', 'Root cause analysis'), 'The cause is being looked for.', [
    'Impact and urgency are agreed.',
    'A method of analysis is chosen.',
  ]),
  status('knownError', busy('Known error'), 'The cause is known and there is a way to live with it.', [
    'The root cause is written down.',
    'The workaround is written so that the service desk can use it, or it says that there is none.',
  ]),
  status('fixInProgress', busy('Fix in progress'), 'A change that removes the cause is on its way.', [
    'The change is linked.',
    'The fix is worth what it costs.',
  ]),
  status('onHold', STATUSES.onHold, 'Paused: something has to come first.', ['The reason is given.']),
  status('resolved', STATUSES.resolved, 'The cause is removed, and it is watched.', [
    'The change that fixes it is carried out.',
    'Root cause and cause category are filled in.',
  ]),
  optionalStatus('closed', STATUSES.closed, 'It did not come back.', [
    'No incident has come from it since the fix.',
    'The review is done, if one is needed.',
  ]),
  status(
    'riskAccepted',
    { name: 'Risk accepted', aliases: ['Accepted'], category: 'DONE' },
    'The cause stays, because removing it costs more than it saves.',
    [
      'The service owner accepts it, and the reason is given.',
      'The workaround is known to the service desk.',
    ],
  ),
  status('cancelled', STATUSES.cancelled, 'It was no problem, or another one covers it.', [
    'The reason is given, or the duplicate is linked.',
  ]),
];

const UNSOLVED = ['open', 'assess', 'rootCause', 'knownError', 'fixInProgress', 'onHold'];

export const problemWorkflow: PackWorkflow = {
  name: 'Problem management (Steward)',
  description: 'From record through analysis and known error to a fix, or to a risk that is accepted.',
  onExisting: 'extend',
  guarded: null,
  transitions: [
    move('1', 'Create', [], 'open', 'A problem is recorded.'),
    move('11', 'Assess', ['open'], 'assess', 'Somebody looks at what it costs and how soon it matters.'),
    move('21', 'Investigate', ['open', 'assess'], 'rootCause', 'The search for the cause begins.'),
    move('31', 'Record known error', ['rootCause'], 'knownError', 'The cause is known.'),
    move('41', 'Start fix', ['rootCause', 'knownError'], 'fixInProgress', 'A change is raised.'),
    move('51', 'Resolve', ['rootCause', 'knownError', 'fixInProgress'], 'resolved', 'It is removed.', DONE),
    move('61', 'Close', ['resolved'], 'closed', 'It stayed away.'),
    move(
      '71',
      'Accept the risk',
      ['assess', 'rootCause', 'knownError', 'fixInProgress'],
      'riskAccepted',
      'The cause stays, and somebody answers for that.',
      WONT_DO,
    ),
    move('81', 'Fix did not work', ['fixInProgress'], 'knownError', 'The change failed or was given up.'),
    move(
      '91',
      'Analyse again',
      ['resolved', 'riskAccepted'],
      'rootCause',
      'It came back, or the risk has grown.',
      REOPENED,
    ),
    move('101', 'Cancel', UNSOLVED, 'cancelled', 'There is nothing to look for.', WONT_DO),
    move(
      '111',
      'Put on hold',
      ['assess', 'rootCause', 'knownError', 'fixInProgress'],
      'onHold',
      'Something else has to come first.',
    ),
    move('121', 'Resume', ['onHold'], 'assess', 'Look again at what it costs before going on.'),
    move(
      '131',
      'Reject the known error',
      ['knownError'],
      'rootCause',
      'The cause or the workaround turned out to be wrong.',
    ),
  ],
  moves: [
    { names: ['Planning', 'Triage'], to: 'assess' },
    { names: ['Analysis', 'Diagnosis'], to: 'rootCause' },
    { names: ['Pending', 'Waiting'], to: 'onHold' },
  ],
  movesByCategory: { TODO: 'open', IN_PROGRESS: 'rootCause', DONE: 'closed' },
};
