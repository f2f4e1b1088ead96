import type { JiraContext } from '../context';

/** Accounts that a text names: by account id, mail address or display name (without case); null when there are none. */
export function userIds(context: JiraContext, text: string): string[] | null {
  const users = context.tables.table('users');
  if (users.get(text)) return [text];
  const wanted = text.toLowerCase();
  const found = users.where(
    (user) => user.email.toLowerCase() === wanted || user.displayName.toLowerCase() === wanted,
  );
  return found.length === 0 ? null : found.map((user) => user.id);
}
