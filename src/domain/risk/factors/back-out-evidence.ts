import { backOutFact, flagFact } from '../facts';
import type { FactorDefinition } from './definition';

export const backOutEvidence: FactorDefinition = {
  id: 'back-out-evidence',
  key: 'backOutEvidence',
  from: 'links in the back-out plan, and attached files',
  label: 'Back-out evidence',
  question: 'Where can one see the steps of the back-out?',
  field: 'backOutPlan',
  unit: '1 = the back-out plan has a link, or a file for it is attached',
  weight: -0.3,
  sign: -1,
  centre: 0.2,
  variance: 0.16,
  // Nothing attached is itself the answer.
  answerable: false,
  reason:
    'A way back that is worked out beforehand is one that people take in time. Shipped judgement, learned later.',
  range: [0, 1],
  read: (facts) => flagFact(facts, 'backOutEvidence'),
  say: (facts) => {
    const flag = flagFact(facts, 'backOutEvidence');
    return flag === null ? 'not known' : flag === 1 ? 'a link or a file' : 'nothing to look at';
  },
  // A back-out that isn’t possible has no steps either.
  improve: (facts) =>
    flagFact(facts, 'backOutEvidence') === 0 && backOutFact(facts) !== 'notPossible'
      ? { text: 'Attach the back-out plan, or link its runbook in it', facts: { backOutEvidence: true } }
      : null,
};
