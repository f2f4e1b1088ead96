import { moduleAri } from '../core/types';
import type { Sandbox } from '..';
import type { Project } from '../jira/entities';

/** Gives a group one of the app's project permissions, as an administrator does on the project's page of permissions. */
export function grantPermission(
  site: Sandbox,
  { permissionSchemeId }: Project,
  moduleKey: string,
  groupName: string,
): void {
  const { context } = site.jira;
  const schemes = context.tables.table('permissionSchemes');
  const scheme = schemes.get(permissionSchemeId);
  const group = context.tables.table('groups').by('name', groupName)[0];
  if (!scheme || !group) throw new Error(`The demo needs the group "${groupName}".`);
  const grant = {
    id: context.nextId('permissionGrant'),
    permission: moduleAri(site.forge.app, moduleKey),
    holder: { type: 'group' as const, value: group.id },
  };
  schemes.put({ ...scheme, permissions: [...scheme.permissions, grant] });
}
