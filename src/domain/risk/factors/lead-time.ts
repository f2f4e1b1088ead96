import { numberFact } from '../facts';
import { hours, scale, type FactorDefinition } from './definition';

/** Notice beyond this many hours (five days) counts no further. */
const ENOUGH = 120;

export const leadTime: FactorDefinition = {
  id: 'lead-time',
  key: 'leadTimeHours',
  from: 'planned start',
  label: 'Lead time',
  question: 'When does it start?',
  field: 'plannedStart',
  unit: '1 = five days of notice or more',
  weight: -0.4,
  sign: -1,
  centre: 0.5,
  variance: 0.08,
  answerable: true,
  reason: 'Notice leaves time to review, to warn and to prepare. Shipped judgement, learned later.',
  range: [0, 1],
  read: (facts) => {
    const lead = numberFact(facts, 'leadTimeHours');
    return lead === null ? null : scale(lead, 0, ENOUGH);
  },
  say: (facts) => {
    const lead = numberFact(facts, 'leadTimeHours');
    return lead === null ? 'no planned start' : lead < 0 ? 'the start has passed' : hours(lead);
  },
  improve: (facts) => {
    const lead = numberFact(facts, 'leadTimeHours');
    if (lead !== null && lead >= ENOUGH) return null;
    const text =
      lead === null ? 'Plan a start five days ahead or later' : 'Move the start to five days from now';
    return { text, facts: { leadTimeHours: ENOUGH } };
  },
};
