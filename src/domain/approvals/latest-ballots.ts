import type { Ballot, RosterEntry, Round } from './types';

/**
 * The ballot that counts for each person: the latest of this round; of two at one instant the one recorded later. A
 * ballot that was struck doesn't count, and neither does what that person cast before it: they may vote again.
 * Ballots and entries of other rounds are ignored.
 */
export function latestBallots(
  round: Pick<Round, 'id'>,
  ballots: readonly Ballot[],
  entries: readonly RosterEntry[] = [],
): Map<string, Ballot> {
  const struck = struckIn(round, entries);
  const latest = new Map<string, Ballot>();
  for (const ballot of ballots) {
    if (ballot.roundId !== round.id) continue;
    const before = latest.get(ballot.accountId);
    if (before !== undefined && ballot.at < before.at) continue;
    // Set anew, so that the map goes by when what counts was recorded.
    latest.delete(ballot.accountId);
    latest.set(ballot.accountId, ballot);
  }
  if (struck.size === 0) return latest;
  for (const [accountId, ballot] of latest) if (struck.has(ballot.id)) latest.delete(accountId);
  return latest;
}

/** Ids of the ballots of a round that were struck. */
export function struckIn({ id }: Pick<Round, 'id'>, entries: readonly RosterEntry[]): ReadonlySet<string> {
  return new Set(
    entries.flatMap((entry) => (entry.roundId === id && entry.kind === 'struck' ? [entry.ballotId] : [])),
  );
}
