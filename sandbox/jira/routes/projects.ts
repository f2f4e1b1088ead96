import { callerHas, canSeeProject, isAdmin, visibleProject, administeredProject } from '../require';
import { badRequest, notFound } from '../errors';
import { formatFullProject, formatProject, issueTypesOf } from '../formatters/project';
import { formatPermissionScheme } from '../formatters/permission-scheme';
import { formatStatus } from '../formatters/status';
import { listOf, ok, page } from '../http';
import { workflowOf } from '../services/workflows/find-workflow';
import type { JiraContext, Route } from '../context';
import type { Project } from '../entities';
import type { JiraRequest } from '../../core/types';

const scopes = ['read:jira-work'];

export const projectRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/project/search',
    scopes,
    handle: (context, request) =>
      ok(
        page(
          request,
          searchProjects(context, request),
          (project) => formatProject(context, project),
          50,
          100,
        ),
      ),
  },
  {
    method: 'GET',
    path: '/rest/api/3/project/{projectIdOrKey}',
    scopes,
    handle: (context, request) =>
      ok(
        formatFullProject(context, visibleProject(context, request, request.params['projectIdOrKey'] ?? '')),
      ),
  },
  {
    method: 'GET',
    path: '/rest/api/3/project/{projectIdOrKey}/statuses',
    scopes,
    handle(context, request) {
      const project = visibleProject(context, request, request.params['projectIdOrKey'] ?? '');
      return ok(
        issueTypesOf(context, project).map((type) => ({
          self: `${context.siteUrl}/rest/api/3/issuetype/${type.id}`,
          id: type.id,
          name: type.name,
          subtask: type.hierarchyLevel === -1,
          statuses: workflowOf(context, project, type.id).statuses.flatMap((entry) => {
            const status = context.tables.table('statuses').get(entry.statusReference);
            return status ? [formatStatus(context, status)] : [];
          }),
        })),
      );
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/project/{projectKeyOrId}/permissionscheme',
    scopes,
    handle(context, request) {
      const project = administeredProject(context, request, request.params['projectKeyOrId'] ?? '');
      const scheme = context.tables.table('permissionSchemes').get(project.permissionSchemeId);
      if (!scheme) throw notFound('The permission scheme was not found.');
      return ok(formatPermissionScheme(context, scheme, request));
    },
  },
];

/** What project/search finds: projects that the caller may act on as asked ("view" by default). */
function searchProjects(context: JiraContext, request: JiraRequest): Project[] {
  const ids = new Set(listOf(request, 'id'));
  const keys = new Set(listOf(request, 'keys').flatMap((value) => value.split(',')));
  const types = listOf(request, 'typeKey').flatMap((value) => value.split(','));
  const query = (request.query.get('query') ?? '').toLowerCase();
  const action = request.query.get('action') ?? 'view';
  const may: Record<string, (project: Project) => boolean> = {
    view: (project) => canSeeProject(context, request, project),
    browse: (project) => callerHas(context, request, project.id, 'BROWSE_PROJECTS'),
    edit: (project) =>
      isAdmin(context, request) || callerHas(context, request, project.id, 'ADMINISTER_PROJECTS'),
    create: (project) => callerHas(context, request, project.id, 'CREATE_ISSUES'),
  };
  const allowed = may[action];
  if (!allowed) throw badRequest(`Action '${action}' is not supported.`);
  const found = context.tables
    .table('projects')
    .where(
      (project) =>
        !project.archived &&
        (ids.size === 0 || ids.has(project.id)) &&
        (keys.size === 0 || keys.has(project.key)) &&
        (types.length === 0 || types.includes(project.projectTypeKey)) &&
        (query === '' ||
          project.name.toLowerCase().includes(query) ||
          project.key.toLowerCase().includes(query)),
    );
  return found.filter(allowed).sort((a, b) => a.key.localeCompare(b.key));
}
