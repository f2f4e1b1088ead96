import { SEALED_FIELDS } from './sealed-fields';
import type { SealedContent } from './types';

/** One sealed field that differs. `before` is what was sealed, `after` what stands there now. */
export interface FieldDiff {
  readonly field: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** Every sealed field whose text differs, in the order of the sealed fields. Equal seals give an empty list. */
export function diffSealed(before: SealedContent, after: SealedContent): FieldDiff[] {
  const fields = new Set([...SEALED_FIELDS, ...Object.keys(before.fields), ...Object.keys(after.fields)]);
  return [...fields].flatMap((field) => {
    const [was, is] = [before.fields[field], after.fields[field]];
    const diff = {
      field,
      name: is?.name ?? was?.name ?? field,
      before: was?.text ?? '',
      after: is?.text ?? '',
    };
    return diff.before === diff.after ? [] : [diff];
  });
}
