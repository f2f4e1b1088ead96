import { expandOf } from '../http';
import type { JiraContext } from '../context';
import type { PermissionHolder, PermissionScheme } from '../entities';
import type { JiraRequest } from '../../core/types';

/** PermissionHolder: the document's schema has no place for the person, group or role itself, whatever `expand` asks for. */
export function formatHolder(context: JiraContext, holder: PermissionHolder): Record<string, unknown> {
  if (!('value' in holder)) return { type: holder.type };
  // For groups `parameter` is the name and `value` the id; elsewhere both are the id.
  const parameter =
    holder.type === 'group'
      ? (context.tables.table('groups').get(holder.value)?.name ?? holder.value)
      : holder.value;
  return {
    type: holder.type,
    parameter,
    value: holder.value,
    ...(holder.type === 'group' ? { expand: 'group' } : {}),
  };
}

/** Expanding what grants hold brings the grants too. */
const WITH_GRANTS = ['permissions', 'all', 'user', 'group', 'projectRole', 'field'];

/** A permission scheme; its grants only when `expand` asks for them, as Jira does. */
export function formatPermissionScheme(
  context: JiraContext,
  scheme: PermissionScheme,
  request: JiraRequest,
): Record<string, unknown> {
  const self = `${context.siteUrl}/rest/api/3/permissionscheme/${scheme.id}`;
  const expand = expandOf(request);
  const grants = scheme.permissions.map((grant) => ({
    id: Number(grant.id),
    self: `${self}/permission/${grant.id}`,
    holder: formatHolder(context, grant.holder),
    permission: grant.permission,
  }));
  return {
    expand: 'permissions,user,group,projectRole,field,all',
    id: Number(scheme.id),
    self,
    name: scheme.name,
    description: scheme.description,
    ...(WITH_GRANTS.some((name) => expand.has(name)) ? { permissions: grants } : {}),
  };
}
