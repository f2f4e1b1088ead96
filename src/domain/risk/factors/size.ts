import { numberFact } from '../facts';
import { counted, scale, type FactorDefinition } from './definition';

/** More tasks count no further. */
const MANY = 8;

export const size: FactorDefinition = {
  id: 'size',
  key: 'taskCount',
  from: 'change tasks',
  label: 'Size',
  question: 'How many change tasks does it have?',
  unit: '1 = eight change tasks or more',
  weight: 0.4,
  sign: 1,
  centre: 0.2,
  variance: 0.06,
  answerable: false,
  reason:
    'Each part of the work is one more that can go wrong. The length of a plan isn’t counted: that would reward short ones. Shipped judgement, learned later.',
  range: [0, 1],
  read: (facts) => {
    const count = numberFact(facts, 'taskCount');
    return count === null ? null : scale(count, 0, MANY);
  },
  say: (facts) => counted(numberFact(facts, 'taskCount'), 'change task', 'change tasks', 'not counted'),
  improve: (facts) => {
    const count = numberFact(facts, 'taskCount');
    if (count === null || count < 2) return null;
    return {
      text: 'Split it into two smaller changes',
      facts: { taskCount: Math.ceil(count / 2) },
      elsewhere: true,
    };
  },
};
