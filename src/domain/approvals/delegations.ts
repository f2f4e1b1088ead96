import type { Millis } from '../time/types';
import type { Ballot, RosterEntry } from './types';

export type Delegated = Extract<RosterEntry, { kind: 'delegated' }>;

/** The delegations of a round in force at an instant, by principal; of several the one made last. */
export function delegationsAt(entries: readonly RosterEntry[], now: Millis): Map<string, Delegated> {
  const ended = new Set(
    entries.flatMap((entry) => (entry.kind === 'delegationEnded' ? [entry.delegationId] : [])),
  );
  const found = new Map<string, Delegated>();
  for (const entry of entries) {
    if (entry.kind !== 'delegated' || entry.to === entry.accountId || ended.has(entry.delegationId)) continue;
    if (entry.from <= now && now < entry.until) found.set(entry.accountId, entry);
  }
  return found;
}

/**
 * Whose seats were filled by whom: the ballot that counts, by principal, the latest of those whose voters may fill seats.
 * It stands after the delegation's end.
 */
export function castFor(
  latest: ReadonlyMap<string, Ballot>,
  mayFill: (accountId: string) => boolean,
): Map<string, Ballot> {
  const found = new Map<string, Ballot>();
  for (const ballot of latest.values()) {
    if (!mayFill(ballot.accountId)) continue;
    for (const principal of ballot.for ?? []) {
      const before = found.get(principal);
      if (before === undefined || ballot.at >= before.at) found.set(principal, ballot);
    }
  }
  return found;
}
