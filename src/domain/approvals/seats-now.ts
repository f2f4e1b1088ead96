import type { Millis } from '../time/types';
import { baseSeats, type Left } from './base-seats';
import { castFor, delegationsAt, type Delegated } from './delegations';
import { latestBallots } from './latest-ballots';
import type { Ballot, Exclusion, RosterEntry, Round, Stage } from './types';

/** What has become of a seat. All but the first three don't count. */
export type SeatState =
  | { readonly kind: 'held' }
  /** Its person has left without a vote; it counts until the chair confirms that. */
  | { readonly kind: 'vacated' }
  /** `to` votes for its person; until null: the delegation is over and the vote that was cast stands. */
  | { readonly kind: 'delegated'; readonly to: string; readonly until: Millis | null }
  /** The chair has given it to somebody else, with whom it is counted. */
  | { readonly kind: 'stoodIn'; readonly to: string }
  | { readonly kind: 'excluded'; readonly why: Exclusion['why'] }
  | { readonly kind: 'recused'; readonly reason: string | null }
  | { readonly kind: 'departed' };

export interface SeatNow {
  readonly accountId: string;
  readonly ways: readonly string[];
  readonly state: SeatState;
}

/** A person who fills one or several seats of a stage, which then are one. */
export interface Voter {
  readonly accountId: string;
  /** All that entitles them, by their own seat and those that they fill. */
  readonly ways: readonly string[];
  /** Whose seats they fill by delegation besides their own. */
  readonly for: readonly string[];
  /** Has left without a vote by what was recorded. */
  readonly hasLeft: boolean;
}

export interface StageSeats {
  readonly stageId: string;
  /** Everybody with a seat and what has become of it, in the order of roster and entries. */
  readonly seats: readonly SeatNow[];
  /** Who fills the seats that count: N is their number, without abstentions. */
  readonly voters: readonly Voter[];
  /** Who has delegated their seat and may still vote themselves, which then prevails. */
  readonly principals: readonly string[];
}

/** What bears on the seats of every stage alike. */
interface Bearing {
  readonly entries: readonly RosterEntry[];
  readonly latest: ReadonlyMap<string, Ballot>;
  readonly cast: ReadonlyMap<string, Ballot>;
  readonly delegated: ReadonlyMap<string, Delegated>;
  readonly excluded: ReadonlyMap<string, Exclusion['why']>;
  readonly recused: ReadonlyMap<string, string | null>;
  /** Whether somebody may fill other people's seats. */
  readonly mayFill: (accountId: string) => boolean;
}

/**
 * The seats of each stage at an instant: who may vote now, in which ways and for whom, and why a seat doesn't count.
 * `entries` and `ballots` may be all of the aggregate; only those of this round count.
 */
export function seatsNow(
  round: Pick<Round, 'id' | 'stages'>,
  entries: readonly RosterEntry[],
  exclusions: readonly Exclusion[],
  now: Millis,
  ballots: readonly Ballot[],
): StageSeats[] {
  const own = entries.filter(({ roundId }) => roundId === round.id);
  const latest = latestBallots(round, ballots, own);
  const excluded = new Map(exclusions.map(({ accountId, why }) => [accountId, why]));
  const recused = new Map(
    own.flatMap((entry) => (entry.kind === 'recused' ? [[entry.accountId, entry.reason] as const] : [])),
  );
  const mayFill = (accountId: string): boolean => !excluded.has(accountId) && !recused.has(accountId);
  const bearing: Bearing = {
    entries: own,
    latest,
    cast: castFor(latest, mayFill),
    delegated: delegationsAt(own, now),
    excluded,
    recused,
    mayFill,
  };
  return round.stages.map((stage) => stageSeats(stage, bearing));
}

function stageSeats(stage: Stage, bearing: Bearing): StageSeats {
  const { ways, moved, left } = baseSeats(stage, bearing.entries);
  const held = [...ways].map(([accountId, their]): SeatNow => {
    return { accountId, ways: their, state: stateOf(accountId, left.get(accountId), bearing) };
  });
  const away = [...moved].filter(([accountId]) => !ways.has(accountId));
  return {
    stageId: stage.definition.id,
    seats: [
      ...held,
      ...away.map(([accountId, { to, ways: their }]): SeatNow => {
        return { accountId, ways: their, state: { kind: 'stoodIn', to } };
      }),
    ],
    voters: votersOf(held),
    principals: held.flatMap(({ accountId, state }) => (state.kind === 'delegated' ? [accountId] : [])),
  };
}

function stateOf(accountId: string, left: Left | undefined, bearing: Bearing): SeatState {
  const { latest, cast, delegated, excluded, recused, mayFill } = bearing;
  const why = excluded.get(accountId);
  if (why !== undefined) return { kind: 'excluded', why };
  if (recused.has(accountId)) return { kind: 'recused', reason: recused.get(accountId) ?? null };
  // A cast ballot outlives a departure; the principal's own prevails over the delegate's.
  const stands = (ballot: Ballot | undefined): ballot is Ballot =>
    ballot !== undefined && ballot.at <= (left?.confirmedAt ?? Infinity);
  if (stands(latest.get(accountId))) return { kind: 'held' };
  const now = delegated.get(accountId);
  const vote = cast.get(accountId);
  if (stands(vote)) {
    return { kind: 'delegated', to: vote.accountId, until: now?.to === vote.accountId ? now.until : null };
  }
  if (left !== undefined && left.confirmedAt !== null) return { kind: 'departed' };
  if (now !== undefined && mayFill(now.to)) return { kind: 'delegated', to: now.to, until: now.until };
  return { kind: left === undefined ? 'held' : 'vacated' };
}

/** Seats filled by the same person are one. */
function votersOf(seats: readonly SeatNow[]): Voter[] {
  const found = new Map<string, Voter>();
  for (const { accountId, ways, state } of seats) {
    if (state.kind !== 'held' && state.kind !== 'vacated' && state.kind !== 'delegated') continue;
    const isFor = state.kind === 'delegated';
    const holder = isFor ? state.to : accountId;
    const before = found.get(holder);
    found.set(holder, {
      accountId: holder,
      ways: [...new Set([...(before?.ways ?? []), ...ways])],
      for: [...(before?.for ?? []), ...(isFor ? [accountId] : [])],
      hasLeft: (before?.hasLeft ?? false) || state.kind === 'vacated',
    });
  }
  return [...found.values()];
}

/** Whether somebody may vote in a stage now: in a seat that they fill, or in their own that they have delegated. */
export const mayVoteIn = ({ voters, principals }: StageSeats, accountId: string): boolean =>
  principals.includes(accountId) || voters.some((voter) => voter.accountId === accountId);
