import { numberFact } from '../facts';
import { counted, scale, type FactorDefinition } from './definition';

/** More incidents in 30 days count no further. */
const MANY = 6;

export const neighbourIncidents: FactorDefinition = {
  id: 'neighbour-incidents',
  key: 'neighbourIncidents',
  from: 'incidents of the neighbours in the service map, last 30 days',
  label: 'Incidents next to it',
  question: 'Which services does it touch?',
  field: 'service',
  unit: '1 = six incidents or more in 30 days',
  weight: 0.4,
  sign: 1,
  centre: 0.2,
  variance: 0.06,
  answerable: true,
  reason:
    'Trouble travels along dependencies, and a change may meet it half-way. Shipped judgement, learned later.',
  range: [0, 1],
  read: (facts) => {
    const count = numberFact(facts, 'neighbourIncidents');
    return count === null ? null : scale(count, 0, MANY);
  },
  say: (facts) =>
    counted(
      numberFact(facts, 'neighbourIncidents'),
      'incident in 30 days',
      'incidents in 30 days',
      'no service known',
    ),
  // Nobody can undo what has happened: nothing to offer.
  improve: () => null,
};
