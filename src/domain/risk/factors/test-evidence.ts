import { flagFact } from '../facts';
import type { FactorDefinition } from './definition';

export const testEvidence: FactorDefinition = {
  id: 'test-evidence',
  key: 'testEvidence',
  from: 'links in the test plan, and attached files',
  label: 'Test evidence',
  question: 'Where can one see what was tested?',
  field: 'testPlan',
  unit: '1 = the test plan has a link, or a file for it is attached',
  weight: -0.3,
  sign: -1,
  centre: 0.3,
  variance: 0.21,
  // Nothing attached is itself the answer.
  answerable: false,
  reason: 'A result that one can look at was tested; a promise may be. Shipped judgement, learned later.',
  range: [0, 1],
  read: (facts) => flagFact(facts, 'testEvidence'),
  say: (facts) => {
    const flag = flagFact(facts, 'testEvidence');
    return flag === null ? 'not known' : flag === 1 ? 'a link or a file' : 'nothing to look at';
  },
  improve: (facts) =>
    flagFact(facts, 'testEvidence') === 0
      ? { text: 'Attach the test result, or link it in the test plan', facts: { testEvidence: true } }
      : null,
};
