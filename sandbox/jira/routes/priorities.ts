import { formatPriority, formatResolution } from '../formatters/priority';
import { formatProjectDetails } from '../formatters/project';
import { listOf, ok, page } from '../http';
import { requireAdmin } from '../require';
import type { Route } from '../context';

const read = ['read:jira-work'];
const whole = <T>(rows: readonly T[]): Record<string, unknown> => ({
  isLast: true,
  maxResults: 50,
  startAt: 0,
  total: rows.length,
  values: rows,
});

export const priorityRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/priority/search',
    scopes: ['manage:jira-configuration'],
    handle(context, request) {
      const ids = listOf(request, 'id');
      const projects = listOf(request, 'projectId')
        .map((id) => context.tables.table('projects').get(id))
        .filter((project) => project !== undefined);
      const offered = projects.flatMap(
        (project) => context.tables.table('prioritySchemes').get(project.prioritySchemeId)?.priorityIds ?? [],
      );
      const name = (request.query.get('priorityName') ?? '').toLowerCase();
      const rows = context.tables
        .table('priorities')
        .where(
          (priority) =>
            (ids.length === 0 || ids.includes(priority.id)) &&
            (projects.length === 0 || offered.includes(priority.id)) &&
            priority.name.toLowerCase().includes(name),
        );
      const defaults = new Set(
        context.tables
          .table('prioritySchemes')
          .where((scheme) => scheme.isDefault)
          .map((scheme) => scheme.defaultPriorityId),
      );
      return ok(
        page(request, rows, (priority) => ({
          ...formatPriority(context, priority),
          isDefault: defaults.has(priority.id),
        })),
      );
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/priorityscheme',
    scopes: ['manage:jira-configuration'],
    handle(context, request) {
      requireAdmin(context, request);
      const ids = listOf(request, 'schemeId');
      const rows = context.tables
        .table('prioritySchemes')
        .where((scheme) => ids.length === 0 || ids.includes(scheme.id));
      return ok(
        page(request, rows, (scheme) => ({
          id: scheme.id,
          name: scheme.name,
          isDefault: scheme.isDefault,
          defaultPriorityId: scheme.defaultPriorityId,
          self: `${context.siteUrl}/rest/api/3/priorityscheme/${scheme.id}`,
          priorities: whole(
            scheme.priorityIds.flatMap((id, index) => {
              const priority = context.tables.table('priorities').get(id);
              return priority
                ? [
                    {
                      ...formatPriority(context, priority),
                      isDefault: id === scheme.defaultPriorityId,
                      sequence: String(index),
                    },
                  ]
                : [];
            }),
          ),
          projects: whole(
            context.tables
              .table('projects')
              .where((project) => project.prioritySchemeId === scheme.id)
              .map((project) => formatProjectDetails(context, project)),
          ),
        })),
      );
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/resolution/search',
    scopes: read,
    handle(context, request) {
      const ids = listOf(request, 'id');
      const rows = context.tables
        .table('resolutions')
        .where((resolution) => ids.length === 0 || ids.includes(resolution.id));
      return ok(
        page(request, rows, (resolution) => ({ ...formatResolution(context, resolution), default: false })),
      );
    },
  },
];
