import type { AssessmentView } from '../../contract/change';
import { whatWouldLower, type WindowOffer } from '../../domain/risk';
import type { Assessment, RiskModel } from '../../domain/risk/types';
import { isoOf } from '../../jira/instant';
import type { SetLevel } from '../../store/issue-state-types';

/**
 * An assessment as the panel shows it. `pinned`: it belongs to a round; otherwise it is a preview of a draft. `set`: the level that
 * was set by hand and is in force. `offers`: windows in which the change might fit.
 */
export function viewAssessment(
  model: RiskModel,
  assessment: Assessment,
  { pinned, set }: { readonly pinned: boolean; readonly set: SetLevel | null },
  offers: readonly WindowOffer[],
): AssessmentView {
  const { at, damage, missing, contributions, interval, input } = assessment;
  return {
    number: pinned ? assessment.number : null,
    at: isoOf(at),
    modelVersion: assessment.modelVersion,
    complete: assessment.complete,
    level: assessment.level,
    levelForPolicy: assessment.levelForPolicy,
    score: assessment.score,
    probability: assessment.probability,
    interval: { ...interval },
    likelihood: assessment.likelihood,
    damage: {
      value: damage.value,
      forPolicy: damage.forPolicy,
      reasons: [...damage.reasons],
      path: [...(damage.path ?? [])],
    },
    contributions: contributions.map((one) => ({ ...one })),
    stoppers: input.stoppers.map((one) => ({ ...one })),
    missing: missing.map((one) => ({ ...one })),
    lower: whatWouldLower(model, assessment, offers).map((one) => ({ ...one })),
    override: set && {
      to: set.to,
      by: set.by,
      at: isoOf(set.at),
      reason: set.reason,
      until: set.until === null ? null : isoOf(set.until),
    },
  };
}
