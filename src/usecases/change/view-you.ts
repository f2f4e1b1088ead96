import type { ApprovalView } from '../../contract/change';
import { exclusionWords, listWords } from '../../domain/approvals';
import { filledBy } from '../../domain/approvals/check-ballot';
import { checkRecusal } from '../../domain/approvals/check-seat';
import { latestBallots } from '../../domain/approvals/latest-ballots';
import { mayVoteIn, seatsNow, type StageSeats } from '../../domain/approvals/seats-now';
import { isChairOf } from '../approvals/chair-of';
import { votedBefore } from '../approvals/confirm-unchanged';
import type { StageSight } from './view-stages';

/** What the person who looks may do in a round, and why not. */
export function viewYou(sight: StageSight, phase: ApprovalView['phase'], seal: string): ApprovalView['you'] {
  const { state, round, accountId, excluded, rights, now } = sight;
  const stages = seatsNow(round, state.roster, excluded, round.closed?.at ?? now, state.ballots);
  const isOpen = phase !== 'preview' && round.closed === null;
  const { ballots, roster: entries } = state;
  const check = { round, ballots, entries, exclusions: excluded, now, accountId, reason: 'asked' };
  const before = votedBefore(state, seal, accountId);
  const { canVote, why } = mayVote(sight, stages, phase);
  return {
    canVote,
    why,
    vote: latestBallots(round, state.ballots, state.roster).get(accountId)?.vote ?? null,
    for: filledBy(stages, accountId),
    canRecuse: isOpen && checkRecusal(check).ok,
    isChair: isOpen && round.stages.some((one) => isChairOf(sight.found, one.definition, accountId, rights)),
    canManage: rights.manage,
    canClear: rights.manage && !excluded.some((one) => one.accountId === accountId),
    unchanged:
      !canVote || before === null ? null : { roundNumber: before.roundNumber, vote: before.ballot.vote },
  };
}

function mayVote(
  { round, state, accountId, excluded }: StageSight,
  stages: readonly StageSeats[],
  phase: ApprovalView['phase'],
): { readonly canVote: boolean; readonly why: string } {
  const no = (why: string) => ({ canVote: false, why });
  const exclusion = excluded.find((one) => one.accountId === accountId);
  if (exclusion !== undefined)
    return no(`You can’t vote: who ${exclusionWords(exclusion.why)} doesn’t approve it.`);
  if (phase === 'automatic' || phase === 'refused')
    return no('The policy decided this change; there is nothing to vote on.');
  const recused = state.roster.some(
    (one) => one.kind === 'recused' && one.roundId === round.id && one.accountId === accountId,
  );
  if (recused) return no('You have stepped aside from this approval.');
  if (!stages.some((stage) => mayVoteIn(stage, accountId))) return no(unseated(stages, accountId));
  const via = listWords([...new Set(waysOf(stages, accountId))]);
  if (phase === 'preview') return no(`You will be asked as ${via} once it is submitted.`);
  return phase === 'closed' ? no('This round is closed.') : { canVote: true, why: `You vote as ${via}.` };
}

function unseated(stages: readonly StageSeats[], accountId: string): string {
  const kinds = stages.flatMap(({ seats }) =>
    seats.filter((seat) => seat.accountId === accountId).map(({ state }) => state.kind),
  );
  if (kinds.includes('stoodIn')) return 'The chair has given your seat to somebody else.';
  if (kinds.includes('departed')) return 'The chair has confirmed that you left, and given up your seat.';
  return 'You have no seat in this approval.';
}

/** In which ways somebody votes: by what they fill, and by their own seat that they have delegated. */
const waysOf = (stages: readonly StageSeats[], accountId: string): string[] =>
  stages.flatMap(({ voters, seats }) => {
    const voter = voters.find((one) => one.accountId === accountId);
    return (voter ?? seats.find((seat) => seat.accountId === accountId))?.ways ?? [];
  });
