import { decide } from '../../domain/approvals/decide';
import { latestBallots } from '../../domain/approvals/latest-ballots';
import type { Round, RoundDecision } from '../../domain/approvals/types';
import type { RetroState } from '../../domain/review';
import type { Millis } from '../../domain/time/types';
import type { IssueState } from '../../store/issue-state-types';
import { exclusionsOf } from '../change/exclusions-of';

/** How the vote on what was done stands, and when it came to that. A vote with conditions ratifies with findings. */
export function retroDecision(
  state: IssueState,
  round: Round,
  now: Millis,
): { readonly state: Exclude<RetroState, 'notOpen'>; readonly at: Millis; readonly decision: RoundDecision } {
  const decision = decide(round, state.ballots, {
    exclusions: exclusionsOf(state.duties),
    entries: state.roster,
    now,
  });
  const cast = [...latestBallots(round, state.ballots, state.roster).values()];
  const at = Math.max(round.openedAt, ...cast.map((ballot) => ballot.at));
  const hasFindings = cast.some(
    ({ vote, conditions }) => vote === 'approve' && (conditions?.length ?? 0) > 0,
  );
  return { state: stateOf(decision.decision, hasFindings), at, decision };
}

function stateOf(decision: RoundDecision['decision'], hasFindings: boolean): Exclude<RetroState, 'notOpen'> {
  switch (decision) {
    case 'approved':
      return hasFindings ? 'ratifiedWithFindings' : 'ratified';
    case 'rejected':
      return 'notRatified';
    case 'blocked':
      return 'blocked';
    case 'pending':
      return 'open';
  }
}
