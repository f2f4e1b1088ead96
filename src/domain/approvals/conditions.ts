import { latestBallots } from './latest-ballots';
import type { Ballot, ConditionMet, RosterEntry, Round } from './types';

/** What somebody made their approval depend on, and nobody has done yet. */
export interface OpenCondition {
  readonly ballotId: string;
  /** Its place among the conditions of that ballot, from 0. */
  readonly condition: number;
  readonly accountId: string;
  readonly text: string;
}

/**
 * The conditions of the approvals that count which have not been met; they have to be before the gate. Approvals that were
 * changed, struck or whose voter has recused themselves ask for nothing any more.
 */
export function openConditions(
  round: Pick<Round, 'id'>,
  ballots: readonly Ballot[],
  met: readonly ConditionMet[],
  entries: readonly RosterEntry[],
): OpenCondition[] {
  const recused = new Set(
    entries.flatMap((entry) =>
      entry.roundId === round.id && entry.kind === 'recused' ? [entry.accountId] : [],
    ),
  );
  const done = new Set(met.map(({ ballotId, condition }) => `${ballotId} ${condition}`));
  return [...latestBallots(round, ballots, entries).values()]
    .filter(({ vote, accountId }) => vote === 'approve' && !recused.has(accountId))
    .flatMap(({ id: ballotId, accountId, conditions = [] }) =>
      conditions.map((text, condition) => ({ ballotId, condition, accountId, text })),
    )
    .filter(({ ballotId, condition }) => !done.has(`${ballotId} ${condition}`));
}
