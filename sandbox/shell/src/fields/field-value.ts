import { toDocument, toText } from '../issues/adf';
import type { FieldMeta } from '../api/jira';
import { kindOf } from './field-kind';

/** A value that should be text; anything else is shown as nothing rather than as "[object Object]". */
export const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** What Jira answers for a field, as the text that its input shows. */
export function toInput(id: string, meta: FieldMeta, value: unknown): string {
  if (value === null || value === undefined) return '';
  const bean = value as { id?: string; accountId?: string };
  switch (kindOf(id, meta)) {
    case 'document':
      return toText(value);
    case 'option':
    case 'reference':
      return bean.id ?? '';
    case 'options':
      return (value as { id: string }[]).map((one) => one.id).join(',');
    case 'user':
      return bean.accountId ?? '';
    case 'datetime':
      return localInput(asText(value));
    case 'labels':
      return (value as string[]).join(' ');
    case 'text':
    case 'date':
    case 'number':
      return asText(value);
    case 'unknown':
      return '';
  }
}

/** The text of an input as what Jira takes for the field; empty is null. */
export function fromInput(id: string, meta: FieldMeta, text: string): unknown {
  const kind = kindOf(id, meta);
  if (kind === 'labels') return text.split(/\s+/).filter(Boolean);
  if (kind === 'options')
    return text
      .split(',')
      .filter(Boolean)
      .map((one) => ({ id: one }));
  if (text.trim() === '') return null;
  switch (kind) {
    case 'document':
      return toDocument(text);
    case 'option':
    case 'reference':
      return { id: text };
    case 'user':
      return { accountId: text };
    case 'datetime':
      return new Date(text).toISOString().replace('Z', '+0000');
    case 'number':
      return Number(text);
    default:
      return text;
  }
}

/** A field as words, for reading. */
export function toWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'None';
  if (Array.isArray(value)) return value.length === 0 ? 'None' : value.map(toWords).join(', ');
  if (typeof value === 'string')
    return /^\d{4}-\d\d-\d\dT/.test(value)
      ? new Date(value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')).toLocaleString(undefined, {
          dateStyle: 'medium',
          timeStyle: 'short',
        })
      : value;
  if (typeof value === 'object') {
    const bean = value as Record<string, unknown>;
    if (bean['requestType']) return toWords(bean['requestType']);
    return asText(bean['displayName'] ?? bean['value'] ?? bean['name'] ?? bean['key'] ?? toText(value));
  }
  return asText(value);
}

function localInput(value: string): string {
  const at = new Date(value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
