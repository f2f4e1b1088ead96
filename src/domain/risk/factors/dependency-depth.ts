import { numberFact } from '../facts';
import { counted, scale, type FactorDefinition } from './definition';

/** Longer chains count no further. */
const MANY = 5;

export const dependencyDepth: FactorDefinition = {
  id: 'dependency-depth',
  key: 'dependencyDepth',
  from: 'service map',
  label: 'Depth of dependencies',
  question: 'Which services does it touch?',
  field: 'service',
  unit: '1 = needs a chain of five services or more',
  weight: 0.2,
  sign: 1,
  centre: 0.4,
  variance: 0.08,
  answerable: true,
  reason:
    'The longer the chain below a service, the more of it is out of sight. Shipped judgement, learned later.',
  range: [0, 1],
  read: (facts) => {
    const count = numberFact(facts, 'dependencyDepth');
    return count === null ? null : scale(count, 0, MANY);
  },
  say: (facts) =>
    counted(numberFact(facts, 'dependencyDepth'), 'service deep', 'services deep', 'no service known'),
  // The architecture won’t change for one change: nothing to offer.
  improve: () => null,
};
