import * as z from 'zod';
import { badRequest, notFound } from '../errors';
import { created, listOf, noContent, ok, page, readBody } from '../http';
import { formatProjectDetails } from '../formatters/project';
import { requireAdmin } from '../require';
import type { IssueTypeScreenScheme } from '../entities';
import type { JiraContext, Route } from '../context';
import type { JiraRequest } from '../../core/types';

const scopes = ['manage:jira-configuration'];
const base = '/rest/api/3/issuetypescreenscheme';
const mapping = z.strictObject({ issueTypeId: z.string(), screenSchemeId: z.string() });
const createBody = z.strictObject({
  name: z.string().min(1).max(255),
  description: z.string().max(255).optional(),
  issueTypeMappings: z.array(mapping).min(1),
});
const only = (context: JiraContext, request: JiraRequest): void =>
  requireAdmin(context, request, 'Only Jira administrators can access issue type screen schemes.');
const format = (scheme: IssueTypeScreenScheme): Record<string, unknown> => ({
  id: scheme.id,
  name: scheme.name,
  description: scheme.description,
});
const wanted = (request: JiraRequest, name: string, id: string): boolean =>
  listOf(request, name).length === 0 || listOf(request, name).includes(id);

function existing(context: JiraContext, id: string): IssueTypeScreenScheme {
  const scheme = context.tables.table('issueTypeScreenSchemes').get(id);
  if (!scheme) throw notFound('The issue type screen scheme was not found.');
  return scheme;
}
function checkMappings(context: JiraContext, mappings: readonly z.infer<typeof mapping>[]): void {
  const ids = mappings.map((row) => row.issueTypeId);
  if (new Set(ids).size < ids.length)
    throw badRequest('One or more issue type IDs are repeated, an issue type ID can only be specified once.');
  if (ids.some((id) => id !== 'default' && !context.tables.table('issueTypes').get(id)))
    throw notFound('One or more issue type IDs were not found.');
  if (mappings.some((row) => !context.tables.table('screenSchemes').get(row.screenSchemeId)))
    throw notFound('One or more screen scheme IDs were not found.');
}

export const issueTypeScreenSchemeRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: base,
    scopes,
    handle(context, request) {
      only(context, request);
      return ok(
        page(
          request,
          context.tables.table('issueTypeScreenSchemes').where((scheme) => wanted(request, 'id', scheme.id)),
          format,
        ),
      );
    },
  },
  {
    method: 'POST',
    path: base,
    scopes,
    handle(context, request) {
      const body = readBody(createBody, request);
      only(context, request);
      checkMappings(context, body.issueTypeMappings);
      if (!body.issueTypeMappings.some((row) => row.issueTypeId === 'default'))
        throw badRequest('A default mapping must be provided.');
      if (context.tables.table('issueTypeScreenSchemes').find((scheme) => scheme.name === body.name))
        throw badRequest('The issue type screen scheme name is in use.');
      const id = context.nextId('issueTypeScreenScheme');
      context.tables.table('issueTypeScreenSchemes').put({
        id,
        name: body.name,
        description: body.description ?? '',
        isDefault: false,
        mappings: Object.fromEntries(
          body.issueTypeMappings.map((row) => [row.issueTypeId, row.screenSchemeId]),
        ),
      });
      return created({ id });
    },
  },
  {
    method: 'GET',
    path: `${base}/mapping`,
    scopes,
    handle(context, request) {
      only(context, request);
      const rows = context.tables
        .table('issueTypeScreenSchemes')
        .where((scheme) => wanted(request, 'issueTypeScreenSchemeId', scheme.id));
      const items = rows.flatMap((scheme) =>
        Object.entries(scheme.mappings).map(([issueTypeId, screenSchemeId]) => ({
          issueTypeScreenSchemeId: scheme.id,
          issueTypeId,
          screenSchemeId,
        })),
      );
      return ok(page(request, items, (item) => item));
    },
  },
  {
    method: 'GET',
    path: `${base}/project`,
    scopes,
    handle(context, request) {
      only(context, request);
      const ids = listOf(request, 'projectId');
      if (ids.length === 0) throw badRequest('The projectId has to be provided.');
      const projects = ids
        .map((id) => context.tables.table('projects').get(id))
        .filter((project) => project !== undefined);
      const schemes = [...new Set(projects.map((project) => project.issueTypeScreenSchemeId))].map((id) =>
        existing(context, id),
      );
      return ok(
        page(request, schemes, (scheme) => ({
          issueTypeScreenScheme: format(scheme),
          projectIds: projects
            .filter((project) => project.issueTypeScreenSchemeId === scheme.id)
            .map((project) => project.id),
        })),
      );
    },
  },
  {
    method: 'PUT',
    path: `${base}/project`,
    scopes,
    handle(context, request) {
      const body = readBody(
        z.strictObject({ issueTypeScreenSchemeId: z.string(), projectId: z.string() }),
        request,
      );
      only(context, request);
      const scheme = existing(context, body.issueTypeScreenSchemeId);
      const project = context.tables.table('projects').get(body.projectId);
      if (!project) throw notFound('The project was not found.');
      if (project.style !== 'classic')
        throw badRequest('Only classic projects can have issue type screen schemes assigned.');
      context.tables.table('projects').put({ ...project, issueTypeScreenSchemeId: scheme.id });
      return noContent();
    },
  },
  {
    method: 'PUT',
    path: `${base}/{issueTypeScreenSchemeId}/mapping`,
    scopes,
    handle(context, request) {
      const { issueTypeMappings } = readBody(
        z.strictObject({ issueTypeMappings: z.array(mapping).min(1) }),
        request,
      );
      only(context, request);
      const scheme = existing(context, request.params['issueTypeScreenSchemeId'] ?? '');
      if (issueTypeMappings.some((row) => row.issueTypeId === 'default'))
        throw badRequest('A default mapping cannot be added.');
      checkMappings(context, issueTypeMappings);
      // The operation appends; a type that is mapped already has to be removed first (the stricter reading).
      const present = issueTypeMappings.filter((row) => row.issueTypeId in scheme.mappings);
      if (present.length > 0)
        throw badRequest(
          `These issue types are already mapped: ${present.map((row) => row.issueTypeId).join(', ')}.`,
        );
      const added = Object.fromEntries(issueTypeMappings.map((row) => [row.issueTypeId, row.screenSchemeId]));
      context.tables
        .table('issueTypeScreenSchemes')
        .put({ ...scheme, mappings: { ...scheme.mappings, ...added } });
      return noContent();
    },
  },
  {
    method: 'PUT',
    path: `${base}/{issueTypeScreenSchemeId}/mapping/default`,
    scopes,
    handle(context, request) {
      const { screenSchemeId } = readBody(z.strictObject({ screenSchemeId: z.string() }), request);
      only(context, request);
      const scheme = existing(context, request.params['issueTypeScreenSchemeId'] ?? '');
      if (!context.tables.table('screenSchemes').get(screenSchemeId))
        throw notFound('The screen scheme was not found.');
      context.tables
        .table('issueTypeScreenSchemes')
        .put({ ...scheme, mappings: { ...scheme.mappings, default: screenSchemeId } });
      return noContent();
    },
  },
  {
    method: 'POST',
    path: `${base}/{issueTypeScreenSchemeId}/mapping/remove`,
    scopes,
    handle(context, request) {
      const { issueTypeIds } = readBody(
        z.strictObject({ issueTypeIds: z.array(z.string()).min(1) }),
        request,
      );
      only(context, request);
      const scheme = existing(context, request.params['issueTypeScreenSchemeId'] ?? '');
      if (new Set(issueTypeIds).size < issueTypeIds.length)
        throw badRequest('The issueTypeIds must not contain duplicates.');
      if (issueTypeIds.includes('default')) throw badRequest('The default mapping cannot be removed.');
      // The document: 404 when "one or more issue type mappings are not found".
      if (issueTypeIds.some((typeId) => !(typeId in scheme.mappings)))
        throw notFound('One or more issue type mappings were not found.');
      const kept = Object.fromEntries(
        Object.entries(scheme.mappings).filter(([typeId]) => !issueTypeIds.includes(typeId)),
      );
      context.tables.table('issueTypeScreenSchemes').put({ ...scheme, mappings: kept });
      return noContent();
    },
  },
  {
    method: 'GET',
    path: `${base}/{issueTypeScreenSchemeId}/project`,
    scopes,
    handle(context, request) {
      only(context, request);
      const scheme = existing(context, request.params['issueTypeScreenSchemeId'] ?? '');
      const rows = context.tables
        .table('projects')
        .where((project) => project.issueTypeScreenSchemeId === scheme.id);
      return ok(page(request, rows, (project) => formatProjectDetails(context, project)));
    },
  },
  {
    method: 'DELETE',
    path: `${base}/{issueTypeScreenSchemeId}`,
    scopes,
    handle(context, request) {
      only(context, request);
      const scheme = existing(context, request.params['issueTypeScreenSchemeId'] ?? '');
      if (context.tables.table('projects').find((project) => project.issueTypeScreenSchemeId === scheme.id))
        throw badRequest(
          'The issue type screen scheme cannot be deleted because it is assigned to one or more projects.',
        );
      if (scheme.isDefault) throw badRequest('The default issue type screen scheme cannot be deleted.');
      context.tables.table('issueTypeScreenSchemes').remove(scheme.id);
      return noContent();
    },
  },
];
