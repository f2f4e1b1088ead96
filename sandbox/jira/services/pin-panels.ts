import type { JiraContext } from '../context';

/** Is the app's panel shown on every issue of the project, without somebody adding it by hand? */
export function isPanelPinned(context: JiraContext, moduleKey: string, projectId: string): boolean {
  return context.tables.table('pinnedPanels').get(`${moduleKey}/${projectId}`) !== undefined;
}

export function pinPanel(context: JiraContext, moduleKey: string, projectId: string): void {
  context.tables
    .table('pinnedPanels')
    .put({ id: `${moduleKey}/${projectId}`, moduleKey, projectId, at: context.clock.iso() });
}
export function unpinPanel(context: JiraContext, moduleKey: string, projectId: string): void {
  context.tables.table('pinnedPanels').remove(`${moduleKey}/${projectId}`);
}
