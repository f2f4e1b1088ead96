import type { SeatView, StageView } from '../../contract/change';
import { exclusionWords, ruleWords } from '../../domain/approvals';
import { latestBallots } from '../../domain/approvals/latest-ballots';
import { seatsNow, type SeatNow, type StageSeats } from '../../domain/approvals/seats-now';
import { isConfirmed } from '../../domain/approvals/stage-count';
import type { Ballot, Exclusion, Round, RoundDecision, Stage } from '../../domain/approvals/types';
import type { Millis } from '../../domain/time/types';
import { isoOf } from '../../jira/instant';
import type { IssueState } from '../../store/issue-state-types';
import { isChairOf } from '../approvals/chair-of';
import type { IssueRules } from '../rules/find-practice';
import type { Rights } from './rights';

/** Everything that the stages of a round are shown by. */
export interface StageSight {
  readonly found: Pick<IssueRules, 'rules' | 'project'>;
  readonly state: IssueState;
  readonly round: Round;
  readonly decision: RoundDecision;
  readonly excluded: readonly Exclusion[];
  /** Who looks, and what they may do. */
  readonly accountId: string;
  readonly rights: Pick<Rights, 'manage'>;
  readonly now: Millis;
}

/** The stages of a round with everybody who sits there, what they said, and why a seat doesn't count. */
export function viewStages(sight: StageSight): StageView[] {
  const { round, decision, state, excluded, now } = sight;
  const seats = seatsNow(round, state.roster, excluded, round.closed?.at ?? now, state.ballots);
  return round.stages.map((stage, index) => {
    const { definition, dueAt } = stage;
    const stands = decision.stages[index];
    const openedAt = stage.openedAt === undefined ? round.openedAt : stage.openedAt;
    const opened = openedAt !== null;
    const isOpen = round.closed === null && opened;
    const own = excluded.some(({ accountId }) => accountId === sight.accountId);
    const isChair = !own && isChairOf(sight.found, definition, sight.accountId, sight.rights);
    const here = seats[index];
    return {
      id: definition.id,
      name: definition.name,
      rule: ruleWords(definition.rule, definition.quorum),
      need: stands?.need ?? 0,
      approvals: stands?.approvals ?? 0,
      count: opened && stands !== undefined ? countOf(stands) : '',
      decision: stands?.decision ?? 'pending',
      advisory: definition.advisory === true,
      turn: definition.turn ?? 0,
      openedAt: openedAt === null ? null : isoOf(openedAt),
      dueAt: dueAt === undefined ? null : isoOf(dueAt),
      then: definition.deadline?.then ?? null,
      nobody: [...(stage.nobody ?? [])],
      seats: here === undefined ? [] : viewSeats(sight, stage, here, isOpen && isChair),
      words: stands?.words ?? '',
      canJoin: isOpen && isChair,
    };
  });
}

/** "2 of 3": more approvals than were asked for don't count twice. */
export const countOf = ({ approvals, need }: { readonly approvals: number; readonly need: number }): string =>
  `${Math.min(approvals, Math.max(1, need))} of ${Math.max(1, need)}`;

/** Everybody with a seat, and those who only fill the seats of others. */
function viewSeats(
  sight: StageSight,
  stage: Stage,
  { seats, voters, principals }: StageSeats,
  isChair: boolean,
): SeatView[] {
  const { round, state } = sight;
  const latest = latestBallots(round, state.ballots, state.roster);
  const seated = new Set(seats.map(({ accountId }) => accountId));
  const guests = voters
    .filter(({ accountId }) => !seated.has(accountId))
    .map(({ accountId, ways }): SeatNow => ({ accountId, ways, state: { kind: 'held' } }));
  return [...seats, ...guests].map((seat): SeatView => {
    const { accountId, ways } = seat;
    const ballot = latest.get(accountId);
    const voter = voters.find((one) => one.accountId === accountId);
    // Whoever has delegated may still vote, and that prevails.
    const isPrincipal = principals.includes(accountId);
    return {
      accountId,
      via: ways.join(', '),
      vote: ballot?.vote ?? null,
      votedAt: ballot === undefined ? null : isoOf(ballot.at),
      ballotId: ballot?.id ?? null,
      from: ballot === undefined ? null : (ballot.from ?? 'panel'),
      reason: ballot?.reason ?? null,
      conditions: [...(ballot?.conditions ?? [])],
      for: [...(voter?.for ?? [])],
      standsFor: absentOf(state, round, stage, accountId),
      may: round.closed === null && (voter !== undefined || isPrincipal) ? mayOf(ballot, round) : null,
      actions: actionsOn(sight, seat, ballot, isChair),
      ...stateOf(seat),
    };
  });
}

const NOTHING = { excluded: null, recused: null, movedTo: null, left: false };

function stateOf({ state }: SeatNow): Pick<SeatView, 'excluded' | 'recused' | 'movedTo' | 'left'> {
  switch (state.kind) {
    case 'held':
      return NOTHING;
    case 'vacated':
    case 'departed':
      return { ...NOTHING, left: true };
    case 'delegated':
    case 'stoodIn':
      return { ...NOTHING, movedTo: state.to };
    case 'excluded':
      return { ...NOTHING, excluded: exclusionWords(state.why) };
    case 'recused':
      return { ...NOTHING, recused: state.reason ?? '' };
  }
}

/** Whose place the chair gave to this person; null: nobody's. */
const absentOf = ({ roster }: IssueState, round: Round, { definition }: Stage, to: string): string | null =>
  roster.findLast(
    (one) =>
      one.kind === 'stoodIn' && one.roundId === round.id && one.stageId === definition.id && one.to === to,
  )?.accountId ?? null;

function mayOf(ballot: Ballot | undefined, { confirmFrom }: Round): SeatView['may'] {
  if (ballot === undefined) return 'vote';
  return ballot.vote === 'approve' && !isConfirmed(ballot, confirmFrom) ? 'confirm' : 'change';
}

function actionsOn(
  { round, excluded, accountId: viewer, rights }: StageSight,
  { accountId, state }: SeatNow,
  ballot: Ballot | undefined,
  isChair: boolean,
): SeatView['actions'] {
  if (round.closed !== null) return [];
  const mayStrike = rights.manage && !excluded.some((one) => one.accountId === viewer);
  if (ballot !== undefined) return mayStrike && accountId !== viewer ? ['strike'] : [];
  const isEmpty = state.kind === 'held' || state.kind === 'vacated' || state.kind === 'delegated';
  return isChair && isEmpty ? ['standIn', 'depart'] : [];
}
