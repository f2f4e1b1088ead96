import type { Delegate } from '../../contract/meetings';
import { exclusionWords } from '../../domain/approvals';
import { latestBallots } from '../../domain/approvals/latest-ballots';
import { mayVoteIn, seatsNow, type StageSeats } from '../../domain/approvals/seats-now';
import type { Ballot, Round, RoundDecision, StageDecision } from '../../domain/approvals/types';
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
  /** Who votes in the place of others. */
  readonly delegates: readonly Delegate[];
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
  if (round === undefined) return null;
  const decision = decisionOn(state, round, now);
  const index = indexOfStage(round, decision, boardId);
  const stage = round.stages[index];
  const stands = decision.stages[index];
  const excluded = exclusionsOf(state.duties);
  const seats = seatsNow(round, state.roster, excluded, round.closed?.at ?? now, state.ballots)[index];
  if (stage === undefined || stands === undefined || seats === undefined) return null;
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
    delegates: delegatesIn(seats),
    excluded: excluded
      .filter(({ accountId }) => seats.seats.some((one) => one.accountId === accountId))
      .map(({ accountId, why }) => ({ accountId, why: exclusionWords(why) })),
  };
}

type Stands = StageDecision['decision'];
const OPEN: readonly Stands[] = ['pending', 'blocked'];
const REFUSED: readonly Stands[] = ['rejected', 'expired'];

/**
 * Which of a board's stages the meeting is about: the one that is open, for the board may sit in an earlier one that it has approved.
 * Of an approval that was refused it is the one that refused it. Without either: the last that the board has decided.
 */
function indexOfStage(round: Round, { decision, stages }: RoundDecision, boardId: string): number {
  const asked = round.stages.flatMap((stage, index) => (boardsOf(stage).includes(boardId) ? [index] : []));
  const is = (kinds: readonly Stands[]) => (index: number) =>
    kinds.includes(stages[index]?.decision ?? 'waiting');
  const [first, second] = decision === 'rejected' ? [REFUSED, OPEN] : [OPEN, REFUSED];
  return (
    asked.find(is(first)) ?? asked.find(is(second)) ?? asked.findLast(is(['approved'])) ?? asked[0] ?? -1
  );
}

/** By delegation, or because the chair has appointed them. Whose own seat is only the one they were appointed to has none of their own. */
export function delegatesIn({ seats, voters }: StageSeats): Delegate[] {
  return voters.flatMap(({ accountId }) => {
    const taken = seats.flatMap(({ accountId: of, state }) =>
      (state.kind === 'delegated' || state.kind === 'stoodIn') && state.to === accountId
        ? [{ of, kind: state.kind }]
        : [],
    );
    const isAppointed = taken.some(({ kind }) => kind === 'stoodIn');
    const seated = !isAppointed && seats.some((one) => one.accountId === accountId);
    return taken.length === 0 ? [] : [{ accountId, for: taken.map(({ of }) => of), seated }];
  });
}
