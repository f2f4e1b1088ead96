import { numberFact } from '../facts';
import { counted, scale, type FactorDefinition } from './definition';

/** More services in doubt count no further. */
const MANY = 2;

export const serviceRecords: FactorDefinition = {
  id: 'service-records',
  key: 'recordsInDoubt',
  from: 'services registry',
  label: 'Service records in doubt',
  question: 'Which services does it touch?',
  field: 'service',
  unit: '1 = two services or more that are unknown or were not verified lately',
  weight: 0.3,
  sign: 1,
  centre: 0.3,
  variance: 0.16,
  answerable: true,
  reason: 'What is known about a service is only as good as its record. Shipped judgement, learned later.',
  range: [0, 1],
  read: (facts) => {
    const count = numberFact(facts, 'recordsInDoubt');
    return count === null ? null : scale(count, 0, MANY);
  },
  say: (facts) =>
    counted(
      numberFact(facts, 'recordsInDoubt'),
      'service unknown or not verified lately',
      'services unknown or not verified lately',
      'no service named',
    ),
  improve: (facts) =>
    (numberFact(facts, 'recordsInDoubt') ?? 0) > 0
      ? {
          text: 'Name services that the registry knows, and have their records verified',
          facts: { recordsInDoubt: 0 },
          elsewhere: true,
        }
      : null,
};
