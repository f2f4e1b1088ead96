import { decide } from '../../domain/approvals/decide';
import type { Round, Stage } from '../../domain/approvals/types';
import type { Millis } from '../../domain/time/types';
import type { AskedSeat, IssueState } from '../../store/issue-state-types';
import { exclusionsOf } from '../change/exclusions-of';
import { openRoundOf, retroRoundOf } from '../change/rounds-of';

/** A person whose vote a stage waits for. */
export interface WaitedSeat {
  readonly roundId: string;
  readonly stageId: string;
  readonly accountId: string;
  readonly openedAt: Millis;
  /** When the deadline of the stage passes; null: it has none. */
  readonly dueAt: Millis | null;
}

/** The rounds in which votes are wanted now: of approval, and on what was done. */
const wantingVotes = (state: IssueState): readonly Round[] =>
  [openRoundOf(state), retroRoundOf(state)].flatMap((round) => (round?.closed === null ? [round] : []));

/** The round in which a seat is. */
export const roundOfSeat = (
  { rounds }: Pick<IssueState, 'rounds'>,
  { roundId }: Pick<WaitedSeat, 'roundId'>,
): Round | null => rounds.find(({ id }) => id === roundId) ?? null;

/**
 * Exactly those whom the open rounds wait for, of approval and on what was done: without E and the recused, without those who have voted, whoever holds a seat by
 * delegation instead of its owner, and nobody in stages that are decided or whose turn hasn't come. Derived anew each time.
 */
export const waitedFor = (state: IssueState, now: Millis): readonly WaitedSeat[] =>
  wantingVotes(state).flatMap((round) => waitedIn(state, round, now));

function waitedIn(state: IssueState, round: Round, now: Millis): readonly WaitedSeat[] {
  const context = { exclusions: exclusionsOf(state.duties), entries: state.roster, now };
  const decision = decide(round, state.ballots, context);
  if (decision.decision !== 'pending') return [];
  const seatOf = ({ definition, openedAt, dueAt }: Stage, accountId: string): WaitedSeat => ({
    roundId: round.id,
    stageId: definition.id,
    accountId,
    openedAt: openedAt ?? round.openedAt,
    dueAt: dueAt ?? null,
  });
  const asking = new Map(decision.stages.map((stage) => [stage.stageId, stage.waitingFor]));
  return decision.waitingFor.flatMap((accountId) => {
    const stages = round.stages.filter(({ definition }) => asking.get(definition.id)?.includes(accountId));
    if (stages.length > 0) return stages.map((stage) => seatOf(stage, accountId));
    // Every stage is content, and the level asks for a second human being: whoever has a seat.
    const [any] = round.stages.filter(({ definition }) => definition.advisory !== true);
    return any === undefined ? [] : [seatOf(any, accountId)];
  });
}

/** ISO instant at which a delegation in an open round begins or ends by itself; null: none does. */
export function nextSeatChange(state: IssueState, now: Millis): string | null {
  const open = new Set(wantingVotes(state).map(({ id }) => id));
  const instants = state.roster.flatMap((entry) =>
    entry.kind === 'delegated' && open.has(entry.roundId)
      ? [entry.from, entry.until].filter((at) => at > now)
      : [],
  );
  return instants.length === 0 ? null : new Date(Math.min(...instants)).toISOString();
}

/** By which a seat that was asked is found again. */
export const seatKey = ({
  roundId,
  stageId,
  accountId,
}: Pick<AskedSeat, 'roundId' | 'stageId' | 'accountId'>): string => `${roundId}/${stageId}/${accountId}`;

/** What the Approvers field and searches say: account ids in order; null: nobody is waited for. */
export function waitingText(seats: readonly Pick<WaitedSeat, 'accountId'>[]): string | null {
  const people = [...new Set(seats.map(({ accountId }) => accountId))].sort();
  return people.length === 0 ? null : JSON.stringify(people);
}

/** Whether asking has something to do: somebody to ask, or to leave in peace. */
export function isBehind(state: IssueState, now: Millis): boolean {
  const waited = waitedFor(state, now);
  const known = new Set(state.asked.map(seatKey));
  const keys = new Set(waited.map(seatKey));
  return (
    waited.some((seat) => !known.has(seatKey(seat))) ||
    state.asked.some((seat) => (seat.listed === true) !== keys.has(seatKey(seat)))
  );
}

/** ISO instant of the next reminder to somebody who is still waited for; null: none is to come. */
export function nextReminder(state: IssueState, now: Millis): string | null {
  if (!state.asked.some(({ remindAt = [] }) => remindAt.length > 0)) return null;
  const keys = new Set(waitedFor(state, now).map(seatKey));
  const instants = state.asked
    .filter((seat) => keys.has(seatKey(seat)))
    .flatMap(({ remindAt = [], reminded }) => remindAt.filter((at) => !reminded.includes(at)));
  return instants.length === 0 ? null : new Date(Math.min(...instants)).toISOString();
}
