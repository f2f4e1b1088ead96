import type { Ballot, Round } from './types';

/**
 * The ballot that counts for each person: the latest of this round; of two at one instant the one recorded later.
 * Ballots of other rounds are ignored.
 */
export function latestBallots(round: Pick<Round, 'id'>, ballots: readonly Ballot[]): Map<string, Ballot> {
  const latest = new Map<string, Ballot>();
  for (const ballot of ballots) {
    if (ballot.roundId !== round.id) continue;
    const before = latest.get(ballot.accountId);
    if (before === undefined || ballot.at >= before.at) latest.set(ballot.accountId, ballot);
  }
  return latest;
}
