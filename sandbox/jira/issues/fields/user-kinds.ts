import { userRef } from '../refs';
import { FieldRefusal, NOTHING, isRecord } from './field-kind';
import type { FieldKind, FieldPlace } from './field-kind';

/** Reads `{accountId}` (or the older `{id}`); refuses people the site doesn't know. */
function readAccount(input: unknown, { context, field }: FieldPlace): string {
  if (!isRecord(input)) throw new FieldRefusal('data was not an object');
  const accountId = input['accountId'] ?? input['id'];
  if (typeof accountId !== 'string')
    throw new FieldRefusal('expected Object containing an accountId property');
  if (!context.tables.table('users').get(accountId))
    throw new FieldRefusal(`Specify a valid value for ${field.id}`);
  return accountId;
}

export const userKind: FieldKind = {
  operations: ['set'],
  parse(input, place) {
    if (input === null || (isRecord(input) && (input['accountId'] === null || input['id'] === null)))
      return null;
    return readAccount(input, place);
  },
  format: (stored, { context }) => (typeof stored === 'string' ? userRef(context, stored) : null),
  show: (stored, { context }) =>
    typeof stored === 'string'
      ? { id: stored, text: nameOf(context.tables.table('users').get(stored)) }
      : NOTHING,
};

export const usersKind: FieldKind = {
  operations: ['add', 'set', 'remove'],
  parse(input, place) {
    if (input === null) return null;
    if (!Array.isArray(input)) throw new FieldRefusal('data was not an array');
    const ids = [...new Set(input.map((item) => readAccount(item, place)))];
    return ids.length === 0 ? null : ids;
  },
  parseItem: readAccount,
  format: (stored, { context }) =>
    Array.isArray(stored) ? stored.map((id) => userRef(context, String(id))) : null,
  show(stored, { context }) {
    if (!Array.isArray(stored) || stored.length === 0) return NOTHING;
    const names = stored.map((id) => nameOf(context.tables.table('users').get(String(id))));
    return { id: `[${stored.join(', ')}]`, text: `[${names.join(', ')}]` };
  },
};

const nameOf = (user: { displayName: string } | undefined): string => user?.displayName ?? 'Former user';
