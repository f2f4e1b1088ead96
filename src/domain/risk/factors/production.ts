import { flagFact } from '../facts';
import type { FactorDefinition } from './definition';

export const production: FactorDefinition = {
  id: 'production',
  key: 'production',
  from: 'environment',
  label: 'Environment',
  question: 'In which environment is it done?',
  field: 'environment',
  unit: '1 = production',
  weight: 0.6,
  sign: 1,
  centre: 0.7,
  variance: 0.21,
  answerable: true,
  reason: 'Load, data and dependencies of production exist nowhere else. Shipped judgement, learned later.',
  range: [0, 1],
  read: (facts) => flagFact(facts, 'production'),
  say: (facts) => {
    const flag = flagFact(facts, 'production');
    return flag === null ? 'not answered' : flag === 1 ? 'production' : 'not production';
  },
  // A change of production can't be moved elsewhere, so only the blank is worth an offer.
  improve: (facts) =>
    flagFact(facts, 'production') === null
      ? { text: 'Name the environment; outside production counts as safer', facts: { production: false } }
      : null,
};
