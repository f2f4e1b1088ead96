import { flagFact } from '../facts';
import { yesNo, type FactorDefinition } from './definition';

export const outageExpected: FactorDefinition = {
  id: 'outage-expected',
  key: 'outageExpected',
  from: 'answer in Outage expected',
  label: 'Outage expected',
  question: 'Will users notice an outage?',
  field: 'outageExpected',
  unit: '1 = an outage is expected',
  weight: 0.5,
  sign: 1,
  centre: 0.25,
  variance: 0.1875,
  answerable: true,
  reason:
    'Taking a service down means bringing it up again against the clock. Shipped judgement, learned later.',
  range: [0, 1],
  read: (facts) => flagFact(facts, 'outageExpected'),
  say: (facts) => yesNo(flagFact(facts, 'outageExpected')),
  improve: (facts) => {
    const flag = flagFact(facts, 'outageExpected');
    if (flag === 0) return null;
    return {
      text: flag === null ? 'Say that no outage is expected, if so' : 'Find a way without an outage',
      facts: { outageExpected: false },
    };
  },
};
