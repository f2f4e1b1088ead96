import { actingAccount } from '../permissions';
import { badRequest, conflict, notFound } from '../errors';
import { deleteField } from '../services/fields/delete-field';
import { formatField } from '../formatters/field';
import { listOf, ok, page } from '../http';
import { requireAdmin } from '../require';
import { runningTask, startTask } from '../services/tasks';
import type { Field } from '../entities';
import type { JiraContext, Route } from '../context';
import type { JiraRequest } from '../../core/types';

const scopes = ['manage:jira-configuration'];

/** The custom field of the path, in the trash or not; fields of apps and of JSM are locked. */
function removableField(
  context: JiraContext,
  request: JiraRequest & { readonly params: Record<string, string> },
): Field {
  requireAdmin(context, request);
  const id = request.params['id'] ?? '';
  if (!/^customfield_\d+$/.test(id)) throw badRequest(`The custom field ID '${id}' is not valid.`);
  const field = context.tables.table('fields').get(id);
  if (!field) throw notFound('The custom field was not found.');
  if (field.locked) throw badRequest('Operation failed: Field is locked');
  return field;
}

/** Taking custom fields away: into the trash, out of it, for good. */
export const fieldTrashRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/field/search/trashed',
    scopes: ['read:jira-work'],
    handle(context, request) {
      requireAdmin(context, request, 'Only Jira administrators can access fields.');
      const ids = listOf(request, 'id');
      const query = (request.query.get('query') ?? '').toLowerCase();
      const rows = context.tables.table('fields').where(
        (field) =>
          field.trashed &&
          // The fields of an app that was uninstalled are out of reach, not in the trash.
          field.app === null &&
          (ids.length === 0 || ids.includes(field.id)) &&
          `${field.name}\n${field.description}`.toLowerCase().includes(query),
      );
      return ok(page(request, rows, (field) => formatField(context, field, new Set())));
    },
  },
  {
    // A field in the trash shows up nowhere, but keeps contexts, options, screens and values for its return.
    method: 'POST',
    path: '/rest/api/3/field/{id}/trash',
    scopes,
    handle(context, request) {
      const field = removableField(context, request);
      if (field.trashed) throw badRequest('The custom field is already in the trash.');
      context.tables.table('fields').put({ ...field, trashed: true });
      return ok({});
    },
  },
  {
    method: 'POST',
    path: '/rest/api/3/field/{id}/restore',
    scopes,
    handle(context, request) {
      const field = removableField(context, request);
      if (!field.trashed) throw badRequest('The custom field is not in the trash.');
      context.tables.table('fields').put({ ...field, trashed: false });
      return ok({});
    },
  },
  {
    // Asynchronous: 303 to the task (operation deleteCustomField); a field in the trash is deleted, too.
    method: 'DELETE',
    path: '/rest/api/3/field/{id}',
    scopes,
    handle(context, request) {
      requireAdmin(context, request);
      const id = request.params['id'] ?? '';
      const name = `Delete custom field ${id}.`;
      if (runningTask(context, name)) throw conflict('A task to delete the custom field is running.');
      const field = removableField(context, request);
      const task = startTask(context, name, actingAccount(context, request.actor) ?? '', () => {
        deleteField(context, field.id);
        return {};
      });
      return { status: 303, headers: { Location: `${context.siteUrl}/rest/api/3/task/${task.id}` } };
    },
  },
];
