import { numberFact } from '../facts';
import { counted, scale, type FactorDefinition } from './definition';

/** More incidents in 30 days count no further. */
const MANY = 4;

export const recentIncidents: FactorDefinition = {
  id: 'recent-incidents',
  key: 'recentIncidents',
  from: 'incidents of the affected services, last 30 days',
  label: 'Recent incidents',
  question: 'Which services does it touch?',
  field: 'service',
  unit: '1 = four incidents or more in 30 days',
  weight: 1,
  sign: 1,
  centre: 0.15,
  variance: 0.06,
  answerable: true,
  reason:
    'A service that keeps failing is the best known warning of a change that fails. The greatest shipped weight, learned later.',
  range: [0, 1],
  read: (facts) => {
    const count = numberFact(facts, 'recentIncidents');
    return count === null ? null : scale(count, 0, MANY);
  },
  say: (facts) =>
    counted(
      numberFact(facts, 'recentIncidents'),
      'incident in 30 days',
      'incidents in 30 days',
      'no service known',
    ),
  // Nobody can undo what has happened: nothing to offer.
  improve: () => null,
};
