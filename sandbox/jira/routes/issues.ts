import * as z from 'zod';
import { created, expandOf, flagOf, listOf, noContent, ok, readBody } from '../http';
import { callerOf, userCaller } from '../issues/caller';
import { createIssue } from '../issues/create-issue';
import { deleteIssue } from '../issues/delete-issue';
import { assignIssue, editIssue } from '../issues/edit-issue';
import { canBrowse, findIssue } from '../issues/find-issue';
import { formatIssue, selectFields } from '../issues/format-issue';
import { doTransition } from '../issues/transitions/do-transition';
import { JiraError } from '../context';
import { ISSUE_NOT_FOUND } from '../errors';
import { hasProjectPermission } from '../permissions';
import { READ, WRITE, onIssue } from './issue-target';
import type { JiraContext, Route } from '../context';

const properties = z.array(z.looseObject({ key: z.string(), value: z.unknown() })).optional();
export const issueBody = z.looseObject({
  fields: z.record(z.string(), z.unknown()).optional(),
  update: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))).optional(),
  properties,
  transition: z.looseObject({ id: z.coerce.string() }).optional(),
});
const bulkBody = z.looseObject({
  issueIdsOrKeys: z.array(z.coerce.string()),
  fields: z.array(z.string()).optional(),
  expand: z.array(z.string()).optional(),
  properties: z.array(z.string()).optional(),
});
const assigneeBody = z.looseObject({ accountId: z.string().nullable().optional() });
export const commaList = (values: readonly string[]): string[] =>
  values
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter(Boolean);

/** The document answers a created issue by id, key and link only. */
const reference = (context: JiraContext, issue: { id: string; key: string }): Record<string, unknown> => ({
  id: issue.id,
  key: issue.key,
  self: `${context.siteUrl}/rest/api/3/issue/${issue.id}`,
});

export const issueRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/rest/api/3/issue',
    scopes: WRITE,
    async handle(context, request) {
      const body = readBody(issueBody, request);
      const caller = callerOf(context, request.actor);
      let issue = await createIssue(context, caller, body);
      if (body.transition) issue = await doTransition(context, caller, issue, body.transition.id);
      return created(reference(context, issue));
    },
  },
  {
    method: 'POST',
    path: '/rest/api/3/issue/bulkfetch',
    scopes: READ,
    points: (response) => 1 + ((response.body as { issues?: unknown[] } | undefined)?.issues?.length ?? 0),
    handle(context, request) {
      const body = readBody(bulkBody, request);
      const caller = callerOf(context, request.actor);
      if (body.issueIdsOrKeys.length === 0)
        throw new JiraError(400, ['The issueIdsOrKeys field must not be empty.']);
      if (body.issueIdsOrKeys.length > 100)
        throw new JiraError(400, ['The number of issues requested exceeds the limit of 100.']);
      const wanted = [...new Set(body.issueIdsOrKeys)].map((name) => ({
        name,
        issue: findIssue(context, name),
      }));
      const seen = wanted.flatMap(({ issue }) => (issue && canBrowse(context, caller, issue) ? [issue] : []));
      const missing = wanted.filter(({ issue }) => !issue || !seen.includes(issue));
      const selected = selectFields(context, body.fields ?? [], ['*navigable']);
      const view = { fields: [], expand: new Set(body.expand ?? []), properties: body.properties ?? [] };
      const issues = seen.sort((a, b) => Number(a.id) - Number(b.id));
      return ok({
        expand: 'schema,names',
        issues: issues.map((issue) => formatIssue(context, caller, issue, view, selected)),
        issueErrors: missing.map(({ name }) => ({ id: name, errorMessage: ISSUE_NOT_FOUND })),
      });
    },
  },
  onIssue('GET', '', ({ context, request, caller, issue }) => {
    const fields = commaList(listOf(request, 'fields'));
    const view = { fields, expand: expandOf(request), properties: commaList(listOf(request, 'properties')) };
    return ok(formatIssue(context, caller, issue, view, selectFields(context, fields, ['*all'])));
  }),
  onIssue('PUT', '', ({ context, request, caller, issue }) => {
    const body = readBody(issueBody, request);
    if (body.transition)
      throw new JiraError(400, [], {
        transition: "The 'transition' identifier must be used with the transition resource.",
      });
    for (const flag of ['overrideScreenSecurity', 'overrideEditableFlag'] as const) {
      if (flagOf(request, flag)) throw new JiraError(403, [`You do not have permission to use ${flag}.`]);
    }
    const edited = editIssue(context, caller, issue, body);
    if (!flagOf(request, 'returnIssue')) return noContent();
    const view = { fields: [], expand: expandOf(request), properties: [] };
    return ok(formatIssue(context, caller, edited, view, selectFields(context, [], ['*all'])));
  }),
  onIssue('DELETE', '', ({ context, request, caller, issue }) => {
    deleteIssue(context, caller, issue, flagOf(request, 'deleteSubtasks') ?? false);
    return noContent();
  }),
  onIssue('PUT', '/assignee', ({ context, request, caller, issue }) => {
    const { accountId } = readBody(assigneeBody, request);
    if (accountId === undefined) throw new JiraError(400, ['User accountId must be provided.']);
    // "-1" is Jira's word for the default assignee of the project; here that is nobody.
    assignIssue(context, caller, issue, accountId === '-1' ? null : accountId);
    return noContent();
  }),
  ...watcherRoutes(),
];

