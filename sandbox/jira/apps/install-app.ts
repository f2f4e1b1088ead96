import { moduleAri } from '../../core/types';
import { installFields } from './install-fields';
import type { InstalledApp } from '../../core/types';
import type { JiraContext } from '../context';

/** The role through which Atlassian gives app users their project permissions. */
export const APP_ROLE = 'atlassian-addons-project-access';

/** Installs or upgrades an app: its user, membership of the app role in every project, its fields and permissions. Idempotent. */
export function installApp(context: JiraContext, app: InstalledApp): void {
  context.tables.table('users').put({
    id: app.accountId,
    displayName: app.name,
    email: '',
    accountType: 'app',
    active: true,
    timeZone: 'Etc/UTC',
    locale: 'en_US',
  });
  for (const project of context.tables.table('projects').all())
    joinAppRole(context, project.id, app.accountId);
  installFields(context, app);
  grantGlobal(context, app);
  grantProject(context, app);
}

/** Gives the app's user its place in a project. */
export function joinAppRole(context: JiraContext, projectId: string, accountId: string): void {
  const role = context.tables.table('projectRoles').find((row) => row.name === APP_ROLE);
  if (!role) return;
  const actors = context.tables.table('roleActors');
  const id = `${projectId}/${role.id}`;
  const row = actors.get(id) ?? { id, projectId, roleId: role.id, users: [], groups: [] };
  if (!row.users.includes(accountId)) actors.put({ ...row, users: [...row.users, accountId] });
}

/** Default grants are made at first sight of a permission only, so that an admin's later removal stands. */
function grantGlobal(context: JiraContext, app: InstalledApp): void {
  const grants = context.tables.table('globalGrants');
  for (const permission of app.globalPermissions) {
    const key = moduleAri(app, permission.key);
    if (grants.by('permission', key).length > 0) continue;
    const groups = context.tables
      .table('groups')
      .where(
        (group) =>
          (permission.defaultGrants.includes('jira-administrators') &&
            group.name === 'jira-administrators') ||
          (permission.defaultGrants.includes('all') && group.name.startsWith('jira-')),
      );
    for (const group of groups) grants.put({ id: `${key}/${group.id}`, permission: key, groupId: group.id });
  }
}

function grantProject(context: JiraContext, app: InstalledApp): void {
  const schemes = context.tables.table('permissionSchemes');
  const admins = context.tables.table('groups').by('name', 'jira-administrators')[0];
  if (!admins) return;
  for (const scheme of schemes.all()) {
    const known = new Set(scheme.permissions.map((grant) => grant.permission));
    const missing = app.projectPermissions
      .map((permission) => moduleAri(app, permission.key))
      .filter((key) => !known.has(key));
    if (missing.length === 0) continue;
    const grants = missing.map((permission) => ({
      id: context.nextId('permissionGrant'),
      permission,
      holder: { type: 'group' as const, value: admins.id },
    }));
    schemes.put({ ...scheme, permissions: [...scheme.permissions, ...grants] });
  }
}

/**
 * What uninstalling does to Jira: the app's fields disappear, with their values kept for an app that comes back; its properties,
 * pinned panels and what its JQL functions answered go; its user is deactivated. Grants and the app's rules in workflows stay, and rules of an app that isn't there are
 * false. Source: https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-custom-field/ (FAQ: 30 days, which
 * the sandbox doesn't count).
 */
export function forgetApp(context: JiraContext, appId: string): void {
  const fields = context.tables.table('fields');
  for (const field of fields.where((row) => row.app !== null && row.key.startsWith(`${appId}__`)))
    fields.put({ ...field, trashed: true });
  const properties = context.tables.table('properties');
  for (const property of properties.where((row) => row.entityType === 'app')) properties.remove(property.id);
  const users = context.tables.table('users');
  for (const user of users.where((row) => row.accountType === 'app')) users.put({ ...user, active: false });
  const computed = context.tables.table('jqlPrecomputations');
  for (const row of computed.all()) computed.remove(row.id);
  const pinned = context.tables.table('pinnedPanels');
  for (const panel of pinned.all()) pinned.remove(panel.id);
}
