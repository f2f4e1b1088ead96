import * as z from 'zod';
import { badRequest, forbidden, notFound } from '../errors';
import { associateWithScreen } from '../services/field-schemes/associate-with-screen';
import { createTab, tabsOf } from '../services/screens/create-screen';
import { flagOf, noContent, ok, readBody } from '../http';
import { screenOf } from './screens';
import type { JiraContext, Route } from '../context';
import type { ScreenTab } from '../entities';
import type { JiraRequest } from '../../core/types';

type Request = JiraRequest & { params: Record<string, string> };
const scopes = ['manage:jira-project'];
const base = '/rest/api/3/screens/{screenId}/tabs';
const tabBody = z.strictObject({ id: z.int().optional(), name: z.string().min(1).max(255) });
const moveBody = z.strictObject({
  after: z.string().optional(),
  position: z.enum(['Earlier', 'Later', 'First', 'Last']).optional(),
});
const format = (tab: ScreenTab): Record<string, unknown> => ({ id: Number(tab.id), name: tab.name });
const fieldName = (context: JiraContext, id: string): Record<string, unknown> => ({
  id,
  name: context.tables.table('fields').get(id)?.name ?? id,
});

function tabOf(context: JiraContext, request: Request): ScreenTab {
  const screen = screenOf(context, request);
  const tab = context.tables.table('screenTabs').get(request.params['tabId'] ?? '');
  if (!tab || tab.screenId !== screen.id) throw notFound('The screen tab was not found.');
  return tab;
}
function requireFreeName(context: JiraContext, screenId: string, name: string, except?: string): void {
  if (tabsOf(context, screenId).some((tab) => tab.name === name && tab.id !== except))
    throw badRequest(`A tab with the name "${name}" already exists on this screen.`);
}

export const screenTabRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: base,
    scopes,
    handle: (context, request) => ok(tabsOf(context, screenOf(context, request).id).map(format)),
  },
  {
    method: 'POST',
    path: base,
    scopes,
    handle(context, request) {
      const { name } = readBody(tabBody, request);
      const screen = screenOf(context, request);
      requireFreeName(context, screen.id, name);
      return ok(format(createTab(context, screen.id, name)));
    },
  },
  {
    method: 'PUT',
    path: `${base}/{tabId}`,
    scopes,
    handle(context, request) {
      const { name } = readBody(tabBody, request);
      const tab = tabOf(context, request);
      requireFreeName(context, tab.screenId, name, tab.id);
      context.tables.table('screenTabs').put({ ...tab, name });
      return ok(format({ ...tab, name }));
    },
  },
  {
    method: 'DELETE',
    path: `${base}/{tabId}`,
    scopes,
    handle(context, request) {
      const tab = tabOf(context, request);
      // The document lists no 400 for this operation; a screen without a tab doesn't exist in Jira.
      if (tabsOf(context, tab.screenId).length === 1)
        throw forbidden("The last tab of a screen can't be deleted.");
      context.tables.table('screenTabs').remove(tab.id);
      tabsOf(context, tab.screenId).forEach((row, position) =>
        context.tables.table('screenTabs').put({ ...row, position }),
      );
      return noContent();
    },
  },
  {
    method: 'GET',
    path: `${base}/{tabId}/fields`,
    scopes,
    handle: (context, request) => ok(tabOf(context, request).fieldIds.map((id) => fieldName(context, id))),
  },
  {
    method: 'POST',
    path: `${base}/{tabId}/fields`,
    scopes,
    handle(context, request) {
      const { fieldId } = readBody(z.strictObject({ fieldId: z.string() }), request);
      const tab = tabOf(context, request);
      const field = context.tables.table('fields').get(fieldId);
      if (!field || field.trashed) throw notFound(`The field '${fieldId}' was not found.`);
      if (!field.orderable) throw badRequest(`The field '${fieldId}' can't be added to a screen.`);
      if (tabsOf(context, tab.screenId).some((row) => row.fieldIds.includes(fieldId)))
        throw badRequest('The field is already on the screen.');
      if (flagOf(request, 'skipFieldAssociation') !== true)
        associateWithScreen(context, tab.screenId, fieldId);
      context.tables.table('screenTabs').put({ ...tab, fieldIds: [...tab.fieldIds, fieldId] });
      return ok(fieldName(context, fieldId));
    },
  },
  {
    method: 'DELETE',
    path: `${base}/{tabId}/fields/{id}`,
    scopes,
    handle(context, request) {
      const tab = tabOf(context, request);
      const id = request.params['id'] ?? '';
      if (!tab.fieldIds.includes(id)) throw notFound(`The field '${id}' was not found on the tab.`);
      context.tables
        .table('screenTabs')
        .put({ ...tab, fieldIds: tab.fieldIds.filter((entry) => entry !== id) });
      return noContent();
    },
  },
  {
    method: 'POST',
    path: `${base}/{tabId}/fields/{id}/move`,
    scopes,
    handle(context, request) {
      const { after, position } = readBody(moveBody, request);
      const tab = tabOf(context, request);
      const id = request.params['id'] ?? '';
      const from = tab.fieldIds.indexOf(id);
      if (from < 0) throw notFound(`The field '${id}' was not found on the tab.`);
      const rest = tab.fieldIds.filter((entry) => entry !== id);
      // `after` is the URL of the field to stand behind (MoveFieldBean).
      const behind =
        after === undefined ? -1 : rest.indexOf(decodeURIComponent(after.split('/').at(-1) ?? ''));
      if (after !== undefined && behind < 0)
        throw badRequest('The field to move after was not found on the tab.');
      const at =
        after !== undefined
          ? behind + 1
          : position === 'First'
            ? 0
            : position === 'Last'
              ? rest.length
              : position === 'Earlier'
                ? Math.max(0, from - 1)
                : Math.min(rest.length, from + 1);
      context.tables
        .table('screenTabs')
        .put({ ...tab, fieldIds: [...rest.slice(0, at), id, ...rest.slice(at)] });
      return noContent();
    },
  },
];
