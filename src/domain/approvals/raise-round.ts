import { higher, rankOf } from '../risk/level';
import type { Level } from '../risk/types';
import type { Millis } from '../time/types';
import { openRound, type Rosters } from './round';
import { needsTwoPeople } from './route';
import type { ApprovalPolicy, Round } from './types';

export interface RaiseRound {
  readonly issueId: string;
  readonly at: Millis;
  /** The version the round opened under; the round is judged by it to its end. */
  readonly policy: ApprovalPolicy;
  readonly level: Level;
  readonly rosters: Rosters;
  readonly assessmentNumber: number;
}

/**
 * Follows a new assessment while the round is open: missing stages are added, ballots stand. A fall of the level
 * removes nothing. When the level reaches High, approvals given at a lower level must be confirmed from then on.
 * Throws a RangeError for a closed round or another version of the policy.
 */
export function raiseRound(round: Round, raise: RaiseRound): Round {
  if (round.closed !== null)
    throw new RangeError(`Round ${round.number} is closed and can't be routed again.`);
  if (round.policyId !== raise.policy.id || round.policyVersion !== raise.policy.version) {
    throw new RangeError(
      `Round ${round.number} is judged by version ${round.policyVersion} of ${round.policyId}.`,
    );
  }
  if (rankOf(raise.level) <= rankOf(round.level))
    return { ...round, assessmentNumber: raise.assessmentNumber };
  const wanted = openRound({ ...raise, number: round.number, by: null, content: round.content });
  const here = new Set(round.stages.map(({ definition }) => definition.id));
  const reachesHigh = needsTwoPeople(raise.level) && !needsTwoPeople(round.level);
  return {
    ...round,
    rowId: wanted.rowId,
    outcome: wanted.outcome === 'refuse' || round.stages.length === 0 ? wanted.outcome : 'stages',
    stages: [...round.stages, ...wanted.stages.filter(({ definition }) => !here.has(definition.id))],
    assessmentNumber: raise.assessmentNumber,
    level: higher(raise.level, round.level),
    confirmFrom: reachesHigh ? raise.at : round.confirmFrom,
  };
}
