import * as z from 'zod';
import { badRequest, conflict, notFound } from '../errors';
import { created, listOf, noContent, ok, page, readBody } from '../http';
import { refuseManyTypes } from '../services/limits';
import { requireAdmin } from '../require';
import type { JiraContext, Route } from '../context';
import type { IssueTypeScheme } from '../entities';
import type { JiraRequest } from '../../core/types';

const scopes = ['manage:jira-configuration'];
const only = (context: JiraContext, request: JiraRequest): void =>
  requireAdmin(context, request, 'Only Jira administrators can access issue type schemes.');
const format = (scheme: IssueTypeScheme): Record<string, unknown> => ({
  id: scheme.id,
  name: scheme.name,
  description: scheme.description,
  ...(scheme.defaultIssueTypeId === null ? {} : { defaultIssueTypeId: scheme.defaultIssueTypeId }),
  isDefault: scheme.isDefault,
});
const createBody = z.strictObject({
  name: z.string().min(1).max(255),
  description: z.string().max(4000).optional(),
  defaultIssueTypeId: z.string().optional(),
  issueTypeIds: z.array(z.string()).min(1),
});
function existing(context: JiraContext, id: string): IssueTypeScheme {
  const scheme = context.tables.table('issueTypeSchemes').get(id);
  if (!scheme) throw notFound('The issue type scheme was not found.');
  return scheme;
}
function requireTypes(context: JiraContext, ids: readonly string[]): void {
  const missing = ids.filter((id) => !context.tables.table('issueTypes').get(id));
  if (missing.length > 0) throw notFound(`These issue types were not found: ${missing.join(', ')}`);
}
const wanted = (request: JiraRequest, name: string, id: string): boolean => {
  const ids = listOf(request, name);
  return ids.length === 0 || ids.includes(id);
};

