import { flagFact } from '../facts';
import { yesNo, type FactorDefinition } from './definition';

export const peerReviewed: FactorDefinition = {
  id: 'peer-reviewed',
  key: 'peerReviewed',
  from: 'answer in Peer reviewed',
  label: 'Peer review',
  question: 'Has somebody else reviewed it?',
  field: 'peerReviewed',
  unit: '1 = reviewed',
  weight: -0.5,
  sign: -1,
  centre: 0.6,
  variance: 0.24,
  answerable: true,
  reason: 'A second pair of eyes finds slips before users do. Shipped judgement, learned later.',
  range: [0, 1],
  read: (facts) => flagFact(facts, 'peerReviewed'),
  say: (facts) => yesNo(flagFact(facts, 'peerReviewed')),
  improve: (facts) => {
    const flag = flagFact(facts, 'peerReviewed');
    if (flag === 1) return null;
    return {
      text: flag === null ? 'Say that it was peer reviewed, if it was' : 'Have it peer reviewed',
      facts: { peerReviewed: true },
    };
  },
};
