import type { JiraContext } from '../../context';
import type { Screen, ScreenTab } from '../../entities';

/** Creates a screen; like Jira's, it starts with one tab called "Field Tab". */
export function createScreen(
  context: JiraContext,
  name: string,
  description: string,
  fieldIds: readonly string[] = [],
): Screen {
  const screen: Screen = { id: context.nextId('screen'), name, description };
  context.tables.table('screens').put(screen);
  createTab(context, screen.id, 'Field Tab', fieldIds);
  return screen;
}

export function createTab(
  context: JiraContext,
  screenId: string,
  name: string,
  fieldIds: readonly string[] = [],
): ScreenTab {
  const tabs = context.tables.table('screenTabs');
  const tab: ScreenTab = {
    id: context.nextId('screenTab'),
    screenId,
    name,
    position: tabs.by('screen', screenId).length,
    fieldIds: [...fieldIds],
  };
  tabs.put(tab);
  return tab;
}

/** The tabs of a screen in order. */
export const tabsOf = (context: JiraContext, screenId: string): ScreenTab[] =>
  context.tables
    .table('screenTabs')
    .by('screen', screenId)
    .sort((a, b) => a.position - b.position);