export const issueTypeSchemeRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/issuetypescheme',
    scopes,
    handle(context, request) {
      only(context, request);
      return ok(
        page(
          request,
          context.tables.table('issueTypeSchemes').where((scheme) => wanted(request, 'id', scheme.id)),
          format,
        ),
      );
    },
  },
  {
    method: 'POST',
    path: '/rest/api/3/issuetypescheme',
    scopes,
    handle(context, request) {
      const body = readBody(createBody, request);
      only(context, request);
      requireTypes(context, body.issueTypeIds);
      if (body.defaultIssueTypeId !== undefined && !body.issueTypeIds.includes(body.defaultIssueTypeId))
        throw badRequest('The default issue type ID has to be present in issue type IDs list.');
      if (context.tables.table('issueTypeSchemes').find((scheme) => scheme.name === body.name))
        throw conflict('The name is used by another scheme.');
      refuseManyTypes(context, new Set(body.issueTypeIds).size);
      const id = context.nextId('issueTypeScheme');
      context.tables.table('issueTypeSchemes').put({
        id,
        name: body.name,
        description: body.description ?? '',
        defaultIssueTypeId: body.defaultIssueTypeId ?? null,
        issueTypeIds: [...new Set(body.issueTypeIds)],
        isDefault: false,
      });
      return created({ issueTypeSchemeId: id });
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/issuetypescheme/mapping',
    scopes,
    handle(context, request) {
      only(context, request);
      const rows = context.tables
        .table('issueTypeSchemes')
        .where((scheme) => wanted(request, 'issueTypeSchemeId', scheme.id));
      const pairs = rows.flatMap((scheme) =>
        scheme.issueTypeIds.map((issueTypeId) => ({ issueTypeSchemeId: scheme.id, issueTypeId })),
      );
      return ok(page(request, pairs, (pair) => pair));
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/issuetypescheme/project',
    scopes,
    handle(context, request) {
      only(context, request);
      const ids = listOf(request, 'projectId');
      if (ids.length === 0) throw badRequest('The projectId has to be provided.');
      const projects = ids
        .map((id) => context.tables.table('projects').get(id))
        .filter((project) => project !== undefined);
      const schemes = [...new Set(projects.map((project) => project.issueTypeSchemeId))].map((id) =>
        existing(context, id),
      );
      return ok(
        page(request, schemes, (scheme) => ({
          issueTypeScheme: format(scheme),
          projectIds: projects
            .filter((project) => project.issueTypeSchemeId === scheme.id)
            .map((project) => project.id),
        })),
      );
    },
  },
  {
    method: 'PUT',
    path: '/rest/api/3/issuetypescheme/project',
    scopes,
    handle(context, request) {
      const body = readBody(
        z.strictObject({ issueTypeSchemeId: z.string(), projectId: z.string() }),
        request,
      );
      only(context, request);
      const scheme = existing(context, body.issueTypeSchemeId);
      const project = context.tables.table('projects').get(body.projectId);
      if (!project) throw notFound('The project was not found.');
      if (project.style !== 'classic')
        throw badRequest('Only classic projects can have issue type schemes assigned.');
      const lost = context.tables
        .table('issues')
        .by('project', project.id)
        .filter((issue) => !scheme.issueTypeIds.includes(issue.issueTypeId));
      if (lost.length > 0)
        throw badRequest(
          `This issue type scheme can't be assigned to the project. This is because some issues in this project use issue types not present in the scheme. Before assigning the scheme to the project, update the issue types on these issues: ${lost.map((issue) => issue.id).join(', ')}`,
        );
      context.tables.table('projects').put({ ...project, issueTypeSchemeId: scheme.id });
      return noContent();
    },
  },
  {
    method: 'PUT',
    path: '/rest/api/3/issuetypescheme/{issueTypeSchemeId}/issuetype',
    scopes,
    handle(context, request) {
      const { issueTypeIds } = readBody(
        z.strictObject({ issueTypeIds: z.array(z.string()).min(1) }),
        request,
      );
      only(context, request);
      const scheme = existing(context, request.params['issueTypeSchemeId'] ?? '');
      requireTypes(context, issueTypeIds);
      const present = issueTypeIds.filter((id) => scheme.issueTypeIds.includes(id));
      if (present.length > 0)
        throw badRequest(
          `These issue types were not added because they are already present in the issue type scheme: ${present.join(', ')}`,
        );
      refuseManyTypes(context, scheme.issueTypeIds.length + issueTypeIds.length);
      context.tables
        .table('issueTypeSchemes')
        .put({ ...scheme, issueTypeIds: [...scheme.issueTypeIds, ...issueTypeIds] });
      return noContent();
    },
  },
  {
    method: 'DELETE',
    path: '/rest/api/3/issuetypescheme/{issueTypeSchemeId}/issuetype/{issueTypeId}',
    scopes,
    handle(context, request) {
      only(context, request);
      const scheme = existing(context, request.params['issueTypeSchemeId'] ?? '');
      const typeId = request.params['issueTypeId'] ?? '';
      if (!scheme.issueTypeIds.includes(typeId))
        throw notFound('The issue type was not found in the issue type scheme.');
      if (scheme.isDefault)
        throw badRequest("Issue types can't be removed from the default issue type scheme.");
      const rest = scheme.issueTypeIds.filter((id) => id !== typeId);
      const standard = rest.some(
        (id) => (context.tables.table('issueTypes').get(id)?.hierarchyLevel ?? 0) >= 0,
      );
      if (!standard)
        throw badRequest("Can't remove the last standard issue type from the issue type scheme.");
      const projects = context.tables
        .table('projects')
        .where((project) => project.issueTypeSchemeId === scheme.id);
      if (
        projects.some((project) =>
          context.tables
            .table('issues')
            .by('project', project.id)
            .some((issue) => issue.issueTypeId === typeId),
        )
      )
        throw badRequest(
          "The issue type can't be removed from the issue type scheme because it is used by issues of the scheme's projects.",
        );
      context.tables.table('issueTypeSchemes').put({
        ...scheme,
        issueTypeIds: rest,
        defaultIssueTypeId: scheme.defaultIssueTypeId === typeId ? null : scheme.defaultIssueTypeId,
      });
      return noContent();
    },
  },
  {
    method: 'DELETE',
    path: '/rest/api/3/issuetypescheme/{issueTypeSchemeId}',
    scopes,
    handle(context, request) {
      only(context, request);
      const scheme = existing(context, request.params['issueTypeSchemeId'] ?? '');
      if (scheme.isDefault) throw badRequest("The default issue type scheme can't be removed.");
      if (context.tables.table('projects').find((project) => project.issueTypeSchemeId === scheme.id))
        throw badRequest(
          "The issue type scheme can't be removed because it is assigned to one or more projects.",
        );
      context.tables.table('issueTypeSchemes').remove(scheme.id);
      return noContent();
    },
  },
];
