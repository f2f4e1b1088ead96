import { exclusionWords } from '../../domain/approvals';
import { latestBallots } from '../../domain/approvals/latest-ballots';
import { mayVoteIn, seatsNow, type StageSeats } from '../../domain/approvals/seats-now';
import type { Ballot, Round, StageDecision } from '../../domain/approvals/types';
import type { Millis } from '../../domain/time/types';
import type { IssueState } from '../../store/issue-state-types';
import { exclusionsOf } from '../change/exclusions-of';
import { boardsOf, decisionOn } from './board-waits';

/** The stage in which a board votes on a change, as it stands. */
export interface BoardStage {
  readonly round: Round;
  readonly name: string;
  readonly stands: StageDecision;
  readonly seats: StageSeats;
  /** Of those with a seat in it; each person's last. */
  readonly ballots: readonly Ballot[];
  readonly excluded: readonly { readonly accountId: string; readonly why: string }[];
}

/**
 * The board's stage in the open round, else in the last one that was closed after `since`, so that a meeting keeps seeing what it decided. Null:
 * nothing asks the board.
 */
export function boardStage(
  state: IssueState,
  boardId: string,
  since: Millis,
  now: Millis,
): BoardStage | null {
  const asks = (round: Round): boolean => round.stages.some((stage) => boardsOf(stage).includes(boardId));
  const round =
    state.rounds.findLast((one) => one.closed === null && asks(one)) ??
    state.rounds.findLast(
      (one) => one.closed !== null && one.closed.how !== 'void' && one.closed.at >= since && asks(one),
    );
  const index = round?.stages.findIndex((stage) => boardsOf(stage).includes(boardId)) ?? -1;
  const stage = round?.stages[index];
  if (round === undefined || stage === undefined) return null;
  const stands = decisionOn(state, round, now).stages[index];
  const excluded = exclusionsOf(state.duties);
  const seats = seatsNow(round, state.roster, excluded, round.closed?.at ?? now, state.ballots)[index];
  if (stands === undefined || seats === undefined) return null;
  const sits = (accountId: string): boolean =>
    seats.seats.some((one) => one.accountId === accountId) || mayVoteIn(seats, accountId);
  return {
    round,
    name: stage.definition.name,
    stands,
    seats,
    ballots: [...latestBallots(round, state.ballots, state.roster).values()].filter((one) =>
      sits(one.accountId),
    ),
    excluded: excluded
      .filter(({ accountId }) => seats.seats.some((one) => one.accountId === accountId))
      .map(({ accountId, why }) => ({ accountId, why: exclusionWords(why) })),
  };
}
