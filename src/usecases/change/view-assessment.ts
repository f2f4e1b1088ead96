import type { AssessmentView } from '../../contract/change';
import { whatWouldLower } from '../../domain/risk';
import type { Assessment, RiskModel } from '../../domain/risk/types';
import { isoOf } from '../../jira/instant';

/** An assessment as the panel shows it. `pinned`: it belongs to a round; otherwise it is a preview of a draft. */
export function viewAssessment(model: RiskModel, assessment: Assessment, pinned: boolean): AssessmentView {
  const { at, damage, missing, contributions, interval, input } = assessment;
  const number = pinned ? assessment.number : null;
  return {
    number,
    at: isoOf(at),
    modelVersion: assessment.modelVersion,
    complete: assessment.complete,
    level: assessment.level,
    levelForPolicy: assessment.levelForPolicy,
    score: assessment.score,
    probability: assessment.probability,
    interval: { ...interval },
    likelihood: assessment.likelihood,
    damage: { value: damage.value, forPolicy: damage.forPolicy, reasons: [...damage.reasons] },
    contributions: contributions.map((one) => ({ ...one })),
    stoppers: input.stoppers.map((one) => ({ ...one })),
    missing: missing.map((one) => ({ ...one })),
    lower: whatWouldLower(model, assessment).map((one) => ({ ...one })),
  };
}
