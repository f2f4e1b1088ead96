import type { ConditionView } from '../../contract/change';
import { latestBallots } from '../../domain/approvals/latest-ballots';
import { isoOf } from '../../jira/instant';
import type { StageSight } from './view-stages';

/** The conditions of the approvals that count in a round, met or not. */
export function viewConditions({ state, round, excluded, accountId, rights }: StageSight): ConditionView[] {
  const mayManage = rights.manage && !excluded.some((one) => one.accountId === accountId);
  const recused = new Set(
    state.roster.flatMap((one) =>
      one.kind === 'recused' && one.roundId === round.id ? [one.accountId] : [],
    ),
  );
  return [...latestBallots(round, state.ballots, state.roster).values()]
    .filter((one) => one.vote === 'approve' && !recused.has(one.accountId))
    .flatMap(({ id: ballotId, accountId: by, conditions = [] }) =>
      conditions.map((text, index): ConditionView => {
        const met = state.conditionsMet.find((one) => one.ballotId === ballotId && one.condition === index);
        return {
          ballotId,
          index,
          text,
          by,
          metBy: met?.by ?? null,
          metAt: met === undefined ? null : isoOf(met.at),
          note: met?.note ?? null,
          canTick: met === undefined && round.closed === null && (by === accountId || mayManage),
        };
      }),
    );
}
