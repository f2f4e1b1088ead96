import * as z from 'zod';
import { JiraError } from '../context';
import { noContent, readBody } from '../http';
import { canBrowse } from '../issues/find-issue';
import { userCaller } from '../issues/caller';
import { hasGlobalPermission, hasProjectPermission } from '../permissions';
import { allPermissions } from '../permissions/list-permissions';
import { onIssue } from './issue-target';
import type { JiraContext, Route } from '../context';
import type { Group } from '../entities';
import type { Target } from './issue-target';

const groupName = z.looseObject({ name: z.string().nullish(), groupId: z.string().nullish() });
const recipients = z.looseObject({
  reporter: z.boolean().optional(),
  assignee: z.boolean().optional(),
  watchers: z.boolean().optional(),
  voters: z.boolean().optional(),
  users: z.array(z.looseObject({ accountId: z.string() })).optional(),
  groups: z.array(groupName).optional(),
  groupIds: z.array(z.string()).optional(),
});
const restrictions = z.strictObject({
  groups: z.array(groupName).optional(),
  groupIds: z.array(z.string()).optional(),
  permissions: z.array(z.looseObject({ id: z.string().optional(), key: z.string().optional() })).optional(),
});
const body = z.looseObject({
  subject: z.string().optional(),
  textBody: z.string().optional(),
  htmlBody: z.string().optional(),
  to: recipients.optional(),
  restrict: restrictions.optional(),
});
type To = z.output<typeof recipients>;
type Restrict = z.output<typeof restrictions>;

/**
 * Queues a mail about an issue: kept as a row, shown on the sandbox's page of mails. Nobody mails themselves, and people who are not
 * active or can't see the issue get none; if that leaves nobody, the call is refused (operation notify).
 */
export const notifyRoutes: readonly Route[] = [
  onIssue('POST', '/notify', (target) => {
    const { context, request, caller, issue } = target;
    const read = readBody(body, request);
    const accounts = accountsOf(target, read.to ?? {}).filter(
      (accountId) =>
        accountId !== caller.authorId &&
        canBrowse(context, userCaller(context, accountId), issue) &&
        isWithin(target, accountId, read.restrict ?? {}),
    );
    if (accounts.length === 0) throw new JiraError(400, ['No recipients were defined for notification.']);
    context.tables.table('notifications').put({
      id: context.nextId('notification'),
      issueId: issue.id,
      at: context.clock.iso(),
      from: caller.authorId,
      subject: read.subject ?? `(${issue.key}) ${issue.summary}`,
      text: read.textBody ?? read.htmlBody ?? '',
      recipients: accounts,
    });
    return noContent();
  }),
];

function accountsOf({ context, issue }: Target, to: To): string[] {
  const users = context.tables.table('users');
  const found = (to.users ?? []).map(({ accountId }) => {
    if (!users.get(accountId))
      throw new JiraError(400, [], { users: `User with accountId '${accountId}' does not exist.` });
    return accountId;
  });
  if (to.assignee) {
    if (issue.assigneeId === null) throw new JiraError(400, [], { to: 'The issue is not assigned.' });
    found.push(issue.assigneeId);
  }
  if (to.reporter && issue.reporterId !== null) found.push(issue.reporterId);
  if (to.watchers) found.push(...issue.watchers);
  found.push(...groupsOf(context, to).flatMap(({ members }) => members));
  return [...new Set(found)];
}

/** May the person have the mail: member of one of the groups, if there are any, and holder of all of the permissions. */
function isWithin({ context, issue }: Target, accountId: string, restrict: Restrict): boolean {
  const groups = groupsOf(context, restrict);
  if (groups.length > 0 && !groups.some(({ members }) => members.includes(accountId))) return false;
  return (restrict.permissions ?? []).every(({ key = '' }) => {
    const kind = allPermissions(context).find((permission) => permission.key === key);
    if (!kind) throw new JiraError(400, [], { permissions: `The permission '${key}' does not exist.` });
    return kind.type === 'GLOBAL'
      ? hasGlobalPermission(context, accountId, key)
      : hasProjectPermission(context, accountId, issue.projectId, key, issue);
  });
}

function groupsOf(context: JiraContext, named: Pick<To, 'groups' | 'groupIds'>): Group[] {
  const names = [
    ...(named.groupIds ?? []),
    ...(named.groups ?? []).map((group) => group.groupId ?? group.name ?? ''),
  ];
  return names.map((name) => {
    const group = context.tables.table('groups').find((row) => row.id === name || row.name === name);
    if (!group) throw new JiraError(400, [], { groups: `Group '${name}' does not exist.` });
    return group;
  });
}
