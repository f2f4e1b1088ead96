import type { FieldValue } from '../domain/history/types';

const NONE: FieldValue = { id: null, text: null };

/**
 * A field's value as an issue shows it, in the form the changelog uses: id and text. Options, users, statuses and
 * priorities have both; lists join their parts with ","; plain texts and numbers have a text alone.
 */
export function fieldValueOf(raw: unknown): FieldValue {
  if (raw === null || raw === undefined) return NONE;
  if (Array.isArray(raw)) return raw.length === 0 ? NONE : joined(raw.map(fieldValueOf));
  if (typeof raw === 'object') {
    const { id, accountId, name, value, displayName } = raw as Record<string, unknown>;
    return { id: firstText(accountId, id), text: firstText(displayName, value, name) };
  }
  const isPlain = typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean';
  return isPlain ? { id: null, text: String(raw) } : NONE;
}

const firstText = (...candidates: readonly unknown[]): string | null => {
  const found = candidates.find((value) => typeof value === 'string' || typeof value === 'number');
  return found === undefined ? null : String(found);
};

const joined = (parts: readonly FieldValue[]): FieldValue => ({
  id: parts.some(({ id }) => id !== null) ? parts.map(({ id, text }) => id ?? text ?? '').join(',') : null,
  text: parts.map(({ id, text }) => text ?? id ?? '').join(','),
});
