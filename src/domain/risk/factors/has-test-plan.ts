import { flagFact } from '../facts';
import type { FactorDefinition } from './definition';

export const hasTestPlan: FactorDefinition = {
  id: 'has-test-plan',
  key: 'hasTestPlan',
  from: 'test plan',
  label: 'Test plan',
  question: 'How will you see that it works?',
  field: 'testPlan',
  unit: '1 = a test plan is written',
  weight: -0.5,
  sign: -1,
  centre: 0.7,
  variance: 0.21,
  // An empty plan is itself the answer, so this fact is never missing.
  answerable: false,
  reason: 'A failure that is looked for is found while it is still small. Shipped judgement, learned later.',
  range: [0, 1],
  read: (facts) => flagFact(facts, 'hasTestPlan'),
  say: (facts) => (flagFact(facts, 'hasTestPlan') === 1 ? 'written' : 'nothing written'),
  improve: (facts) =>
    flagFact(facts, 'hasTestPlan') === 1 ? null : { text: 'Write a test plan', facts: { hasTestPlan: true } },
};
