import type { Jira } from '../core/types';
import type { AppManifest, ScreenModule, ScreenType } from '../forge/manifest/types';
import { isDisplayed } from './display-conditions';
import type { Viewer } from './display-conditions';

export const PLACES = ['issue', 'project', 'global', 'admin', 'portal'] as const;
export type Place = (typeof PLACES)[number];

const TYPES: Readonly<Record<Place, readonly ScreenType[]>> = {
  issue: ['jira:issuePanel', 'jira:issueContext'],
  project: ['jira:projectPage'],
  global: ['jira:globalPage'],
  admin: ['jira:adminPage'],
  portal: ['jiraServiceManagement:portalRequestDetailPanel'],
};

/** What the shell shows of a module. */
export interface ShownModule {
  readonly key: string;
  readonly type: ScreenType;
  readonly title: string;
  readonly iconUrl?: string;
  readonly src: string;
  readonly viewportSize?: string;
}

/** The modules a viewer sees in a place. An issue panel is there only where somebody has added or pinned it. */
export async function modulesAt(
  manifest: AppManifest,
  jira: Jira,
  appOrigin: string,
  place: Place,
  viewer: Viewer,
): Promise<ShownModule[]> {
  const shown: ShownModule[] = [];
  for (const screen of manifest.screens) {
    if (!TYPES[place].includes(screen.type)) continue;
    const { issueId = '', projectId = '' } = viewer;
    if (screen.type === 'jira:issuePanel' && !jira.isPanelPinned(screen.key, projectId, issueId)) continue;
    if (await isDisplayed(jira, screen.displayConditions, viewer)) shown.push(shownModule(screen, appOrigin));
  }
  return shown;
}

export function shownModule(screen: ScreenModule, appOrigin: string): ShownModule {
  const icon = screen.icon?.split(';')[1];
  return {
    key: screen.key,
    type: screen.type,
    title: screen.title,
    ...(icon !== undefined && { iconUrl: `${appOrigin}/${screen.key}/${icon}` }),
    src: `${appOrigin}/${screen.key}/${screen.html}`,
    ...(screen.viewportSize !== null && { viewportSize: screen.viewportSize }),
  };
}
