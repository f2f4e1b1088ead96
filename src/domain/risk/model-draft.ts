import type { RiskDraft, RiskModelView } from '../../contract/risk-admin';
import { FACTORS } from './factors';
import { numbersOf } from './shipped-model';
import type { RiskModel } from './types';

/** What every factor is, in words, whatever its numbers; the site's means are added by whoever has them. */
export function aboutFactors(): Omit<RiskModelView['about'][number], 'site'>[] {
  return FACTORS.map(({ id, label, question, unit, sign, from, reason, weight, centre, variance }) => ({
    id,
    label,
    question,
    unit,
    sign,
    source: from,
    reason,
    shipped: { weight, centre, variance },
  }));
}

/**
 * The model that a draft describes. Factors that are off, or unknown to this version, are left out: they count nothing.
 * Words, signs and units are the app's own.
 */
export function modelOfDraft(
  draft: RiskDraft,
  head: Pick<RiskModel, 'version' | 'effectiveFrom'> & { readonly origin: NonNullable<RiskModel['origin']> },
): RiskModel {
  const { questions, historyWeights, bands, matrix, stoppers } = draft;
  return {
    ...head,
    factors: FACTORS.flatMap((factor) => {
      const numbers = draft.factors.find(({ id }) => id === factor.id);
      if (numbers === undefined || !numbers.on) return [];
      const { weight, centre, variance } = numbers;
      return [{ ...numbersOf(factor), weight, centre, variance }];
    }),
    questions,
    historyWeights,
    bands,
    matrix,
    stoppers,
  };
}

/** A model as an admin edits it: every factor this version knows, with those that the model doesn't list switched off. */
export function draftOfModel(model: RiskModel): RiskDraft {
  return {
    factors: FACTORS.map((factor) => {
      const listed = model.factors.find(({ id }) => id === factor.id);
      const { id, weight, centre, variance } = listed ?? factor;
      return { id, weight, centre, variance, on: listed !== undefined };
    }),
    questions: [...model.questions],
    historyWeights: { ...model.historyWeights },
    bands: [...model.bands],
    matrix: model.matrix.map((row) => [...row]),
    stoppers: [...model.stoppers],
  };
}
