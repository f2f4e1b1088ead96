import { writeFileSync } from 'node:fs';
import { provingScale } from '../../../test/proof/scale/prove-scale';
import { PROFILE } from '../../../test/proof/scale/profile';
import { scaleBody, scaleDocument } from '../../../test/proof/scale/words';
import type { Chapter } from '../chapter';

/** A very large customer against every limit of an installation; writes docs/scale.md. */
export async function prove(): Promise<Chapter> {
  const proof = await provingScale(PROFILE.projects);
  writeFileSync('docs/scale.md', scaleDocument(proof));
  return { title: 'Scale', failures: [], shortfalls: proof.shortfalls, body: scaleBody(proof) };
}
