import { numberFact } from '../facts';
import { scale, type FactorDefinition } from './definition';

/** More services than this count no further. */
const MANY = 5;

export const serviceCount: FactorDefinition = {
  id: 'service-count',
  key: 'serviceCount',
  from: 'affected services',
  label: 'Services touched',
  question: 'Which services does it touch?',
  field: 'service',
  unit: '0 = one service, 1 = five or more',
  weight: 0.5,
  sign: 1,
  centre: 0.1,
  variance: 0.03,
  answerable: true,
  reason: 'Every further service is one more thing that has to fit. Shipped judgement, learned later.',
  range: [0, 1],
  read: (facts) => {
    const count = numberFact(facts, 'serviceCount');
    return count === null ? null : scale(count, 1, MANY);
  },
  say: (facts) => {
    const count = numberFact(facts, 'serviceCount');
    return count === null ? 'no service named' : count === 1 ? '1 service' : `${count} services`;
  },
  improve: (facts) => {
    const count = numberFact(facts, 'serviceCount');
    if (count === null) return { text: 'Name the service', facts: { serviceCount: 1 } };
    return count > 1
      ? { text: 'Split it into one change for each service', facts: { serviceCount: 1 } }
      : null;
  },
};
