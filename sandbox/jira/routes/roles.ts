import { formatUser } from '../formatters/user';
import { notFound } from '../errors';
import { identityPoints } from '../points';
import { ok } from '../http';
import { administeredProject, requireAdmin } from '../require';
import { rolesOf } from '../formatters/project';
import type { JiraContext, Route } from '../context';
import type { ProjectRole } from '../entities';

const formatRole = (
  context: JiraContext,
  role: ProjectRole,
  self: string,
  actors: unknown[],
): Record<string, unknown> => ({
  self: `${context.siteUrl}${self}`,
  name: role.name,
  id: Number(role.id),
  description: role.description,
  actors,
});

export const roleRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/role',
    scopes: ['manage:jira-configuration'],
    points: identityPoints,
    handle(context, request) {
      requireAdmin(context, request);
      return ok(
        context.tables
          .table('projectRoles')
          .all()
          .map((role) => formatRole(context, role, `/rest/api/3/role/${role.id}`, [])),
      );
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/project/{projectIdOrKey}/role',
    scopes: ['read:jira-work'],
    points: identityPoints,
    handle: (context, request) =>
      ok(rolesOf(context, administeredProject(context, request, request.params['projectIdOrKey'] ?? ''))),
  },
  {
    method: 'GET',
    path: '/rest/api/3/project/{projectIdOrKey}/role/{id}',
    scopes: ['read:jira-work'],
    points: identityPoints,
    handle(context, request) {
      const project = administeredProject(context, request, request.params['projectIdOrKey'] ?? '');
      const role = context.tables.table('projectRoles').get(request.params['id'] ?? '');
      if (!role) throw notFound(`Can not retrieve a role actor for a null project role.`);
      return ok(
        formatRole(
          context,
          role,
          `/rest/api/3/project/${project.id}/role/${role.id}`,
          actorsOf(context, project.id, role.id),
        ),
      );
    },
  },
];

/** Actors sorted by display name, as documented. */
function actorsOf(context: JiraContext, projectId: string, roleId: string): unknown[] {
  const row = context.tables.table('roleActors').get(`${projectId}/${roleId}`);
  const groups = (row?.groups ?? [])
    .map((id) => context.tables.table('groups').get(id))
    .filter((group) => group !== undefined);
  const actors = [
    ...groups.map((group) => ({
      displayName: group.name,
      type: 'atlassian-group-role-actor',
      name: group.name,
      actorGroup: { name: group.name, displayName: group.name, groupId: group.id },
    })),
    ...(row?.users ?? []).map((accountId) => ({
      displayName: String(formatUser(context, accountId)['displayName']),
      type: 'atlassian-user-role-actor',
      actorUser: { accountId },
    })),
  ];
  return actors
    .sort((a, b) => a.displayName.localeCompare(b.displayName))
    .map((actor, index) => ({ id: Number(roleId) * 100 + index, ...actor }));
}
