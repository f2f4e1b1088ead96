import type { SealedContent } from '../approvals/types';
import { instantWords } from '../approvals/words';
import type { ActualEntry, Deviation } from './types';
import { actualOf } from './overrun';

/** What a vote on what was done covers: what stands in the change now, when it was done, and what deviated. */
export function doneContent(
  content: SealedContent,
  actual: readonly ActualEntry[],
  deviations: readonly Deviation[],
): SealedContent {
  const at = (kind: 'start' | 'end'): string => {
    const value = actualOf(actual, kind);
    return value === null ? '' : instantWords(value);
  };
  const told = deviations.map(({ id, text, before, after }) => [id, text, before, after].join(' | '));
  return {
    fields: {
      ...content.fields,
      'done:start': { name: 'Actual start', text: at('start') },
      'done:end': { name: 'Actual end', text: at('end') },
      'done:deviations': { name: 'Deviations', text: told.sort().join('\n') },
    },
  };
}
