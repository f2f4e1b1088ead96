import { backOutFact } from '../facts';
import type { FactorDefinition } from './definition';

const WORDS = { yes: 'yes', no: 'no', notPossible: 'back-out is not possible' } as const;

export const backOutTested: FactorDefinition = {
  id: 'back-out-tested',
  key: 'backOutTested',
  from: 'answer in Back-out tested',
  label: 'Back-out tested',
  question: 'Has the back-out been tested?',
  field: 'backOutTested',
  unit: '1 = tested',
  weight: -0.6,
  sign: -1,
  centre: 0.5,
  variance: 0.25,
  answerable: true,
  reason: 'An untested way back tends to fail together with the change. Shipped judgement, learned later.',
  range: [0, 1],
  read: (facts) => {
    const answer = backOutFact(facts);
    return answer === null ? null : answer === 'yes' ? 1 : 0;
  },
  say: (facts) => {
    const answer = backOutFact(facts);
    return answer === null ? 'not answered' : WORDS[answer];
  },
  // A back-out that isn't possible can't be tested either: nothing to offer.
  improve: (facts) => {
    const answer = backOutFact(facts);
    if (answer === 'yes' || answer === 'notPossible') return null;
    return {
      text: answer === null ? 'Say that the back-out was tested, if it was' : 'Test the back-out',
      facts: { backOutTested: 'yes' },
    };
  },
};
