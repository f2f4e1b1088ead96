import { flagFact } from '../facts';
import type { FactorDefinition } from './definition';

export const emergency: FactorDefinition = {
  id: 'emergency',
  key: 'emergency',
  from: 'change type',
  label: 'Change type',
  question: 'What type of change is it?',
  field: 'changeType',
  unit: '1 = emergency',
  weight: 0.8,
  sign: 1,
  centre: 0.1,
  variance: 0.09,
  answerable: true,
  reason: 'Emergencies skip preparation by their nature. Shipped judgement, learned later.',
  range: [0, 1],
  read: (facts) => flagFact(facts, 'emergency'),
  say: (facts) => {
    const flag = flagFact(facts, 'emergency');
    return flag === null ? 'not answered' : flag === 1 ? 'emergency' : 'not an emergency';
  },
  // An emergency is what it is: only the blank is worth an offer.
  improve: (facts) =>
    flagFact(facts, 'emergency') === null
      ? {
          text: 'Choose the change type; anything but emergency counts as safer',
          facts: { emergency: false },
        }
      : null,
};
