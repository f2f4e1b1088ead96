import { checkBallot } from '../../domain/approvals/check-ballot';
import { sealOf } from '../../domain/approvals/seal';
import type { Ballot, Round } from '../../domain/approvals/types';
import type { Millis } from '../../domain/time/types';
import type { IssueState, JsmApproval } from '../../store/issue-state-types';
import { openRoundOf } from '../change/close-open-round';
import { exclusionsOf } from '../change/exclusions-of';
import type { ChangeSight, Draft } from '../change/open-next-round';
import { readApprovals } from './read-approvals';

/** Jira Service Management makes an approval when the status is reached: its own instant may lie a little before the history's. */
const TOGETHER_MS = 5_000;

/**
 * Takes up the approvals that Jira Service Management itself keeps of this change. They are information, but for an answer on
 * exactly what the open round covers, by somebody who may vote there now and hasn't yet: that is a ballot. Doing it again adds
 * nothing.
 */
export async function followJsm(draft: Draft, sight: ChangeSight, now: Millis): Promise<Draft> {
  const field = sight.rules.rules.appFields.jsmApprovals;
  if (field === undefined) return draft;
  const liveSeal = sealOf(sight.content);
  const jsmApprovals = readApprovals(sight.issue.raw[field], draft.state.jsmApprovals, liveSeal);
  let next: Draft = { ...draft, state: { ...draft.state, jsmApprovals } };
  const round = openRoundOf(next.state);
  if (round === null || round.purpose === 'retro') return next;
  for (const approval of jsmApprovals) {
    if (!isOnThis(approval, next.state, round, liveSeal)) continue;
    for (const { accountId, answer } of approval.answers) {
      if (answer === 'pending' || hasVoted(next.state, round, accountId)) continue;
      if (await isEligible(sight, round, accountId))
        next = withAnswer(next, round, accountId, answer, { liveSeal, now });
    }
  }
  return next;
}

/** What it says has been the same since before the approval was made: the round opened with it, and so did its seal. */
function isOnThis(
  { createdAt, seal }: JsmApproval,
  { rounds }: IssueState,
  round: Round,
  liveSeal: string,
): boolean {
  const before = rounds.findLast(({ number }) => number < round.number);
  const early = before?.closed?.how === 'void' ? 0 : TOGETHER_MS;
  return seal === round.seal && liveSeal === round.seal && Date.parse(createdAt) >= round.openedAt - early;
}

/** Who has said anything in this round themselves is heard by that. */
const hasVoted = ({ ballots }: IssueState, { id }: Round, accountId: string): boolean =>
  ballots.some((ballot) => ballot.roundId === id && ballot.accountId === accountId);

/** Still a member of what gave them a seat, as Jira says now; read only when there is a new answer. */
async function isEligible({ seating }: ChangeSight, { stages }: Round, accountId: string): Promise<boolean> {
  const approvers = stages
    .filter(({ roster }) => roster.some((seat) => seat.accountId === accountId))
    .flatMap(({ definition }) => definition.approvers);
  for (const approver of approvers)
    if ((await seating.people(approver)).people.includes(accountId)) return true;
  return false;
}

function withAnswer(
  draft: Draft,
  round: Round,
  accountId: string,
  answer: 'approved' | 'declined',
  { liveSeal, now }: { readonly liveSeal: string; readonly now: Millis },
): Draft {
  const { state } = draft;
  const ballot: Ballot = {
    id: `${round.id}-${state.ballots.length + 1}`,
    roundId: round.id,
    accountId,
    vote: answer === 'approved' ? 'approve' : 'reject',
    reason: answer === 'approved' ? null : 'Declined in Jira Service Management.',
    seal: liveSeal,
    at: now,
    from: 'jsm',
  };
  const verdict = checkBallot({
    ...{ round, ballot, ballots: state.ballots, entries: state.roster },
    ...{ exclusions: exclusionsOf(state.duties), now, liveSeal, roster: [accountId] },
  });
  if (!verdict.ok) return draft;
  const whole = verdict.for.length === 0 ? ballot : { ...ballot, for: verdict.for };
  return {
    state: { ...state, ballots: [...state.ballots, whole] },
    happenings: [
      ...draft.happenings,
      { kind: 'ballot cast', at: now, actor: accountId, data: { ...whole, replaces: null } },
    ],
  };
}
