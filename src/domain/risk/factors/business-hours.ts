import { flagFact } from '../facts';
import type { FactorDefinition } from './definition';

export const businessHours: FactorDefinition = {
  id: 'business-hours',
  key: 'windowInBusinessHours',
  from: 'planned start and end, and the business hours',
  label: 'Business hours',
  question: 'Does the window touch business hours (planned start and end)?',
  field: 'plannedEnd',
  unit: '1 = part of the window lies in business hours',
  weight: 0.3,
  sign: 1,
  centre: 0.4,
  variance: 0.24,
  answerable: true,
  reason: 'While people work, load is high and a failure is felt at once. Shipped judgement, learned later.',
  range: [0, 1],
  read: (facts) => flagFact(facts, 'windowInBusinessHours'),
  say: (facts) => {
    const flag = flagFact(facts, 'windowInBusinessHours');
    return flag === null ? 'no window' : flag === 1 ? 'inside business hours' : 'outside business hours';
  },
  improve: (facts) => {
    const flag = flagFact(facts, 'windowInBusinessHours');
    if (flag === 0) return null;
    const text =
      flag === null ? 'Plan the window outside business hours' : 'Move the window out of business hours';
    return { text, facts: { windowInBusinessHours: false } };
  },
};
