import { moduleAri } from '../../core/types';
import { BUILT_IN_PERMISSIONS } from './keys';
import type { JiraContext } from '../context';
import type { PermissionKind } from './keys';

/** Jira's permissions and those that the installed app declares; an app's permission is keyed by its module's ARI. */
export function allPermissions(context: JiraContext): PermissionKind[] {
  const { app } = context;
  if (!app) return [...BUILT_IN_PERMISSIONS];
  const own =
    (type: PermissionKind['type']) =>
    (module: { key: string; name: string; description: string }): PermissionKind => ({
      key: moduleAri(app, module.key),
      name: module.name,
      description: module.description,
      type,
    });
  return [
    ...BUILT_IN_PERMISSIONS,
    ...app.globalPermissions.map(own('GLOBAL')),
    ...app.projectPermissions.map(own('PROJECT')),
  ];
}
