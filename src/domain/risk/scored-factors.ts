import { factorCode } from './factors';
import type { FactorCode } from './factors/definition';
import { isBlank } from './facts';
import { questionFactor } from './question-factor';
import type { Facts, Question, RiskFactor, RiskModel } from './types';

/** A factor of a model with the code that reads its fact. */
export interface ScoredFactor {
  readonly factor: RiskFactor;
  readonly code: FactorCode;
  readonly group: 'fact' | 'question';
}

const ofQuestion = (question: Question): ScoredFactor => {
  const made = questionFactor(question);
  return { factor: made, code: made, group: 'question' };
};

type Scored = Pick<RiskModel, 'factors' | 'questions'>;

/** Models are never edited in place, so that the code of each is looked up once. */
const known = new WeakMap<Scored, readonly ScoredFactor[]>();

/**
 * What a model scores: its factors, then its questions. A factor that it doesn't list counts nothing. Throws a
 * RangeError for one that this version of the app doesn't know.
 */
export function scoredFactors(model: Scored): readonly ScoredFactor[] {
  const found = known.get(model) ?? [
    ...model.factors.map((factor): ScoredFactor => ({ factor, code: factorCode(factor.id), group: 'fact' })),
    ...model.questions.map(ofQuestion),
  ];
  known.set(model, found);
  return found;
}

/** Somebody could answer it and hasn't. */
export const isUnanswered = ({ factor, code }: Omit<ScoredFactor, 'group'>, facts: Facts): boolean =>
  factor.answerable && isBlank(facts, code.key);

/** The scaled values that are known, by factor id: what a closed change adds to the site's means, and learning reads. */
export function scaledValues(model: Scored, facts: Facts): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { factor, code } of scoredFactors(model)) {
    const x = code.read(facts);
    if (x !== null) found[factor.id] = x;
  }
  return found;
}
