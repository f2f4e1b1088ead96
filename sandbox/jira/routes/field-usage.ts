import { associationOf, fieldSchemeOf } from '../services/field-schemes/associations';
import { expandOf, ok, page } from '../http';
import { requireAdmin } from '../require';
import type { Route } from '../context';

/** Where a field stands. */
export const fieldUsageRoutes: readonly Route[] = [
  {
    // The document has no 404: an unknown field stands nowhere.
    method: 'GET',
    path: '/rest/api/3/field/{fieldId}/screens',
    scopes: ['manage:jira-project'],
    handle(context, request) {
      requireAdmin(context, request);
      const withTab = expandOf(request).has('tab');
      const fieldId = request.params['fieldId'] ?? '';
      const tabs = context.tables.table('screenTabs').where((tab) => tab.fieldIds.includes(fieldId));
      const rows = tabs.flatMap((tab) => {
        const screen = context.tables.table('screens').get(tab.screenId);
        return screen ? [{ screen, tab }] : [];
      });
      return ok(
        page(
          request,
          rows,
          ({ screen, tab }) => ({
            id: Number(screen.id),
            name: screen.name,
            description: screen.description,
            ...(withTab ? { tab: { id: Number(tab.id), name: tab.name } } : {}),
          }),
          100,
        ),
      );
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/field/{fieldId}/association/project',
    scopes: ['read:jira-work'],
    handle(context, request) {
      requireAdmin(context, request);
      const fieldId = request.params['fieldId'] ?? '';
      const rows = context.tables
        .table('projects')
        .where(
          (project) => associationOf(context, fieldSchemeOf(context, project.id).id, fieldId) !== undefined,
        );
      return ok(page(request, rows, (project) => ({ projectId: project.id })));
    },
  },
];
