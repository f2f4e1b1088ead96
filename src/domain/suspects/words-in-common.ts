import { namedWords } from '../likeness/words-of';

/** So many words are named. */
const NAMED = 3;

/** Words of a change (hashed) that an incident mentions too: 0 none to 1 all of either; with the first ones as it writes them. */
export function wordsInCommon(
  words: readonly number[],
  text: string,
): { readonly value: number; readonly reason: string | null } {
  const mentioned = namedWords(text);
  const common = [...new Set(words)].flatMap((word) => mentioned.get(word) ?? []);
  if (common.length === 0) return { value: 0, reason: null };
  const named = common.slice(0, NAMED).map((word) => `“${word}”`);
  return {
    value: common.length / Math.sqrt(new Set(words).size * mentioned.size),
    reason: `Both mention ${named.join(', ')}`,
  };
}
