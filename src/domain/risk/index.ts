export { assess, type AssessmentHead } from './assess';
export { compareModels, type Comparison, type Moved } from './compare-models';
export type { Evidence, EvidenceService } from './evidence';
export { FACTORS } from './factors';
export type { BackOutAnswer, FactKey, FactValues } from './facts';
export { kindOfChange, modelNameOf, type ChangeKind } from './kinds';
export { higher, rankOf } from './level';
export { lintModel } from './lint';
export { withFacts } from './lowering-trials';
export { aboutFactors, draftOfModel, modelOfDraft } from './model-draft';
export { decayedCounts, type ChangeResult, type Outcome } from './outcomes';
export {
  checkOverride,
  effectiveLevel,
  overrideHolds,
  type LevelOverride,
  type OverrideVerdict,
} from './override';
export { askedQuestions, type Asked, type Given } from './questionnaire';
export { factsFrom, type ChangeAnswers } from './read-answers';
export { riskInput, type MoreOfChange } from './risk-input';
export { scaledValues } from './scored-factors';
export { shippedModel } from './shipped-model';
export { STOPPERS, stoppersOf, type StopperFacts } from './stoppers';
export { whatWouldLower, type Lowering, type LoweringAction, type WindowOffer } from './what-would-lower';
export { windowFacts } from './window-facts';
