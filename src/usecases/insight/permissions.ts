import type { PermissionsView } from '../../contract/insight';
import { JiraError } from '../../jira/errors';
import { readGrants, type Grant } from '../../jira/insight/read-permission-scheme';
import type { AppIds, UseCase } from '../deps';

interface Declared {
  readonly key: string;
  readonly name: string;
  readonly allows: string;
  readonly scope: 'site' | 'project';
}

/** As the manifest declares them. */
const PERMISSIONS: readonly Declared[] = [
  {
    key: 'configure-rules',
    name: 'Steward: configure rules',
    allows: 'Adopt practices, change policies, calendars, boards and gates, and see this page.',
    scope: 'site',
  },
  {
    key: 'audit',
    name: 'Steward: audit (read only)',
    allows: 'Read every record of decisions.',
    scope: 'site',
  },
  {
    key: 'manage-changes',
    name: 'Steward: manage changes',
    allows: 'Act as change manager.',
    scope: 'project',
  },
  {
    key: 'declare-emergency',
    name: 'Steward: declare emergency',
    allows: 'Declare a change an emergency.',
    scope: 'project',
  },
  {
    key: 'excuse-breaches',
    name: 'Steward: excuse breaches',
    allows: 'Mark a missed target as excused, with a reason.',
    scope: 'project',
  },
  {
    key: 'override-risk',
    name: 'Steward: override risk',
    allows: 'Lower a risk level by one, with a reason.',
    scope: 'project',
  },
];

const GLOBAL_PAGE = '/secure/admin/GlobalPermissions!default.jspa';

/** Key of a permission that an app declares, as Jira's schemes name it. */
const ariOf = (app: AppIds, key: string): string =>
  `ari:cloud:ecosystem::extension/${app.appId}/${app.environmentId}/static/${key}`;

/** Who holds what: for a project from its permission scheme; Jira has no way to ask for global permissions. */
export const permissions: UseCase<'admin.permissions'> = async (
  deps,
  { projectId },
): Promise<PermissionsView> => {
  const grants = projectId === undefined ? null : await grantsOf(deps, projectId);
  return {
    permissions: PERMISSIONS.filter(({ scope }) => scope === 'site' || projectId !== undefined).map((one) =>
      one.scope === 'site'
        ? {
            ...one,
            holders: null,
            link: GLOBAL_PAGE,
            note: 'Jira cannot be asked who holds a global permission; its own page lists the groups.',
          }
        : {
            ...one,
            ...holdersOf(grants, ariOf(deps.app, one.key), one.key),
            link: `/plugins/servlet/project-config/${projectId ?? ''}/permissions`,
          },
    ),
  };
};

/** Null: Jira refuses the app the scheme of this project. */
async function grantsOf(
  deps: Parameters<UseCase<'admin.permissions'>>[0],
  projectId: string,
): Promise<readonly Grant[] | null> {
  try {
    return await readGrants(deps.jira, projectId);
  } catch (error) {
    if (error instanceof JiraError && (error.status === 403 || error.status === 404)) return null;
    throw error;
  }
}

function holdersOf(
  grants: readonly Grant[] | null,
  ari: string,
  key: string,
): Pick<PermissionsView['permissions'][number], 'holders' | 'note'> {
  if (grants === null)
    return { holders: null, note: 'Jira does not show Steward the permission scheme of this project.' };
  const held = grants.filter((one) => one.permission === ari || one.permission.endsWith(`/static/${key}`));
  return {
    holders: held.map(({ kind, name, accountId }) => ({
      kind,
      name,
      ...(accountId !== undefined && { accountId }),
    })),
    ...(held.length === 0 && { note: 'Nobody holds it in this project.' }),
  };
}
