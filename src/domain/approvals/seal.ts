import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { SEALED_FIELDS, isSealedField } from './sealed-fields';
import type { SealedContent } from './types';
import { valueText } from './value-text';

export { isMaterial, materialDiff } from './material';
export { SEALED_FIELDS, isSealedField, type SealedField } from './sealed-fields';

/** One sealed field that differs. `before` is what was sealed, `after` what stands there now. */
export interface FieldDiff {
  readonly field: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Reduces raw Jira values, by logical field name, to the content that a seal covers. Fields that aren't sealed are
 * left out, so everything may be passed in. `name` is the field's name as people know it; it is for messages only.
 * Throws a TypeError for values that can't come from Jira.
 */
export function sealedContent(
  fields: Readonly<Record<string, { readonly name: string; readonly value: unknown }>>,
): SealedContent {
  const found: Record<string, { name: string; text: string }> = {};
  for (const [field, { name, value }] of Object.entries(fields)) {
    if (isSealedField(field)) found[field] = { name, text: valueText(value, field) };
  }
  return { fields: found };
}

/**
 * The seal of a content: SHA-256, 64 hex digits, over its canonical JSON (RFC 8785). Empty fields and field names
 * don't count: mapping one more empty field or renaming one must not void what was approved.
 */
export function sealOf(content: SealedContent): string {
  const texts: Record<string, string> = {};
  for (const [field, { text }] of Object.entries(content.fields)) if (text !== '') texts[field] = text;
  return createHash('sha256')
    .update(canonicalize({ steward: 1, texts }) ?? '')
    .digest('hex');
}

/** Every sealed field whose text differs, in the order of the sealed fields. Equal seals give an empty list. */
export function diffSealed(before: SealedContent, after: SealedContent): FieldDiff[] {
  const fields = new Set([...SEALED_FIELDS, ...Object.keys(before.fields), ...Object.keys(after.fields)]);
  return [...fields].flatMap((field) => {
    const [was, is] = [before.fields[field], after.fields[field]];
    const diff = { field, name: is?.name ?? was?.name ?? field, before: was?.text ?? '', after: is?.text ?? '' };
    return diff.before === diff.after ? [] : [diff];
  });
}
