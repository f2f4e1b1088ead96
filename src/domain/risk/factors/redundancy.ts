import { flagFact } from '../facts';
import type { FactorDefinition } from './definition';

export const redundancy: FactorDefinition = {
  id: 'redundancy',
  key: 'singlePoint',
  from: 'service map',
  label: 'No redundancy',
  question: 'Which services does it touch?',
  field: 'service',
  unit: '1 = something depends on it and has nothing in its place',
  weight: 0.3,
  sign: 1,
  centre: 0.5,
  variance: 0.25,
  answerable: true,
  reason: 'Where nothing stands in, the first fault is an outage. Shipped judgement, learned later.',
  range: [0, 1],
  read: (facts) => flagFact(facts, 'singlePoint'),
  say: (facts) => {
    const flag = flagFact(facts, 'singlePoint');
    return flag === null
      ? 'no service known'
      : flag === 1
        ? 'nothing stands in for it'
        : 'another one stands in for it';
  },
  // The architecture won’t change for one change: nothing to offer.
  improve: () => null,
};
