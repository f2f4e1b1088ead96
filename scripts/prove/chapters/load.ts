import { provingLoad } from '../../../test/proof/load/prove-load';
import { loadBody } from '../../../test/proof/load/words';
import type { Chapter } from '../chapter';

/** Many people, many events, many clocks: what is lost, what is refused, how long it takes. */
export async function prove(): Promise<Chapter> {
  const proof = await provingLoad({
    people: 300,
    seconds: 300,
    groups: 30,
    issues: 2_000,
    openClocks: 100_000,
    dueTogether: 600,
    limited: { issues: 400, calls: 400 },
  });
  const { failures, shortfalls } = proof;
  return { title: 'Load', failures, shortfalls, body: loadBody(proof) };
}
