import { numberFact } from '../facts';
import { scale, type FactorDefinition } from './definition';

/** A kind of change that was made so often on the service is routine. */
const ROUTINE = 5;

export const novelty: FactorDefinition = {
  id: 'novelty',
  key: 'timesBefore',
  from: 'closed changes of the same kind on the same service',
  label: 'Novelty',
  question: 'Which services does it touch?',
  field: 'service',
  unit: '1 = never made on this service, 0 = five times or more',
  weight: 0.5,
  sign: 1,
  centre: 0.4,
  variance: 0.16,
  answerable: true,
  reason: 'What is done for the first time meets what nobody thought of. Shipped judgement, learned later.',
  range: [0, 1],
  read: (facts) => {
    const times = numberFact(facts, 'timesBefore');
    return times === null ? null : 1 - scale(times, 0, ROUTINE);
  },
  say: (facts) => {
    const times = numberFact(facts, 'timesBefore');
    if (times === null) return 'no service known';
    return times === 0 ? 'never made here before' : `made here ${times} ${times === 1 ? 'time' : 'times'}`;
  },
  // It becomes routine by being made: nothing to offer.
  improve: () => null,
};
