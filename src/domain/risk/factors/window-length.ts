import { numberFact } from '../facts';
import { hours, scale, type FactorDefinition } from './definition';

/** Windows longer than this many hours count no further. */
const LONG = 8;

export const windowLength: FactorDefinition = {
  id: 'window-length',
  key: 'windowHours',
  from: 'planned start and end',
  label: 'Length of the window',
  question: 'How long does it take (planned start and end)?',
  field: 'plannedEnd',
  unit: '1 = eight hours or more',
  weight: 0.3,
  sign: 1,
  centre: 0.3,
  variance: 0.06,
  answerable: true,
  reason: 'Long work has more steps and tired people. Shipped judgement, learned later.',
  range: [0, 1],
  read: (facts) => {
    const length = numberFact(facts, 'windowHours');
    return length === null ? null : scale(length, 0, LONG);
  },
  say: (facts) => {
    const length = numberFact(facts, 'windowHours');
    return length === null ? 'no window' : hours(length);
  },
  improve: (facts) => {
    const length = numberFact(facts, 'windowHours');
    if (length === null) return { text: 'Plan a window of an hour or less', facts: { windowHours: 1 } };
    if (length <= 1) return null;
    return { text: `Halve the window to ${hours(length / 2)}`, facts: { windowHours: length / 2 } };
  },
};
