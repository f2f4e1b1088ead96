import type { Millis } from '../time/types';
import { cautiousScore } from './cautious-score';
import { checkInput } from './check-input';
import { damageOf } from './damage';
import { floorOf, higher, levelAt } from './level';
import { likelihoodOf } from './likelihood';
import { missingAnswers } from './missing-answers';
import { Z80, contributionsOf, varianceOf } from './score';
import { sigmoid } from './special-functions';
import type { Assessment, RiskInput, RiskModel } from './types';

export interface AssessmentHead {
  /** 1 for the first assessment of a change, counted up with each new one. */
  readonly number: number;
  readonly at: Millis;
  /** Why it was made: "submitted", or which answer changed. */
  readonly cause: string;
}

/**
 * Assesses a change: likelihood from base rate, histories and facts, damage from services or Impact, level from the
 * matrix, then the floor that stoppers set. The score is exactly the sum of its contributions. The same arguments
 * give the same result to the bit. Throws a RangeError or TypeError, naming the culprit, for impossible input.
 */
export function assess(model: RiskModel, input: RiskInput, head: AssessmentHead): Assessment {
  checkInput(input);
  const contributions = contributionsOf(model, input);
  const score = contributions.reduce((sum, { value }) => sum + value, 0);
  const variance = varianceOf(model, input);
  const half = Z80 * Math.sqrt(variance.missing.reduce((sum, { value }) => sum + value, variance.histories));
  const missing = missingAnswers(model, input);
  const complete = missing.length === 0;
  const scoreForPolicy = cautiousScore(input, variance, score, complete);
  const likelihood = likelihoodOf(sigmoid(score / 1000), model.bands);
  const likelihoodForPolicy = likelihoodOf(sigmoid(scoreForPolicy / 1000), model.bands);
  const damage = damageOf(input.damage);
  const level = higher(levelAt(model.matrix, likelihood, damage.value ?? damage.forPolicy), floorOf(input));
  return {
    number: head.number,
    at: head.at,
    modelVersion: model.version,
    cause: head.cause,
    input,
    score,
    contributions,
    probability: sigmoid(score / 1000),
    interval: { low: sigmoid(score / 1000 - half), high: sigmoid(score / 1000 + half) },
    scoreForPolicy,
    likelihood,
    likelihoodForPolicy,
    damage,
    level,
    // An edited matrix need not be monotone while it is being edited: the policy never falls below what is shown.
    levelForPolicy: higher(levelAt(model.matrix, likelihoodForPolicy, damage.forPolicy), level),
    complete,
    missing,
  };
}
