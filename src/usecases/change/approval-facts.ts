import { latestBallots } from '../../domain/approvals/latest-ballots';
import type { Round } from '../../domain/approvals/types';
import type { ApprovalState } from '../../domain/history/approval-events';
import type { ObservedFact } from '../../domain/history/facts';
import type { Millis } from '../../domain/time/types';
import { isoOf } from '../../jira/instant';
import type { IssueState } from '../../store/issue-state-types';
import { decisionOf } from './decision-of';
import { lastRoundOf } from './rounds-of';

/** Where the approval stands, on which round, and since when; null before the first round. */
interface Standing {
  readonly round: Round;
  readonly is: ApprovalState;
  readonly at: Millis;
}

function standingOf(state: IssueState, now: Millis): Standing | null {
  const round = lastRoundOf(state);
  if (round === null) return null;
  if (round.closed !== null) {
    const { how, at } = round.closed;
    const is = how === 'gate' ? 'approved' : how === 'rejected' ? 'rejected' : 'void';
    return { round, is, at };
  }
  const decision = decisionOf(state, now)?.decision;
  const is = decision === 'approved' || decision === 'rejected' ? decision : 'pending';
  const last = Math.max(...[...latestBallots(round, state.ballots).values()].map(({ at }) => at));
  return { round, is, at: Number.isFinite(last) ? last : is === 'pending' ? round.openedAt : now };
}

const EVENTS: Readonly<Record<Exclude<ApprovalState, 'pending'>, string>> = {
  approved: 'approved',
  rejected: 'rejected',
  void: 'approval void',
};

/** The fact that the approval has become something else between two states, for clocks that run on it; none if it has not. */
export function approvalFacts(before: IssueState, after: IssueState, now: Millis): ObservedFact[] {
  const [was, is] = [standingOf(before, now), standingOf(after, now)];
  const isSame = was?.round.id === is?.round.id && was?.is === is?.is;
  if (is === null || isSame) return [];
  const isWithdrawn = is.is === 'pending' && was?.round.id === is.round.id;
  const event =
    is.is === 'pending' ? (isWithdrawn ? 'approval withdrawn' : 'approval opened') : EVENTS[is.is];
  const count = after.facts.filter(({ kind }) => kind === 'own').length;
  const at = isWithdrawn ? now : is.at;
  return [{ kind: 'own', id: `${is.round.id}-${count + 1}`, at: isoOf(at), author: null, event }];
}
