import { numberFact } from '../facts';
import { counted, scale, type FactorDefinition } from './definition';

/** More changes count no further. */
const MANY = 4;

export const implementerLoad: FactorDefinition = {
  id: 'implementer-load',
  key: 'implementerLoad',
  from: 'plan of changes',
  label: 'Load of the implementer',
  question: 'What else does the implementer do around then?',
  unit: '1 = four other changes or more within a day',
  weight: 0.3,
  sign: 1,
  centre: 0.15,
  variance: 0.05,
  answerable: false,
  reason: 'Who does many things at once looks less closely at each. Shipped judgement, learned later.',
  range: [0, 1],
  read: (facts) => {
    const count = numberFact(facts, 'implementerLoad');
    return count === null ? null : scale(count, 0, MANY);
  },
  say: (facts) =>
    counted(
      numberFact(facts, 'implementerLoad'),
      'other change within a day',
      'other changes within a day',
      'not known',
    ),
  improve: (facts) =>
    (numberFact(facts, 'implementerLoad') ?? 0) > 0
      ? {
          text: 'Have somebody do it who has no other change around then',
          facts: { implementerLoad: 0 },
          elsewhere: true,
        }
      : null,
};
