import { JiraError } from '../context';
import { badRequest, notFound } from '../errors';
import { isAdmin } from '../require';
import { issueTypesOf } from '../formatters/project';
import { numberOf, ok } from '../http';
import { schemesUsing, workflowOf } from '../services/workflows/find-workflow';
import type { JiraContext, Route } from '../context';
import type { JiraRequest } from '../../core/types';
import type { JiraTables, Workflow } from '../entities';

type Request = JiraRequest & { readonly params: Record<string, string> };
const scopes = ['manage:jira-configuration'];

/** The document gives 401 to callers who may not configure workflows. */
function only(context: JiraContext, request: JiraRequest): void {
  if (!isAdmin(context, request))
    throw new JiraError(401, ['You are not authorized to perform this operation.']);
}
/** The row that the path names, for an administrator. */
function known<K extends 'workflows' | 'workflowSchemes' | 'statuses'>(
  context: JiraContext,
  request: Request,
  kind: K,
  parameter: string,
): JiraTables[K] {
  only(context, request);
  const id = request.params[parameter] ?? '';
  const row = context.tables.table(kind).get(id);
  if (!row) throw notFound(`There is nothing with the ID ${id}.`);
  return row;
}

/** One page of ids behind a cursor, which these operations have instead of `startAt`. */
function usagePage(request: JiraRequest, ids: readonly string[]): Record<string, unknown> {
  const size = numberOf(request, 'maxResults', 50);
  if (size < 1 || size > 200) throw badRequest('maxResults must be between 1 and 200.');
  const token = request.query.get('nextPageToken');
  const text = token === null ? '0' : Buffer.from(token, 'base64').toString('utf8');
  if (!/^\d+$/.test(text)) throw badRequest('Invalid format of nextPageToken');
  const from = Number(text);
  const end = from + size;
  return {
    ...(end < ids.length ? { nextPageToken: Buffer.from(String(end)).toString('base64') } : {}),
    values: ids.slice(from, end).map((id) => ({ id })),
  };
}
const projectIdsOf = (context: JiraContext, schemeIds: ReadonlySet<string>): string[] =>
  context.tables
    .table('projects')
    .where((project) => schemeIds.has(project.workflowSchemeId))
    .map((project) => project.id);
const projectsUsing = (context: JiraContext, workflows: readonly Workflow[]): string[] =>
  projectIdsOf(
    context,
    new Set(workflows.flatMap(({ name }) => schemesUsing(context, name).map((scheme) => scheme.id))),
  );
const workflowsWith = (context: JiraContext, statusId: string): Workflow[] =>
  context.tables
    .table('workflows')
    .where((workflow) => workflow.statuses.some((entry) => entry.statusReference === statusId));

/** What uses a workflow, a workflow scheme or a status. */
export const workflowUsageRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/workflow/{workflowId}/projectUsages',
    scopes,
    handle(context, request) {
      const workflow = known(context, request, 'workflows', 'workflowId');
      return ok({
        workflowId: workflow.id,
        projects: usagePage(request, projectsUsing(context, [workflow])),
      });
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/workflow/{workflowId}/workflowSchemes',
    scopes,
    handle(context, request) {
      const workflow = known(context, request, 'workflows', 'workflowId');
      const ids = schemesUsing(context, workflow.name).map((scheme) => scheme.id);
      return ok({ workflowId: workflow.id, workflowSchemes: usagePage(request, ids) });
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/workflow/{workflowId}/project/{projectId}/issueTypeUsages',
    scopes,
    handle(context, request) {
      const workflow = known(context, request, 'workflows', 'workflowId');
      const project = context.tables.table('projects').get(request.params['projectId'] ?? '');
      const types = project
        ? issueTypesOf(context, project).filter(
            (type) => workflowOf(context, project, type.id).id === workflow.id,
          )
        : [];
      return ok({
        workflowId: workflow.id,
        projectId: request.params['projectId'],
        issueTypes: usagePage(
          request,
          types.map((type) => type.id),
        ),
      });
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/workflowscheme/{workflowSchemeId}/projectUsages',
    scopes,
    handle(context, request) {
      const scheme = known(context, request, 'workflowSchemes', 'workflowSchemeId');
      return ok({
        workflowSchemeId: scheme.id,
        projects: usagePage(request, projectIdsOf(context, new Set([scheme.id]))),
      });
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/statuses/{statusId}/workflowUsages',
    scopes,
    handle(context, request) {
      const status = known(context, request, 'statuses', 'statusId');
      const ids = workflowsWith(context, status.id).map((workflow) => workflow.id);
      return ok({ statusId: status.id, workflows: usagePage(request, ids) });
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/statuses/{statusId}/projectUsages',
    scopes,
    handle(context, request) {
      const status = known(context, request, 'statuses', 'statusId');
      const ids = projectsUsing(context, workflowsWith(context, status.id));
      return ok({ statusId: status.id, projects: usagePage(request, ids) });
    },
  },
];
