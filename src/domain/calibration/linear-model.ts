import type { Feature, Fitted, Row } from '../learning';
import { scaledValues, scoredFactors } from '../risk/scored-factors';
import { questionKey } from '../risk/question-factor';
import { centreOf, clippedWeight, HISTORIES, historyShift, siteRate } from '../risk/score';
import { logit } from '../risk/special-functions';
import type { RiskFactor, RiskModel } from '../risk/types';
import type { Judged } from './predictions';

/** As far as a weight may go (see the contract): beyond, one fact alone would decide everything. */
const BOUND = 5;
const HISTORY_BOUND = 3;

/** One weight of a risk model: which it is, and how it is called. */
export interface Weight extends Feature {
  readonly label: string;
}

const HISTORY_LABELS = {
  team: 'Team history',
  model: 'History of this kind of change',
  service: 'Service history',
};

/** The weights of a model as the learner sees them: the three histories, then factors and questions. */
export function weightsOf(model: RiskModel): Weight[] {
  return [
    ...HISTORIES.map((name): Weight => ({
      id: `history-${name}`,
      label: HISTORY_LABELS[name],
      prior: model.historyWeights[name],
      sign: 1,
      bound: HISTORY_BOUND,
      centre: 0,
    })),
    ...factorsOf(model).map((factor): Weight => ({
      id: factor.id,
      label: factor.label,
      prior: clippedWeight(factor),
      sign: factor.sign,
      bound: BOUND,
      // Each row is centred as its assessment was.
      centre: 0,
    })),
  ];
}

const factorsOf = (model: RiskModel): RiskFactor[] => scoredFactors(model).map(({ factor }) => factor);

/** A closed change as the model saw it: log-odds of the site's rate, which isn't learned, and what each weight stands before. */
export function rowOf(model: RiskModel, { assessed, failed, at }: Judged): Row {
  const { input } = assessed;
  const rate = siteRate(input.site);
  const values = scaledValues(model, input.facts);
  const facts = factorsOf(model).map((factor) => {
    const value = values[factor.id];
    return value === undefined ? null : value - centreOf(factor, input);
  });
  return {
    x: [...HISTORIES.map((name) => historyShift(input.histories[name], rate)), ...facts],
    y: failed,
    at,
    base: logit(rate),
  };
}

/** Weights as the score uses them; `weights` in the order of `weightsOf`. */
export function linear(weights: readonly number[]): Fitted {
  return { intercept: 0, weights, centres: weights.map(() => 0) };
}

/** The model with other weights, as its next version. */
export function withWeights(
  model: RiskModel,
  weights: readonly number[],
  head: { readonly version: number; readonly effectiveFrom: string },
): RiskModel {
  const found = new Map(weightsOf(model).map(({ id, prior }, index) => [id, weights[index] ?? prior]));
  const weightOf = (id: string, before: number): number => found.get(id) ?? before;
  const { team, model: kind, service } = model.historyWeights;
  return {
    ...model,
    ...head,
    origin: 'learned',
    factors: model.factors.map((factor) => ({ ...factor, weight: weightOf(factor.id, factor.weight) })),
    questions: model.questions.map((one) => ({ ...one, weight: weightOf(questionKey(one.id), one.weight) })),
    historyWeights: {
      team: weightOf('history-team', team),
      model: weightOf('history-model', kind),
      service: weightOf('history-service', service),
    },
  };
}
