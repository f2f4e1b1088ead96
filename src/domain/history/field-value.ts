import type { FieldValue } from './types';

export const EMPTY: FieldValue = { id: null, text: null };

/** Jira says "nothing" as null or as "": both become null, so that "is set" has one meaning. */
export function fieldValue(id: string | null | undefined, text: string | null | undefined): FieldValue {
  return { id: id === '' ? null : (id ?? null), text: text === '' ? null : (text ?? null) };
}

/** True if the field holds anything. A plain text field has only text, a choice has an id. */
export function isSet(value: FieldValue | undefined): boolean {
  return value !== undefined && (value.id !== null || value.text !== null);
}

export function sameValue(a: FieldValue, b: FieldValue): boolean {
  return a.id === b.id && a.text === b.text;
}

/** The ids in a value: Jira joins the ids of a multi-valued field with commas, sometimes inside brackets. */
export function idsOf(value: FieldValue | undefined): readonly string[] {
  const id = value?.id;
  if (id == null) return [];
  if (!id.includes(',') && !id.startsWith('[')) return [id];
  return id
    .replace(/^\[|\]$/g, '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * What a field's value is compared by: its ids; where it has none (labels, plain text) its text. Labels count one by one,
 * whether they are joined by spaces, as in the changelog, or by commas, as in a list of live values.
 */
export function keysOf(field: string, value: FieldValue | undefined): readonly string[] {
  if (value?.id != null) return idsOf(value);
  if (value?.text == null) return [];
  if (field !== 'labels') return [value.text];
  const words = value.text.split(/\s+/).filter((word) => word !== '');
  return words.some((word) => word.includes(',')) ? [...words, ...words.flatMap(commaParts)] : words;
}

const commaParts = (text: string): string[] => text.split(',').filter((part) => part !== '');
