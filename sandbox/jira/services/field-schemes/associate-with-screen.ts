import { associateField, associationOf, fieldSchemeOf } from './associations';
import { refuseFullSchemes } from '../limits';
import { screensOfProject } from '../screens/where-used';
import type { JiraContext } from '../../context';

/** What adding a field to a screen does: every project that shows the screen gets the field, unless it has it for some type. */
export function associateWithScreen(context: JiraContext, screenId: string, fieldId: string): void {
  const projectIds = context.tables
    .table('projects')
    .where((project) => screensOfProject(context, project).has(screenId))
    .map((project) => project.id);
  refuseFullSchemes(context, projectIds, fieldId);
  for (const projectId of projectIds) {
    const scheme = fieldSchemeOf(context, projectId);
    if (!associationOf(context, scheme.id, fieldId)) associateField(context, scheme.id, fieldId, null);
  }
}