function watcherRoutes(): Route[] {
  return [
    onIssue('GET', '/watchers', ({ context, caller, issue }) => {
      const mayList = hasProjectPermission(
        context,
        caller.accountId,
        issue.projectId,
        'VIEW_VOTERS_AND_WATCHERS',
        issue,
      );
      const watchers = issue.watchers.map((accountId) => ({
        self: `${context.siteUrl}/rest/api/3/user?accountId=${accountId}`,
        accountId,
        displayName: context.tables.table('users').get(accountId)?.displayName ?? 'Former user',
        active: context.tables.table('users').get(accountId)?.active ?? false,
      }));
      return ok({
        self: `${context.siteUrl}/rest/api/3/issue/${issue.key}/watchers`,
        isWatching: issue.watchers.includes(caller.authorId),
        watchCount: issue.watchers.length,
        ...(mayList ? { watchers } : {}),
      });
    }),
    onIssue('POST', '/watchers', ({ context, request, caller, issue }) => {
      const accountId = typeof request.body === 'string' ? request.body : caller.authorId;
      changeWatchers(context, caller.authorId, caller.accountId, issue.id, accountId, true);
      return noContent();
    }),
    onIssue('DELETE', '/watchers', ({ context, request, caller, issue }) => {
      const accountId = request.query.get('accountId');
      if (!accountId) throw new JiraError(400, ['User accountId must be provided.']);
      changeWatchers(context, caller.authorId, caller.accountId, issue.id, accountId, false);
      return noContent();
    }),
  ];
}

/** Everybody may watch for themselves; for others it takes Manage watchers. Watching isn't an update of the issue. */
function changeWatchers(
  context: JiraContext,
  author: string,
  permissionOf: string | null,
  issueId: string,
  accountId: string,
  watch: boolean,
): void {
  const issue = context.tables.table('issues').get(issueId);
  if (!issue) return;
  if (
    accountId !== author &&
    !hasProjectPermission(context, permissionOf, issue.projectId, 'MANAGE_WATCHERS', issue)
  ) {
    throw new JiraError(403, ['You do not have permission to manage the watcher list.']);
  }
  // "404: the issue or the user is not found or the user does not have permission to view the issue" (operation addWatcher).
  const isUnknown = !context.tables.table('users').get(accountId);
  if (isUnknown || (watch && !canBrowse(context, userCaller(context, accountId), issue)))
    throw new JiraError(404, ['The user with the given accountId was not found.']);
  const rest = issue.watchers.filter((id) => id !== accountId);
  context.tables.table('issues').put({ ...issue, watchers: watch ? [...rest, accountId] : rest });
}
