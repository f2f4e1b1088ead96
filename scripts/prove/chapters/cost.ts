import { provingCost } from '../../../test/proof/cost/prove-cost';
import type { Chapter } from '../chapter';
import { costBody } from '../../../test/proof/cost/words';

/** What stories cost by the meters of the sandbox, and what growing data does to it. */
export async function prove(): Promise<Chapter> {
  const proof = await provingCost({
    sizes: [1, 10, 100],
    idleDays: 30,
    day: { incidents: 143, changes: 19 },
    cabItems: 20,
    sample: 8,
  });
  return {
    title: 'Cost and growth',
    failures: proof.failures,
    shortfalls: proof.shortfalls,
    body: costBody(proof),
  };
}
