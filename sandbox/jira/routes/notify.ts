import * as z from 'zod';
import { JiraError } from '../context';
import { noContent, readBody } from '../http';
import { onIssue } from './issue-target';
import type { Route } from '../context';
import type { Target } from './issue-target';

const recipients = z.looseObject({
  reporter: z.boolean().optional(),
  assignee: z.boolean().optional(),
  watchers: z.boolean().optional(),
  voters: z.boolean().optional(),
  users: z.array(z.looseObject({ accountId: z.string() })).optional(),
  groups: z.array(z.looseObject({ name: z.string().optional(), groupId: z.string().optional() })).optional(),
  groupIds: z.array(z.string()).optional(),
});
const body = z.looseObject({
  subject: z.string().optional(),
  textBody: z.string().optional(),
  htmlBody: z.string().optional(),
  to: recipients.optional(),
});
type To = z.output<typeof recipients>;

/** Queues a mail about an issue: kept as a row, shown by the sandbox. People who can't see the issue get none, as in Jira. */
export const notifyRoutes: readonly Route[] = [
  onIssue('POST', '/notify', (target) => {
    const { context, request, caller, issue } = target;
    const read = readBody(body, request);
    const accounts = accountsOf(target, read.to ?? {}).filter((accountId) => accountId !== caller.authorId);
    if (accounts.length === 0) throw new JiraError(400, ['No recipients were defined for notification.']);
    context.tables.table('notifications').put({
      id: context.nextId('notification'),
      issueId: issue.id,
      at: context.clock.iso(),
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
  const names = [
    ...(to.groupIds ?? []),
    ...(to.groups ?? []).map((group) => group.groupId ?? group.name ?? ''),
  ];
  for (const name of names) {
    const group = context.tables.table('groups').find((row) => row.id === name || row.name === name);
    if (!group) throw new JiraError(400, [], { groups: `Group '${name}' does not exist.` });
    found.push(...group.members);
  }
  return [...new Set(found)];
}
