import { STOP_WORDS } from './stop-words';

/** So many different words of a text are kept, the first ones: the summary comes before the description. */
export const MOST_WORDS = 60;

/**
 * The words of a text as 32-bit numbers, in their order, each once: what stands in a record for likeness holds no text. Case,
 * accents and the commonest endings don't matter; words that say nothing, plain numbers and single letters are left out.
 */
export function wordsOf(text: string): number[] {
  return [...namedWords(text).keys()];
}

/** The same with the word as it was first written, to name what two texts have in common. */
export function namedWords(text: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const word of text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []) {
    const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    if (plain.length < 2 || STOP_WORDS.has(plain) || /^\p{N}+$/u.test(plain)) continue;
    const hash = hashOf(stemOf(plain));
    if (!found.has(hash)) found.set(hash, word);
    if (found.size === MOST_WORDS) break;
  }
  return found;
}

/** The longest of these endings is cut, as long as four letters are left. */
const ENDINGS = ['ings', 'ing', 'ers', 'ies', 'ed', 'es', 'en', 'er', 'em', 's', 'e', 'n', 'y'];

/** Rough on purpose: "upgrade", "upgrades", "upgraded" and "upgrading" are one word, in any language that is good enough. */
function stemOf(word: string): string {
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= 4) ?? '';
  const stem = word.slice(0, word.length - ending.length);
  // "planned" and "plan".
  return stem.length > 4 ? stem.replace(/([^\d])\1$/u, '$1') : stem;
}

/** FNV-1a, 32 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(word)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
