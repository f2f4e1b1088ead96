import { isUnanswered, scoredFactors } from './scored-factors';
import type { Assessment, RiskInput, RiskModel } from './types';

const IMPACT = { id: 'impact', question: 'How far would a failure reach?', field: 'impact' } as const;

/** Questions that a person can answer and hasn't: the damage first, then the factors in model order; one a field. */
export function missingAnswers(model: RiskModel, input: RiskInput): Assessment['missing'] {
  const found: Assessment['missing'][number][] = [];
  if (input.damage.serviceDamage === null && input.damage.impact === null) found.push(IMPACT);
  for (const scored of scoredFactors(model)) {
    if (!isUnanswered(scored, input.facts)) continue;
    const { id, question, field } = scored.factor;
    if (field !== undefined && found.some((other) => other.field === field)) continue;
    found.push(field === undefined ? { id, question } : { id, question, field });
  }
  return found;
}
