import type { ChangeView, StageView, VoteValue } from '../../../../src/contract/change';
import { counted } from '../../format/plural';
import { approval, vote } from './approval';
import { completeness, questions } from './questions';
import { risk } from './risk';
import { move, schedule } from './schedule';
import { similar } from './similar';
import { parts, standing } from './standing';

const phases: Record<ChangeView['phase'], string> = {
  draft: 'Draft',
  submitted: 'In approval',
  scheduled: 'Scheduled',
  implementing: 'In implementation',
  review: 'In review',
  closed: 'Closed',
  cancelled: 'Cancelled',
  onHold: 'On hold',
};
const decisions: Record<StageView['decision'], string> = {
  waiting: 'Later',
  pending: 'Waiting',
  approved: 'Approved',
  rejected: 'Rejected',
  blocked: 'Blocked',
  expired: 'Expired',
};
const approvalPhases: Record<ChangeView['approval']['phase'], string> = {
  preview: 'Not submitted',
  open: 'Waiting',
  approved: 'Approved',
  rejected: 'Rejected',
  blocked: 'Blocked',
  closed: 'Closed',
  automatic: 'Automatic',
  refused: 'Refused',
};
const votes: Record<VoteValue, string> = { approve: 'Approved', reject: 'Rejected', abstain: 'Abstained' };
const youVoted: Record<VoteValue, string> = {
  approve: 'You approved this change.',
  reject: 'You rejected this change.',
  abstain: 'You abstained.',
};
const windows: Record<ChangeView['window']['state'], string> = {
  none: 'No window planned',
  before: 'Not open yet',
  inside: 'Open now',
  after: 'Over',
};

export const change = {
  phases,
  decisions,
  approvalPhases,
  votes,
  youVoted,
  windows,
  headline: 'Where this change stands',
  vote,
  stale: {
    title: 'Your vote was not counted: the change was edited after you opened it',
    body: 'You would have voted on content you had not seen. This is what changed:',
    unknown: 'What exactly changed could not be shown. Load the page again and read the change first.',
    reload: 'Show the change as it is now',
    reloaded: 'The page shows the change as it is now.',
  },
  voided: {
    title: (names: string) => `The approval no longer counts: ${names} changed after it was given`,
    by: 'Edited by',
    next: 'The approvers have to decide again, on what the change says now.',
  },
  diff: {
    before: 'Voted on',
    after: 'Now',
    seen: 'You saw',
    added: 'added:',
    removed: 'removed:',
    empty: '(empty)',
  },
  approval,
  standing,
  parts,
  risk,
  questions,
  completeness,
  schedule,
  move,
  similar,
  gate: {
    title: 'Gate',
    passes: 'It may go into implementation now.',
    missing: (count: number) => `${counted(count, 'thing')} missing before implementation`,
    off: 'The gate is off in this project. Nothing is checked.',
    observe: 'The gate only observes: it records what it would refuse, and lets it pass.',
    enforce: 'The gate is enforced: the transition is refused until nothing is missing.',
  },
  history: {
    title: 'History of decisions',
    empty: 'Nothing has been decided yet. Votes and decisions will stand here.',
    replaced: 'changed later',
    lines: (count: number) => counted(count, 'entry', 'entries'),
  },
};
