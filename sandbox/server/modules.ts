import type { Jira } from '../core/types';
import type { AppManifest, ScreenModule, ScreenType } from '../forge/manifest/types';
import { isDisplayed } from './display-conditions';
import { HttpError } from './http';
import type { Viewer } from './display-conditions';
import type { Person } from './people';

export const PLACES = ['issue', 'project', 'global', 'admin', 'portal'] as const;
export type Place = (typeof PLACES)[number];

const TYPES: Readonly<Record<Place, readonly ScreenType[]>> = {
  issue: ['jira:issuePanel', 'jira:issueContext'],
  project: ['jira:projectPage'],
  global: ['jira:globalPage'],
  admin: ['jira:adminPage'],
  portal: ['jiraServiceManagement:portalRequestDetailPanel'],
};

/** Behind a module's key on the app's origin: its page for setting up. Keys of modules have no dot. */
export const EDIT = '.edit';

/** What the shell shows of a module. */
export interface ShownModule {
  readonly key: string;
  readonly type: ScreenType;
  readonly title: string;
  readonly iconUrl?: string;
  readonly src: string;
  /** What a widget shows while it is being set up. */
  readonly editSrc?: string;
  readonly viewportSize?: string;
}

/** May this person use the module at all? Customers have no licence: a module is there for them only if it says so. */
export const isOpenTo = ({ unlicensedAccess }: ScreenModule, { accountType }: Person): boolean =>
  accountType !== 'customer' || unlicensedAccess.includes('customer');

/** The module with this key, for somebody who may use it: 404 when there is none, 403 for people without a licence. */
export function moduleFor(manifest: AppManifest, moduleKey: string, person: Person): ScreenModule {
  const screen = manifest.screens.find(({ key }) => key === moduleKey);
  if (!screen) throw new HttpError(404, `manifest.yml has no module "${moduleKey}" with a page.`);
  if (!isOpenTo(screen, person))
    throw new HttpError(403, `The module "${moduleKey}" has no unlicensedAccess for customers.`);
  return screen;
}

/** The modules a viewer sees in a place. An issue panel is there only where somebody has added or pinned it. */
export async function modulesAt(
  manifest: AppManifest,
  jira: Jira,
  appOrigin: string,
  place: Place,
  person: Person,
  ids: Omit<Viewer, 'accountId'>,
): Promise<ShownModule[]> {
  const shown: ShownModule[] = [];
  const viewer: Viewer = { accountId: person.accountId, ...ids };
  const { issueId = '', projectId = '' } = viewer;
  if (place === 'project' && !(await canBrowse(jira, person, projectId))) return [];
  for (const screen of manifest.screens) {
    if (!TYPES[place].includes(screen.type) || !isOpenTo(screen, person)) continue;
    if (screen.type === 'jira:issuePanel' && !jira.isPanelPinned(screen.key, projectId, issueId)) continue;
    if (await isDisplayed(jira, screen.displayConditions, viewer)) shown.push(shownModule(screen, appOrigin));
  }
  return shown;
}

/** Project pages are there for those who can browse the project. */
async function canBrowse(jira: Jira, { accountId }: Person, projectId: string): Promise<boolean> {
  const answer = await jira.handle({
    method: 'GET',
    path: '/rest/api/3/mypermissions',
    query: new URLSearchParams({ projectId, permissions: 'BROWSE_PROJECTS' }),
    headers: {},
    body: undefined,
    actor: { kind: 'user', accountId },
  });
  const { permissions } = answer.body as { permissions?: Record<string, { havePermission: boolean }> };
  return permissions?.['BROWSE_PROJECTS']?.havePermission === true;
}

export function shownModule(screen: ScreenModule, appOrigin: string): ShownModule {
  const icon = screen.icon?.split(';')[1];
  return {
    key: screen.key,
    type: screen.type,
    title: screen.title,
    ...(icon !== undefined && { iconUrl: `${appOrigin}/${screen.key}/${icon}` }),
    src: `${appOrigin}/${screen.key}/${screen.html}`,
    ...(screen.edit && { editSrc: `${appOrigin}/${screen.key}${EDIT}/${screen.edit.html}` }),
    ...(screen.viewportSize !== null && { viewportSize: screen.viewportSize }),
  };
}
