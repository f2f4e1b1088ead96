import { flagFact } from '../facts';
import type { FactorDefinition } from './definition';

export const dayOffAfter: FactorDefinition = {
  id: 'day-off-after',
  key: 'dayOffAfter',
  from: 'planned end, and the business hours',
  label: 'Day off after it',
  question: 'Is anybody at work in the day after it (planned end)?',
  field: 'plannedEnd',
  unit: '1 = no business hours in the 24 hours after it',
  weight: 0.2,
  sign: 1,
  centre: 0.25,
  variance: 0.19,
  answerable: true,
  reason: 'What goes wrong before a day off is found late and by few. Shipped judgement, learned later.',
  range: [0, 1],
  read: (facts) => flagFact(facts, 'dayOffAfter'),
  say: (facts) => {
    const flag = flagFact(facts, 'dayOffAfter');
    return flag === null
      ? 'no window'
      : flag === 1
        ? 'nobody at work the day after'
        : 'people at work the day after';
  },
  improve: (facts) =>
    flagFact(facts, 'dayOffAfter') === 1
      ? { text: 'Move it to when people are at work the day after', facts: { dayOffAfter: false } }
      : null,
};
