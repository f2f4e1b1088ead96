import type { JiraContext } from '../context';
import type { Field, Project, Screen } from '../entities';

export type ScreenUse = 'create' | 'edit' | 'view';

/** The screen that a project shows for an issue type and operation, by its issue type screen scheme. */
export function screenFor(
  context: JiraContext,
  project: Project,
  issueTypeId: string,
  use: ScreenUse,
): Screen | undefined {
  const scheme = context.tables.table('issueTypeScreenSchemes').get(project.issueTypeScreenSchemeId);
  const screenSchemeId = scheme?.mappings[issueTypeId] ?? scheme?.mappings['default'];
  const screenScheme =
    screenSchemeId === undefined ? undefined : context.tables.table('screenSchemes').get(screenSchemeId);
  const screenId = screenScheme?.screens[use] ?? screenScheme?.screens.default;
  return screenId === undefined ? undefined : context.tables.table('screens').get(screenId);
}

/** The ids of the fields on a screen, in the order of its tabs. */
export function screenFieldIds(context: JiraContext, screenId: string): string[] {
  const tabs = context.tables.table('screenTabs').by('screen', screenId);
  return tabs.sort((a, b) => a.position - b.position).flatMap((tab) => tab.fieldIds);
}

/** Fields by id, in order, without those in the trash. */
export const fieldsById = (context: JiraContext, ids: readonly string[]): Field[] =>
  ids.flatMap((id) => context.tables.table('fields').get(id) ?? []).filter((field) => !field.trashed);

/** The field that a request names by id or, for an app's field, by its key. */
export function findField(context: JiraContext, idOrKey: string): Field | undefined {
  const fields = context.tables.table('fields');
  const field = fields.get(idOrKey) ?? fields.by('key', idOrKey)[0];
  return field?.trashed ? undefined : field;
}
