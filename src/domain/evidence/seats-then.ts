import type { Ballot, RosterEntry, Round } from '../approvals/types';

interface SeatThen {
  readonly stageId: string;
  readonly via: string;
}

/** In which stages somebody sat when they cast a ballot, and through what: by the roster, and by what happened to seats before. */
export function seatsThen(ballot: Ballot, round: Round, entries: readonly RosterEntry[]): SeatThen[] {
  const before = entries.filter(({ roundId, at }) => roundId === round.id && at <= ballot.at);
  const principals = delegatedTo(ballot, before);
  return round.stages.flatMap(({ definition: { id: stageId }, roster }): SeatThen[] => {
    const own = roster.filter(({ accountId }) => accountId === ballot.accountId).map(({ via }) => via);
    const given = before.flatMap((entry): string[] => {
      if (entry.kind === 'joined' && entry.stageId === stageId && entry.accountId === ballot.accountId)
        return [entry.via];
      if (entry.kind === 'stoodIn' && entry.stageId === stageId && entry.to === ballot.accountId)
        return [`stand-in for ${entry.accountId}`];
      return [];
    });
    const delegated = roster
      .filter(({ accountId }) => principals.has(accountId))
      .map(({ accountId }) => `delegate of ${accountId}`);
    return [...own, ...given, ...delegated].map((via) => ({ stageId, via }));
  });
}

/** Whose seats were this voter's by delegation at that instant. */
function delegatedTo({ accountId, at }: Ballot, entries: readonly RosterEntry[]): ReadonlySet<string> {
  const ended = new Set(
    entries.flatMap((entry) => (entry.kind === 'delegationEnded' ? [entry.delegationId] : [])),
  );
  return new Set(
    entries.flatMap((entry) =>
      entry.kind === 'delegated' &&
      entry.to === accountId &&
      entry.from <= at &&
      at < entry.until &&
      !ended.has(entry.delegationId)
        ? [entry.accountId]
        : [],
    ),
  );
}
