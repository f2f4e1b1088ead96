import type { SeatView, StageView } from '../../contract/change';
import { exclusionWords, ruleWords } from '../../domain/approvals';
import { latestBallots } from '../../domain/approvals/latest-ballots';
import type { Ballot, Exclusion, Round, RoundDecision } from '../../domain/approvals/types';
import { isoOf } from '../../jira/instant';

/** The stages of a round with everybody who sits there, what they said, and why a seat doesn't count. */
export function viewStages(
  round: Round,
  ballots: readonly Ballot[],
  decision: RoundDecision,
  excluded: readonly Exclusion[],
): StageView[] {
  const latest = latestBallots(round, ballots);
  const why = new Map(excluded.map((one) => [one.accountId, exclusionWords(one.why)]));
  return round.stages.map(({ definition, roster }, index) => {
    const stands = decision.stages[index];
    const seats: SeatView[] = roster.map(({ accountId, via }) => {
      const ballot = latest.get(accountId);
      return {
        accountId,
        via,
        vote: ballot?.vote ?? null,
        votedAt: ballot === undefined ? null : isoOf(ballot.at),
        excluded: why.get(accountId) ?? null,
      };
    });
    return {
      id: definition.id,
      name: definition.name,
      rule: ruleWords(definition.rule, definition.quorum),
      need: stands?.need ?? 0,
      approvals: stands?.approvals ?? 0,
      decision: stands?.decision ?? 'pending',
      seats,
      words: stands?.words ?? '',
    };
  });
}
