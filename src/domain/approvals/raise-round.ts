import { covers } from '../policy/strictness';
import type { PolicyInput, Routed } from '../policy/types';
import { higher } from '../risk/level';
import { openStage, waitingStage, type Opening } from './open-stage';
import { routedParts } from './round';
import { opensAtOnce, turnOf } from './turns';
import { needsTwoPeople } from './two-people';
import type { Round, Stage, StageDefinition } from './types';

export interface RaiseRound extends Opening {
  /** What the version of the policy under which the round opened is asked now, and what it says. */
  readonly input: PolicyInput;
  readonly routed: Routed;
  readonly assessmentNumber: number;
}

const HARD: Readonly<Record<Round['outcome'], number>> = { automatic: 0, stages: 1, refuse: 2 };

/** The stages that the new routing asks for and no stage of the round covers, with ids that are free in it. */
export function missingStages(round: Pick<Round, 'stages'>, routed: Routed): StageDefinition[] {
  const taken = new Set(round.stages.map(({ definition }) => definition.id));
  return routed.stages
    .filter((wanted) => !round.stages.some(({ definition }) => covers(definition, wanted)))
    .map((wanted) => {
      let id = wanted.id;
      for (let n = 2; taken.has(id); n += 1) id = `${wanted.id}-${n}`;
      taken.add(id);
      return id === wanted.id ? wanted : { ...wanted, id };
    });
}

/** Of these new stages of a round, those that open at once: their turn has come already, or is the first. */
export function opensOnRaise(
  round: Pick<Round, 'stages'>,
  definitions: readonly StageDefinition[],
): StageDefinition[] {
  const opened = round.stages.filter(({ openedAt }) => openedAt !== null);
  if (opened.length === 0) return opensAtOnce(definitions);
  const turn = Math.max(...opened.map(({ definition }) => turnOf(definition)));
  return definitions.filter((definition) => turnOf(definition) <= turn);
}

/**
 * Follows a new routing while the round is open: what it asks for more is added and ballots stand; what it asks for less
 * removes nothing. When the level reaches High, approvals given at a lower level must be confirmed from then on. Only the
 * rosters of `opensOnRaise(round, missingStages(round, routed))` are needed. Throws a RangeError for a closed round, another
 * version of the policy, or an approver that wasn't read.
 */
export function raiseRound(round: Round, raise: RaiseRound): Round {
  const { routed, input } = raise;
  if (round.closed !== null)
    throw new RangeError(`Round ${round.number} is closed and can't be routed again.`);
  if (round.policyId !== routed.policyId || round.policyVersion !== routed.policyVersion) {
    throw new RangeError(
      `Round ${round.number} is judged by version ${round.policyVersion} of ${round.policyId}.`,
    );
  }
  const level = higher(input.level ?? 'Very high', round.level);
  const reachesHigh = needsTwoPeople(level) && !needsTwoPeople(round.level);
  const followed: Round = {
    ...round,
    assessmentNumber: raise.assessmentNumber,
    level,
    confirmFrom: reachesHigh ? raise.at : round.confirmFrom,
    ...(routed.separateImplementer ? { separateImplementer: true } : {}),
  };
  const missing = missingStages(round, routed);
  const isHarder = HARD[routed.outcome] > HARD[round.outcome];
  // Nothing is harder than a refusal.
  if (round.outcome === 'refuse' || (missing.length === 0 && !isHarder)) return followed;
  const atOnce = new Set(opensOnRaise(round, missing));
  const added = missing.map((stage): Stage =>
    atOnce.has(stage) ? openStage(stage, raise) : waitingStage(stage),
  );
  return {
    ...followed,
    ...routedParts(routed),
    input,
    outcome: routed.outcome,
    stages: [...round.stages, ...added],
  };
}
