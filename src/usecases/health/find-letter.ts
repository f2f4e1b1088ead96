import type { LetterRef } from '../../contract/health';
import * as z from '../../shape';
import type { Deps } from '../deps';
import { Refusal } from '../refusal';
import { letterOf, type Letter } from './letters';

/** The letter as it is stored now, by key. @throws Refusal NOT_FOUND when it is gone: it was done, or somebody discarded it */
export async function findLetter({ store }: Pick<Deps, 'store'>, { list, id }: LetterRef): Promise<Letter> {
  const found = await store.records.get('dead-letter', list, id, z.unknown());
  if (found === null)
    throw new Refusal(
      'NOT_FOUND',
      'This letter is gone.',
      'It was done, or somebody discarded it. Load the page again.',
    );
  return letterOf({ subject: list, ...found });
}
