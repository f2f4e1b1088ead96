import { actingAccount } from '../permissions';
import { forbidden, notFound } from '../errors';
import { formatTask, pollTask } from '../services/tasks';
import { isAdmin } from '../require';
import { ok } from '../http';
import type { Route } from '../context';

export const taskRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/task/{taskId}',
    scopes: ['read:jira-work'],
    handle(context, request) {
      const id = request.params['taskId'] ?? '';
      const known = context.tables.table('tasks').get(id);
      if (!known) throw notFound(`Task with ID ${id} not found`);
      if (known.submittedBy !== actingAccount(context, request.actor) && !isAdmin(context, request))
        throw forbidden();
      return ok(formatTask(context, pollTask(context, id) ?? known));
    },
  },
];
