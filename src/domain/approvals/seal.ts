import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { isSealedField } from './sealed-fields';
import type { SealedContent } from './types';
import { valueText } from './value-text';

export { diffSealed, type FieldDiff } from './diff-sealed';
export { isMaterial, materialDiff } from './material';
export { SEALED_FIELDS, isSealedField, type SealedField } from './sealed-fields';

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
