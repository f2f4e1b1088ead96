import type { JiraContext } from '../context';
import type { FieldOption, IssueLinkType, IssueType, Priority, Project, Resolution, Status, User } from '../entities';

/** Short forms of other resources, as they stand inside issues, comments and changelogs. */
const rest = (context: JiraContext, path: string): string => `${context.siteUrl}/rest/api/3/${path}`;

const avatars = (context: JiraContext, kind: string): Record<string, string> =>
  Object.fromEntries([48, 24, 16, 32].map((size) => [`${size}x${size}`, `${context.siteUrl}/avatars/${kind}/${size}`]));

/** A user; a deleted account keeps its id and is shown as "Former user", as Jira does. */
export function userRef(context: JiraContext, accountId: string): Record<string, unknown> {
  const user: User | undefined = context.tables.table('users').get(accountId);
  const email = user?.email ? { emailAddress: user.email } : {};
  return {
    self: rest(context, `user?accountId=${encodeURIComponent(accountId)}`),
    accountId,
    ...email,
    avatarUrls: avatars(context, `user/${accountId}`),
    displayName: user?.displayName ?? 'Former user',
    active: user?.active ?? false,
    timeZone: user?.timeZone ?? 'Etc/UTC',
    accountType: user?.accountType ?? 'unknown',
  };
}

const CATEGORIES = {
  TODO: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  IN_PROGRESS: { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  DONE: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
} as const;
export const statusCategory = (category: Status['category']): (typeof CATEGORIES)[Status['category']] => CATEGORIES[category];

export function statusRef(context: JiraContext, status: Status): Record<string, unknown> {
  const category = CATEGORIES[status.category];
  return {
    self: rest(context, `status/${status.id}`),
    description: status.description,
    iconUrl: `${context.siteUrl}/images/icons/statuses/generic.png`,
    name: status.name,
    id: status.id,
    statusCategory: { self: rest(context, `statuscategory/${category.id}`), ...category },
  };
}
export const priorityRef = (context: JiraContext, row: Priority): Record<string, unknown> => ({
  self: rest(context, `priority/${row.id}`),
  iconUrl: row.iconUrl,
  name: row.name,
  id: row.id,
});
export const resolutionRef = (context: JiraContext, row: Resolution): Record<string, unknown> => ({
  self: rest(context, `resolution/${row.id}`),
  id: row.id,
  description: row.description,
  name: row.name,
});
export const issueTypeRef = (context: JiraContext, row: IssueType): Record<string, unknown> => ({
  self: rest(context, `issuetype/${row.id}`),
  id: row.id,
  description: row.description,
  iconUrl: `${context.siteUrl}/avatars/issuetype/${row.avatarId}`,
  name: row.name,
  subtask: row.hierarchyLevel === -1,
  avatarId: row.avatarId,
  hierarchyLevel: row.hierarchyLevel,
});
export const projectRef = (context: JiraContext, row: Project): Record<string, unknown> => ({
  self: rest(context, `project/${row.id}`),
  id: row.id,
  key: row.key,
  name: row.name,
  projectTypeKey: row.projectTypeKey,
  simplified: row.style === 'next-gen',
  avatarUrls: avatars(context, `project/${row.id}`),
});
export const optionRef = (context: JiraContext, row: FieldOption): Record<string, unknown> => ({
  self: rest(context, `customFieldOption/${row.id}`),
  value: row.value,
  id: row.id,
});
export const linkTypeRef = (context: JiraContext, row: IssueLinkType): Record<string, unknown> => ({
  id: row.id,
  name: row.name,
  inward: row.inward,
  outward: row.outward,
  self: rest(context, `issueLinkType/${row.id}`),
});
