import * as z from 'zod';
import { actingAccount } from '../permissions';
import { badRequest } from '../errors';
import { moduleAri } from '../../core/types';
import { pinPanel, unpinPanel } from '../services/pin-panels';
import { readBody } from '../http';
import { requireAdmin } from '../require';
import { startTask } from '../services/tasks';
import type { Route } from '../context';

const body = z.strictObject({
  moduleId: z.string().min(1),
  projectList: z
    .array(z.strictObject({ projectIdOrKey: z.string().min(1), action: z.enum(['PIN', 'UNPIN']) }))
    .max(1000),
});

export const pinPanelRoutes: readonly Route[] = [
  {
    // Operation of the group "Issue panels": the module is named by its ARI; answers 202 and a task.
    method: 'POST',
    path: '/rest/api/3/forge/panel/action/bulk/async',
    scopes: ['manage:jira-project'],
    handle(context, request) {
      const { moduleId, projectList } = readBody(body, request);
      requireAdmin(context, request);
      const app = context.app;
      const panel = app?.panels.find((entry) => moduleAri(app, entry.key) === moduleId);
      if (!panel) throw badRequest(`The module '${moduleId}' is not an issue panel of an installed app.`);
      const projects = context.tables.table('projects');
      const found = projectList.map(({ projectIdOrKey, action }) => {
        const project = projects.get(projectIdOrKey) ?? projects.by('key', projectIdOrKey)[0];
        if (!project) throw badRequest(`No project could be found with id or key '${projectIdOrKey}'.`);
        return { project, action };
      });
      const task = startTask(
        context,
        'Pin or unpin an issue panel',
        actingAccount(context, request.actor) ?? '',
        () => {
          for (const { project, action } of found)
            (action === 'PIN' ? pinPanel : unpinPanel)(context, panel.key, project.id);
          return { successful: found.length };
        },
      );
      return { status: 202, body: { taskId: task.id } };
    },
  },
];
