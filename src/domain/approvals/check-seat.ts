import { closedWords, isBlank, partWords, type RoundSight } from './check-ballot';
import { latestBallots } from './latest-ballots';
import { mayVoteIn, seatsNow, type StageSeats } from './seats-now';
import type { Round } from './types';

export type SeatRefusal =
  | 'CLOSED'
  | 'NOT_ALLOWED'
  | 'NOT_SEATED'
  | 'SEATED'
  | 'EXCLUDED'
  | 'RECUSED'
  | 'VOTED'
  | 'UNKNOWN'
  | 'REASON_NEEDED';
export type SeatVerdict =
  { readonly ok: true } | { readonly ok: false; readonly code: SeatRefusal; readonly text: string };

export const OK: SeatVerdict = { ok: true };
export const refuse = (code: SeatRefusal, text: string): SeatVerdict => ({ ok: false, code, text });

const hasRecused = ({ round, entries }: RoundSight, accountId: string): boolean =>
  entries.some((one) => one.roundId === round.id && one.kind === 'recused' && one.accountId === accountId);

/** Whether somebody may recuse themselves from a round: they leave every stage of it, for good. */
export function checkRecusal(
  sight: RoundSight & { readonly accountId: string; readonly reason: string | null },
): SeatVerdict {
  const { round, entries, exclusions, ballots, accountId } = sight;
  const closed = closedWords(round);
  if (closed !== null) return refuse('CLOSED', closed);
  if (hasRecused(sight, accountId)) return refuse('RECUSED', 'You have recused yourself already.');
  if (exclusions.some((one) => one.accountId === accountId))
    return refuse('EXCLUDED', 'You have a part in this change, so your vote doesn’t count anyway.');
  const stages = seatsNow(round, entries, exclusions, sight.now, ballots);
  if (!stages.some((stage) => mayVoteIn(stage, accountId)))
    return refuse('NOT_SEATED', 'You have no seat in this round.');
  return isBlank(sight.reason) ? refuse('REASON_NEEDED', 'Say why you recuse yourself.') : OK;
}

/** What the chair of a stage does with its seats. */
interface ChairCheck extends RoundSight {
  readonly stageId: string;
  readonly by: string;
  /** Whether `by` is the chair of this stage, or acts for the chair. */
  readonly isChair: boolean;
}

/** What hinders the chair from doing anything in a stage; else its seats. */
function seatsForChair(check: ChairCheck, round: Round): SeatVerdict | StageSeats {
  const closed = closedWords(round);
  if (closed !== null) return refuse('CLOSED', closed);
  if (!check.isChair) return refuse('NOT_ALLOWED', 'Only the chair can do this.');
  if (check.exclusions.some(({ accountId }) => accountId === check.by))
    return refuse('NOT_ALLOWED', 'You have a part in this change, so you can’t say who approves it.');
  const stages = seatsNow(round, check.entries, check.exclusions, check.now, check.ballots);
  const index = round.stages.findIndex(({ definition }) => definition.id === check.stageId);
  const seats = stages[index];
  if (seats === undefined) return refuse('UNKNOWN', 'This round has no such stage.');
  return round.stages[index]?.openedAt === null
    ? refuse('CLOSED', 'This stage is not open yet: wait for the stages before it.')
    : seats;
}

/** Why the chair can't give somebody a seat. */
function unfit(check: ChairCheck, accountId: string): SeatVerdict | null {
  if (accountId === check.by) return refuse('NOT_ALLOWED', 'You can’t give a seat to yourself.');
  const part = partWords(check.exclusions, accountId);
  if (part !== null) return refuse('EXCLUDED', part);
  return hasRecused(check, accountId) ? refuse('RECUSED', 'This person has recused themselves.') : null;
}

/** Whether the chair may add somebody to an open stage; `via`: as what, one of the words of its approvers. */
export function checkJoin(
  check: ChairCheck & { readonly accountId: string; readonly via: string },
): SeatVerdict {
  const seats = seatsForChair(check, check.round);
  if ('ok' in seats) return seats;
  const bad = unfit(check, check.accountId);
  if (bad !== null) return bad;
  const { definition } = check.round.stages.find((one) => one.definition.id === check.stageId) ?? {};
  if (definition?.approvers.some(({ via }) => via === check.via) !== true)
    return refuse('UNKNOWN', `Nobody sits in this stage as “${check.via}”.`);
  const seat = seats.seats.find(({ accountId }) => accountId === check.accountId);
  const sits = seat !== undefined && seat.state.kind !== 'stoodIn' && seat.state.kind !== 'departed';
  return sits && seat.ways.includes(check.via) ? refuse('SEATED', 'This person has that seat already.') : OK;
}

/** Whether the chair may have `to` stand in for somebody who is absent and hasn't voted. */
export function checkStandIn(
  check: ChairCheck & { readonly accountId: string; readonly to: string },
): SeatVerdict {
  const seats = seatsForChair(check, check.round);
  if ('ok' in seats) return seats;
  if (check.to === check.accountId)
    return refuse('NOT_ALLOWED', 'Somebody else has to stand in for this person.');
  const bad = unfit(check, check.to);
  return bad ?? unusedSeat(check, seats, check.accountId);
}

/** Whether the chair may confirm that somebody has left, whose seat is then given up. */
export function checkDeparture(check: ChairCheck & { readonly accountId: string }): SeatVerdict {
  const seats = seatsForChair(check, check.round);
  if ('ok' in seats) return seats;
  const unused = unusedSeat(check, seats, check.accountId);
  if (!unused.ok) return unused;
  const hasLeft = check.entries.some(
    (one) =>
      one.roundId === check.round.id &&
      one.kind === 'vacated' &&
      one.stageId === check.stageId &&
      one.accountId === check.accountId,
  );
  return hasLeft ? OK : refuse('NOT_ALLOWED', 'This person has not left, as far as Jira knows.');
}

/** Somebody has a seat that counts, and no vote fills it. */
function unusedSeat(check: RoundSight, { seats }: StageSeats, accountId: string): SeatVerdict {
  const state = seats.find((seat) => seat.accountId === accountId)?.state;
  if (state === undefined || state.kind === 'stoodIn' || state.kind === 'departed')
    return refuse('NOT_SEATED', 'This person has no seat in this stage.');
  const part = partWords(check.exclusions, accountId);
  if (part !== null) return refuse('EXCLUDED', part);
  if (state.kind === 'recused') return refuse('RECUSED', 'This person has recused themselves.');
  const latest = latestBallots(check.round, check.ballots, check.entries);
  const hasVoted =
    latest.has(accountId) ||
    (state.kind === 'delegated' && latest.get(state.to)?.for?.includes(accountId) === true);
  return hasVoted ? refuse('VOTED', 'A vote has been cast in this seat, and stands.') : OK;
}
