import * as z from 'zod';
import { badRequest, notFound } from '../errors';
import { created, expandOf, listOf, noContent, ok, page, readBody } from '../http';
import { requireAdmin } from '../require';
import type { JiraContext, Route } from '../context';
import type { ScreenScheme } from '../entities';
import type { JiraRequest } from '../../core/types';

const id = z.union([z.int(), z.string().regex(/^\d+$/)]).transform(String);
const screens = z.strictObject({
  default: id,
  create: id.optional(),
  edit: id.optional(),
  view: id.optional(),
});
const createBody = z.strictObject({
  name: z.string().min(1).max(255),
  description: z.string().max(255).optional(),
  screens,
});
const updateBody = z.strictObject({
  name: z.string().min(1).max(255).optional(),
  description: z.string().max(255).optional(),
  screens: screens.partial().optional(),
});

const only = (context: JiraContext, request: JiraRequest): void =>
  requireAdmin(context, request, 'Only Jira administrators can access screen schemes.');
function existing(context: JiraContext, schemeId: string): ScreenScheme {
  const scheme = context.tables.table('screenSchemes').get(schemeId);
  if (!scheme) throw notFound('The screen scheme was not found.');
  return scheme;
}
function requireScreens(context: JiraContext, ids: readonly string[]): void {
  if (ids.some((screenId) => !context.tables.table('screens').get(screenId)))
    throw notFound('One or more screens assigned to screen types was not found.');
}
/** Drops what a partial schema leaves undefined. */
const defined = <T extends object>(value: T): Partial<ScreenScheme['screens']> =>
  Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined));
function requireFreeName(context: JiraContext, name: string, except?: string): void {
  if (context.tables.table('screenSchemes').find((scheme) => scheme.name === name && scheme.id !== except))
    throw badRequest('The name is used by another scheme.');
}

export const screenSchemeRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/screenscheme',
    scopes: ['manage:jira-project'],
    handle(context, request) {
      only(context, request);
      const ids = listOf(request, 'id');
      const expand = expandOf(request);
      const rows = context.tables
        .table('screenSchemes')
        .where((scheme) => ids.length === 0 || ids.includes(scheme.id));
      return ok(
        page(request, rows, (scheme) => ({
          id: Number(scheme.id),
          name: scheme.name,
          description: scheme.description,
          screens: Object.fromEntries(
            Object.entries(scheme.screens).map(([operation, screenId]) => [operation, Number(screenId)]),
          ),
          ...(expand.has('issueTypeScreenSchemes') ? { issueTypeScreenSchemes: users(context, scheme) } : {}),
        })),
      );
    },
  },
  {
    method: 'POST',
    path: '/rest/api/3/screenscheme',
    scopes: ['manage:jira-configuration'],
    handle(context, request) {
      const body = readBody(createBody, request);
      only(context, request);
      requireFreeName(context, body.name);
      requireScreens(context, Object.values(defined(body.screens)));
      const schemeId = context.nextId('screenScheme');
      context.tables.table('screenSchemes').put({
        id: schemeId,
        name: body.name,
        description: body.description ?? '',
        screens: { ...defined(body.screens), default: body.screens.default },
      });
      return created({ id: Number(schemeId) });
    },
  },
  {
    method: 'PUT',
    path: '/rest/api/3/screenscheme/{screenSchemeId}',
    scopes: ['manage:jira-configuration'],
    handle(context, request) {
      const body = readBody(updateBody, request);
      only(context, request);
      const scheme = existing(context, request.params['screenSchemeId'] ?? '');
      if (body.name !== undefined) requireFreeName(context, body.name, scheme.id);
      const change = defined(body.screens ?? {});
      requireScreens(context, Object.values(change));
      context.tables.table('screenSchemes').put({
        ...scheme,
        name: body.name ?? scheme.name,
        description: body.description ?? scheme.description,
        screens: { ...scheme.screens, ...change },
      });
      return noContent();
    },
  },
  {
    method: 'DELETE',
    path: '/rest/api/3/screenscheme/{screenSchemeId}',
    scopes: ['manage:jira-project'],
    handle(context, request) {
      only(context, request);
      const scheme = existing(context, request.params['screenSchemeId'] ?? '');
      if (
        context.tables
          .table('issueTypeScreenSchemes')
          .find((row) => Object.values(row.mappings).includes(scheme.id))
      )
        throw badRequest(
          'The screen scheme cannot be deleted as it is in use in an issue type screen scheme.',
        );
      context.tables.table('screenSchemes').remove(scheme.id);
      return noContent();
    },
  },
];

function users(context: JiraContext, scheme: ScreenScheme): Record<string, unknown> {
  const rows = context.tables
    .table('issueTypeScreenSchemes')
    .where((row) => Object.values(row.mappings).includes(scheme.id));
  const values = rows.map((row) => ({ id: row.id, name: row.name, description: row.description }));
  return { isLast: true, maxResults: 100, startAt: 0, total: values.length, values };
}
