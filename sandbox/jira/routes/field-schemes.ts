import * as z from 'zod';
import { associateField, fieldSchemeOf, projectsOfFieldScheme } from '../services/field-schemes/associations';
import { badRequest, conflict, notFound } from '../errors';
import { formatAssociation, formatFieldScheme, formatWrittenFieldScheme } from '../formatters/field-scheme';
import { listOf, ok, page, readBody } from '../http';
import { requireAdmin } from '../require';
import type { FieldScheme } from '../entities';
import type { JiraContext, Route } from '../context';
import type { JiraRequest } from '../../core/types';

const scopes = ['manage:jira-configuration'];
export const base = '/rest/api/3/config/fieldschemes';
const cloneBody = z.strictObject({ name: z.string().min(1).max(255), description: z.string().optional() });

/** The scheme of the path, for an administrator. */
function schemeOf(
  context: JiraContext,
  request: JiraRequest & { readonly params: Record<string, string> },
): FieldScheme {
  requireAdmin(context, request);
  const scheme = context.tables.table('fieldSchemes').get(request.params['id'] ?? '');
  if (!scheme) throw notFound('The field scheme was not found.');
  return scheme;
}

/** Field schemes themselves; what they have in them is changed by the routes of field-scheme-fields. */
export const fieldSchemeRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: base,
    scopes,
    handle(context, request) {
      requireAdmin(context, request);
      const projectIds = listOf(request, 'projectId');
      const query = request.query.get('query') ?? '';
      const used = projectIds
        .filter((id) => context.tables.table('projects').get(id))
        .map((id) => fieldSchemeOf(context, id).id);
      const rows = context.tables
        .table('fieldSchemes')
        .where(
          (scheme) =>
            (projectIds.length === 0 || used.includes(scheme.id)) &&
            `${scheme.name}\n${scheme.description}`.toLowerCase().includes(query.toLowerCase()),
        );
      const matched = {
        ...(projectIds.length > 0 ? { projectIds: projectIds.map(Number) } : {}),
        ...(query === '' ? {} : { query }),
      };
      return ok(
        page(request, rows, (scheme) => ({
          ...formatFieldScheme(context, scheme),
          ...(Object.keys(matched).length > 0 ? { matchedFilters: matched } : {}),
        })),
      );
    },
  },
  {
    method: 'GET',
    path: `${base}/projects`,
    scopes,
    handle(context, request) {
      requireAdmin(context, request);
      const ids = listOf(request, 'projectId');
      if (ids.length === 0) throw badRequest('The projectId has to be provided.');
      const known = ids.filter((id) => context.tables.table('projects').get(id));
      return ok(
        page(request, known, (id) => ({
          projectId: Number(id),
          schemeId: Number(fieldSchemeOf(context, id).id),
        })),
      );
    },
  },
  {
    method: 'GET',
    path: `${base}/{id}`,
    scopes,
    handle(context, request) {
      const scheme = schemeOf(context, request);
      return ok({ ...formatFieldScheme(context, scheme), id: scheme.id });
    },
  },
  {
    method: 'GET',
    path: `${base}/{id}/fields`,
    scopes,
    handle(context, request) {
      const scheme = schemeOf(context, request);
      const wanted = listOf(request, 'fieldId');
      const rows = context.tables
        .table('fieldAssociations')
        .by('scheme', scheme.id)
        .filter((row) => wanted.length === 0 || wanted.includes(row.fieldId));
      return ok(page(request, rows, (row) => formatAssociation(context, row)));
    },
  },
  {
    method: 'GET',
    path: `${base}/{id}/projects`,
    scopes,
    handle(context, request) {
      const scheme = schemeOf(context, request);
      const wanted = listOf(request, 'projectId');
      const rows = projectsOfFieldScheme(context, scheme).filter(
        (project) => wanted.length === 0 || wanted.includes(project.id),
      );
      return ok(page(request, rows, ({ id, key, name }) => ({ id, key, name })));
    },
  },
  {
    method: 'POST',
    path: `${base}/{id}/clone`,
    scopes,
    handle(context, request) {
      const { name, description } = readBody(cloneBody, request);
      const scheme = schemeOf(context, request);
      const schemes = context.tables.table('fieldSchemes');
      if (schemes.find((other) => other.name === name))
        throw badRequest('The name is used by another field scheme.');
      const copy: FieldScheme = {
        id: context.nextId('fieldScheme'),
        name,
        description: description ?? '',
        isDefault: false,
        projectIds: [],
      };
      schemes.put(copy);
      for (const { fieldId, issueTypeIds } of context.tables
        .table('fieldAssociations')
        .by('scheme', scheme.id))
        associateField(context, copy.id, fieldId, issueTypeIds);
      return ok(formatWrittenFieldScheme(copy));
    },
  },
  {
    method: 'DELETE',
    path: `${base}/{id}`,
    scopes,
    handle(context, request) {
      const scheme = schemeOf(context, request);
      if (scheme.isDefault) throw badRequest("The default field scheme can't be deleted.");
      if (projectsOfFieldScheme(context, scheme).length > 0)
        throw conflict("The field scheme is used by projects and can't be deleted.");
      for (const row of context.tables.table('fieldAssociations').by('scheme', scheme.id))
        context.tables.table('fieldAssociations').remove(row.id);
      context.tables.table('fieldSchemes').remove(scheme.id);
      return ok({ id: scheme.id, deleted: true });
    },
  },
];
