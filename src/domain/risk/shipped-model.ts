import { FACTORS } from './factors';
import type { FactorDefinition } from './factors/definition';
import { shippedMatrix } from './level';
import { SHIPPED_BANDS, SHIPPED_STOPPERS } from './shipped-parts';
import type { RiskFactor, RiskModel } from './types';

/** The numbers of a factor without its code, as they are stored. */
export const numbersOf = (factor: FactorDefinition): RiskFactor => ({
  id: factor.id,
  label: factor.label,
  question: factor.question,
  ...(factor.field === undefined ? {} : { field: factor.field }),
  weight: factor.weight,
  sign: factor.sign,
  centre: factor.centre,
  variance: factor.variance,
  answerable: factor.answerable,
  unit: factor.unit,
  reason: factor.reason,
});

/**
 * Version 1 of the risk model, as the app brings it. Plain data: it can be stored and compared.
 * `effectiveFrom` is an ISO-8601 UTC instant; by default the model has applied since ever.
 */
export function shippedModel(effectiveFrom = '1970-01-01T00:00:00.000Z'): RiskModel {
  return {
    version: 1,
    effectiveFrom,
    factors: FACTORS.map(numbersOf),
    origin: 'shipped',
    questions: [],
    historyWeights: { team: 1 / 3, model: 1 / 3, service: 1 / 3 },
    bands: SHIPPED_BANDS,
    matrix: shippedMatrix(),
    stoppers: SHIPPED_STOPPERS,
  };
}
