import type { PortalApprovalView } from '../../../src/contract/portal-approval';

type Step = NonNullable<PortalApprovalView['stand']>['step'];
type Decision = NonNullable<PortalApprovalView['progress']>['decision'];

const steps: Record<Step, string> = {
  planned: 'Planned',
  approval: 'Approval',
  scheduled: 'Scheduled',
  implementing: 'Under way',
  done: 'Done',
  cancelled: 'Cancelled',
};
const decisions: Record<Decision, string> = {
  pending: 'Being decided',
  approved: 'Approved',
  rejected: 'Rejected',
  blocked: 'Stuck',
  automatic: 'Nobody has to be asked',
};

/** The approval of a change in the portal: for customers, and for approvers without a licence. */
export const portalApproval = {
  title: 'Where it stands',
  steps,
  stepsLabel: 'Steps',
  stepDone: 'done',
  stepNow: 'now',
  decisions,
  counted: (count: string) => `Approved by ${count}`,
  people: 'Who decides',
  votes: { approve: 'Approved', reject: 'Rejected', abstain: 'Abstained' },
  notYet: 'Not yet',
  ask: 'Your decision is asked for',
  forOthers: 'You also decide for',
  level: 'Risk',
  window: 'Planned for',
  due: 'Please decide by',
  to: 'to',
  texts: 'What you decide on',
  textsWhy: 'Your decision holds for exactly these texts. If one of them is changed, you are asked again.',
  approve: 'Approve',
  withConditions: 'Approve with conditions',
  reject: 'Reject',
  abstain: 'Abstain',
  conditions: 'What has to be done first',
  conditionsHelp: 'One condition a line, at most 10.',
  conditionsNeeded: 'Write at least one condition.',
  conditionsTooMany: 'Write at most 10 conditions, each at most 500 characters long.',
  reason: 'Why',
  reasonForReject: 'Those who asked read it.',
  reasonForChange: 'You change your decision: say why.',
  reasonNeeded: 'Write a reason.',
  note: 'A note (you can leave it empty)',
  voted: {
    approve: 'You approved this.',
    reject: 'You rejected this.',
    abstain: 'You abstained.',
  },
  change: 'Change my decision',
  keep: 'Keep it as it is',
  noVote: 'You can’t decide this',
  stale: 'It was changed while you were reading',
  staleWhy: 'Nothing was counted. Read what is different, then decide again.',
  staleUnsent: 'Read what is different before you decide.',
  staleNoDiff: 'Nothing was counted. Read the texts below again, then decide.',
  staleGone: 'Nothing was counted. You are asked again once it is submitted again.',
  before: 'You read',
  after: 'It says now',
  failed: 'Where the approval stands could not be shown just now.',
  voteFailed: 'Your decision was not counted',
};
