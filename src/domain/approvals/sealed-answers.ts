import type { FieldDiff } from './diff-sealed';
import { questionOfField } from './sealed-fields';

interface AskedText {
  readonly id: string;
  readonly text: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
}

/**
 * Differences as people read them: answers by their labels. What is sealed are the ids of options, so that rewording a
 * question voids nothing; options that are gone keep theirs.
 */
export function readableDiff(diffs: readonly FieldDiff[], questions: readonly AskedText[]): FieldDiff[] {
  return diffs.map((diff) => {
    const question = questions.find(({ id }) => id === questionOfField(diff.field));
    if (question === undefined) return diff;
    const label = (option: string): string =>
      question.options.find(({ id }) => id === option)?.label ?? option;
    return { ...diff, name: question.text, before: label(diff.before), after: label(diff.after) };
  });
}
