import { numberFact } from '../facts';
import { counted, scale, type FactorDefinition } from './definition';

/** More collisions count no further. */
const MANY = 3;

export const collisions: FactorDefinition = {
  id: 'collisions',
  key: 'collisions',
  from: 'plan of changes',
  label: 'Collisions',
  question: 'When does it start?',
  field: 'plannedStart',
  unit: '1 = three other changes or more',
  weight: 0.4,
  sign: 1,
  centre: 0.15,
  variance: 0.06,
  answerable: true,
  reason: 'Two changes at once hide each other’s faults. Shipped judgement, learned later.',
  range: [0, 1],
  read: (facts) => {
    const count = numberFact(facts, 'collisions');
    return count === null ? null : scale(count, 0, MANY);
  },
  say: (facts) =>
    counted(
      numberFact(facts, 'collisions'),
      'other change at the same time',
      'other changes at the same time',
      'no window',
    ),
  improve: (facts) =>
    (numberFact(facts, 'collisions') ?? 0) > 0
      ? { text: 'Move it to when it meets no other change', facts: { collisions: 0 } }
      : null,
};
