import type { JiraContext } from '../context';
import type { Group, User } from '../entities';
import type { Actor } from '../../core/types';

const avatars = (base: string, name: string): Record<string, string> =>
  Object.fromEntries(
    [48, 24, 16, 32].map((size) => [
      `${size}x${size}`,
      `${base}/secure/useravatar?size=${size}&name=${encodeURIComponent(name)}`,
    ]),
  );

/** A user as issues, comments and lists carry it. Unknown accounts become Jira's "Former user". */
export function formatUser(context: JiraContext, user: User | string): Record<string, unknown> {
  const row = typeof user === 'string' ? context.tables.table('users').get(user) : user;
  const accountId = typeof user === 'string' ? user : user.id;
  const displayName = row?.displayName ?? 'Former user';
  return {
    self: `${context.siteUrl}/rest/api/3/user?accountId=${encodeURIComponent(accountId)}`,
    accountId,
    accountType: row?.accountType ?? 'unknown',
    avatarUrls: avatars(context.siteUrl, displayName),
    displayName,
    active: row?.active ?? false,
    ...(row ? { timeZone: row.timeZone } : {}),
  };
}

/** A user's own page: locale too, and the mail address, which apps don't get to see. */
export function formatProfile(context: JiraContext, user: User, actor: Actor): Record<string, unknown> {
  return {
    ...formatUser(context, user),
    ...(actor.kind === 'user' && user.email !== '' ? { emailAddress: user.email } : {}),
    locale: user.locale,
  };
}

export const formatGroupName = (context: JiraContext, group: Group): Record<string, unknown> => ({
  name: group.name,
  groupId: group.id,
  self: `${context.siteUrl}/rest/api/3/group?groupId=${group.id}`,
});
