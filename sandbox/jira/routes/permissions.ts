import * as z from 'zod';
import { JiraError } from '../context';
import { actingAccount, hasGlobalPermission, hasProjectPermission } from '../permissions';
import { allPermissions } from '../permissions/list-permissions';
import { badRequest, ISSUE_NOT_FOUND, notFound } from '../errors';
import { ok, readBody } from '../http';
import { checkPermissions } from '../services/check-permissions';
import { requireAdmin, visibleProject } from '../require';
import type { JiraContext, Route } from '../context';
import type { Issue } from '../entities';
import type { PermissionKind } from '../permissions/keys';
import type { JiraRequest } from '../../core/types';

const id = z
  .union([z.int(), z.string().regex(/^\d+$/)])
  .transform(String)
  .nullable();
const checkBody = z.object({
  accountId: z.string().optional(),
  globalPermissions: z.array(z.string().nullable()).nullish(),
  projectPermissions: z
    .array(
      z
        .object({
          permissions: z.array(z.string()),
          issues: z.array(id).nullish(),
          projects: z.array(id).nullish(),
        })
        .nullable(),
    )
    .nullish(),
});

export const permissionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/permissions',
    scopes: ['manage:jira-configuration'],
    handle: (context) =>
      ok({
        permissions: Object.fromEntries(
          allPermissions(context).map(({ key, name, type, description }) => [
            key,
            { key, name, type, description },
          ]),
        ),
      }),
  },
  {
    method: 'GET',
    path: '/rest/api/3/mypermissions',
    scopes: ['read:jira-work'],
    handle(context, request) {
      const wanted = (request.query.get('permissions') ?? '')
        .split(',')
        .map((key) => key.trim())
        .filter((key) => key !== '');
      if (wanted.length === 0) throw badRequest("The 'permissions' query parameter is required.");
      const kinds = new Map(allPermissions(context).map((kind) => [kind.key, kind]));
      const unknown = wanted.filter((key) => !kinds.has(key));
      if (unknown.length > 0)
        throw new JiraError(
          400,
          [],
          Object.fromEntries(unknown.map((key) => [key, 'Unrecognized permission'])),
        );
      const held = holder(context, request);
      const rows = wanted.map((key) => kinds.get(key)).filter((kind) => kind !== undefined);
      return ok({
        permissions: Object.fromEntries(
          rows.map((kind, index) => [
            kind.key,
            {
              id: String(index),
              key: kind.key,
              name: kind.name,
              type: kind.type,
              description: kind.description,
              havePermission: held(kind),
            },
          ]),
        ),
      });
    },
  },
  {
    method: 'POST',
    path: '/rest/api/3/permissions/check',
    scopes: ['read:jira-work'],
    handle(context, request) {
      const body = readBody(checkBody, request);
      const self = actingAccount(context, request.actor);
      const accountId = body.accountId ?? self;
      if (accountId === null) throw badRequest('The account ID must be provided.');
      // Looking at anybody else's permissions is for administrators.
      if (accountId !== self) requireAdmin(context, request);
      if (!context.tables.table('users').get(accountId))
        throw new JiraError(400, [], { accountId: 'The account ID is invalid.' });
      return ok(
        checkPermissions(context, accountId, {
          globalPermissions: (body.globalPermissions ?? []).filter((key) => key !== null),
          projectPermissions: (body.projectPermissions ?? [])
            .filter((entry) => entry !== null)
            .map((entry) => ({
              permissions: entry.permissions.filter((key) => key !== ''),
              issues: (entry.issues ?? []).filter((value) => value !== null),
              projects: (entry.projects ?? []).filter((value) => value !== null),
            })),
        }),
      );
    },
  },
];

/** Says whether the caller holds a permission in the context that the query names: an issue, a project, or anywhere. */
function holder(context: JiraContext, request: JiraRequest): (kind: PermissionKind) => boolean {
  const account = actingAccount(context, request.actor) ?? '';
  const issue = issueOf(context, request, account);
  const projectRef = request.query.get('projectId') ?? request.query.get('projectKey');
  const projects = issue
    ? [issue.projectId]
    : projectRef !== null
      ? [visibleProject(context, request, projectRef).id]
      : context.tables
          .table('projects')
          .all()
          .map((project) => project.id);
  return (kind) =>
    kind.type === 'GLOBAL'
      ? hasGlobalPermission(context, account, kind.key)
      : projects.some((projectId) => hasProjectPermission(context, account, projectId, kind.key, issue));
}
function issueOf(context: JiraContext, request: JiraRequest, account: string): Issue | undefined {
  const ref = request.query.get('issueId') ?? request.query.get('issueKey');
  if (ref === null) return undefined;
  const issues = context.tables.table('issues');
  const issue = issues.get(ref) ?? issues.by('key', ref.toUpperCase())[0];
  if (!issue || !hasProjectPermission(context, account, issue.projectId, 'BROWSE_PROJECTS', issue))
    throw notFound(ISSUE_NOT_FOUND);
  return issue;
}
