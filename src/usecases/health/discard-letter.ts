import { dropLetter } from '../dead-letters';
import type { UseCase } from '../deps';
import { findLetter } from './find-letter';
import { noteLetters } from './note-letter';
import { healthView } from './view-health';

/**
 * Takes a letter away: nothing will be done about it. Who did it and why goes on the record before; cut off in between, the letter
 * is still there and can be discarded again. @throws Refusal NOT_FOUND
 */
export const discardLetter: UseCase<'health.discard'> = async (deps, { letter, reason }, caller) => {
  const { view } = await findLetter(deps, letter);
  await noteLetters(deps, 'dead letter discarded', [view], caller, { reason });
  await dropLetter(deps, letter);
  return healthView(deps, letter);
};
