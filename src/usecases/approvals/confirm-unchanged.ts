import type { Ballot } from '../../domain/approvals/types';
import { openRoundOf } from '../change/close-open-round';
import type { IssueState } from '../../store/issue-state-types';
import type { UseCase } from '../deps';
import { Refusal } from '../refusal';
import { foldedChange } from '../schedule/folded-change';
import { changeViewOf } from '../view-change';
import { castBallot } from './cast-ballot';

/**
 * Votes as in an earlier round on exactly the same content, after it was edited and put back: reverting revives no ballot, but one
 * press casts the same again, under the same checks as any vote.
 */
export const confirmUnchanged: UseCase<'change.resubmit'> = async (deps, request, caller) => {
  const { state } = await foldedChange(deps, request.issueId);
  const before = votedBefore(state, request.seal, caller.accountId);
  if (before === null)
    throw new Refusal(
      'CONFLICT',
      'You have not voted on exactly this content before.',
      'Look at the change and vote.',
    );
  const { vote, conditions, reason } = before.ballot;
  const again = `As in round ${before.roundNumber}, unchanged.${reason === null ? '' : ` ${reason}`}`;
  const ballot = {
    ...request,
    vote,
    reason: again.slice(0, 2000),
    ...(conditions && { conditions: [...conditions] }),
  };
  return changeViewOf(deps, await castBallot(deps, ballot, caller), caller.accountId);
};

/** What somebody voted last on this very content in a round that is closed, while they haven't voted in the open one. */
export function votedBefore(
  state: Pick<IssueState, 'rounds' | 'ballots'>,
  seal: string,
  accountId: string,
): { readonly roundNumber: number; readonly ballot: Ballot } | null {
  const open = openRoundOf(state);
  const mine = state.ballots.filter((one) => one.accountId === accountId);
  if (open?.seal !== seal || mine.some(({ roundId }) => roundId === open.id)) return null;
  const rounds = state.rounds.filter(
    (round) => round.closed !== null && round.seal === seal && round.purpose === undefined,
  );
  const ballot = mine.findLast(({ roundId }) => rounds.some(({ id }) => id === roundId));
  const round = rounds.find(({ id }) => id === ballot?.roundId);
  return ballot === undefined || round === undefined ? null : { roundNumber: round.number, ballot };
}
