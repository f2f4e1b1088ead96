import * as z from 'zod';
import { badRequest, notFound } from '../errors';
import { created, listOf, noContent, ok, page, readBody } from '../http';
import { createScreen, tabsOf } from '../services/screens/create-screen';
import { requireAdmin } from '../require';
import type { JiraContext, Route } from '../context';
import type { Screen } from '../entities';
import type { JiraRequest } from '../../core/types';

const scopes = ['manage:jira-project'];
const body = z.strictObject({
  name: z.string().min(1).max(255),
  description: z.string().max(255).optional(),
});
const format = (screen: Screen): Record<string, unknown> => ({
  id: Number(screen.id),
  name: screen.name,
  description: screen.description,
});
const only = (context: JiraContext, request: JiraRequest): void =>
  requireAdmin(context, request, 'Only Jira administrators can manage screens.');

/** The screen of the path, for an administrator. */
export function screenOf(
  context: JiraContext,
  request: JiraRequest & { params: Record<string, string> },
): Screen {
  only(context, request);
  const screen = context.tables.table('screens').get(request.params['screenId'] ?? '');
  if (!screen) throw notFound('The screen was not found.');
  return screen;
}
function requireFreeName(context: JiraContext, name: string, except?: string): void {
  if (context.tables.table('screens').find((screen) => screen.name === name && screen.id !== except))
    throw badRequest('The name is used by another screen.');
}

export const screenRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/screens',
    scopes,
    handle(context, request) {
      only(context, request);
      const ids = listOf(request, 'id');
      const query = (request.query.get('queryString') ?? '').toLowerCase();
      const rows = context.tables
        .table('screens')
        .where(
          (screen) =>
            (ids.length === 0 || ids.includes(screen.id)) && screen.name.toLowerCase().includes(query),
        );
      return ok(page(request, rows, format, 100));
    },
  },
  {
    method: 'POST',
    path: '/rest/api/3/screens',
    scopes,
    handle(context, request) {
      const { name, description } = readBody(body, request);
      only(context, request);
      requireFreeName(context, name);
      return created(format(createScreen(context, name, description ?? '')));
    },
  },
  {
    method: 'PUT',
    path: '/rest/api/3/screens/{screenId}',
    scopes,
    handle(context, request) {
      const change = readBody(body.partial(), request);
      const screen = screenOf(context, request);
      if (change.name !== undefined) requireFreeName(context, change.name, screen.id);
      const next: Screen = {
        ...screen,
        name: change.name ?? screen.name,
        description: change.description ?? screen.description,
      };
      context.tables.table('screens').put(next);
      return ok(format(next));
    },
  },
  {
    method: 'DELETE',
    path: '/rest/api/3/screens/{screenId}',
    scopes,
    handle(context, request) {
      const screen = screenOf(context, request);
      const { tables } = context;
      if (tables.table('screenSchemes').find((scheme) => Object.values(scheme.screens).includes(screen.id)))
        throw badRequest('The screen is used in a screen scheme.');
      if (
        tables
          .table('workflows')
          .find((workflow) =>
            workflow.transitions.some((step) => step.transitionScreen?.parameters.screenId === screen.id),
          )
      )
        throw badRequest('The screen is used in a workflow.');
      for (const tab of tabsOf(context, screen.id)) tables.table('screenTabs').remove(tab.id);
      tables.table('screens').remove(screen.id);
      return noContent();
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/screens/{screenId}/availableFields',
    scopes,
    handle(context, request) {
      const taken = new Set(tabsOf(context, screenOf(context, request).id).flatMap((tab) => tab.fieldIds));
      const rows = context.tables
        .table('fields')
        .where((field) => field.orderable && !field.trashed && !taken.has(field.id));
      return ok(rows.map((field) => ({ id: field.id, name: field.name })));
    },
  },
];
