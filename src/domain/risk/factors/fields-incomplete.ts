import { numberFact } from '../facts';
import { scale, type FactorDefinition } from './definition';

/** More empty fields than this count no further. */
const MANY = 4;

export const fieldsIncomplete: FactorDefinition = {
  id: 'fields-incomplete',
  key: 'fieldsIncomplete',
  from: 'fields of the change',
  label: 'Empty fields',
  question: 'Is the change described completely?',
  unit: '1 = four empty fields or more',
  weight: 0.6,
  sign: 1,
  centre: 0.2,
  variance: 0.04,
  // Counted, not asked: it can't be left blank.
  answerable: false,
  reason: 'What nobody wrote down, nobody checked. Shipped judgement, learned later.',
  range: [0, 1],
  read: (facts) => {
    const count = numberFact(facts, 'fieldsIncomplete');
    return count === null ? null : scale(count, 0, MANY);
  },
  say: (facts) => {
    const count = numberFact(facts, 'fieldsIncomplete');
    return count === null ? 'not counted' : count === 0 ? 'none' : String(count);
  },
  improve: (facts) =>
    (numberFact(facts, 'fieldsIncomplete') ?? 0) > 0
      ? { text: 'Fill in the empty fields', facts: { fieldsIncomplete: 0 } }
      : null,
};
