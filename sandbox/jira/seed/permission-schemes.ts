import { PROJECT_PERMISSION_KEYS } from '../permissions/keys';
import type { BaseSite } from './base-site';
import type { JiraContext } from '../context';
import type { PermissionHolder, PermissionScheme } from '../entities';

const TEAM = [
  'BROWSE_PROJECTS',
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'ASSIGN_ISSUES',
  'ASSIGNABLE_USER',
  'CLOSE_ISSUES',
  'RESOLVE_ISSUES',
  'TRANSITION_ISSUES',
  'SCHEDULE_ISSUES',
  'LINK_ISSUES',
  'MOVE_ISSUES',
  'MODIFY_REPORTER',
  'ADD_COMMENTS',
  'EDIT_OWN_COMMENTS',
  'DELETE_OWN_COMMENTS',
  'CREATE_ATTACHMENTS',
  'DELETE_OWN_ATTACHMENTS',
  'VIEW_VOTERS_AND_WATCHERS',
  'MANAGE_WATCHERS',
  'WORK_ON_ISSUES',
  'VIEW_READONLY_WORKFLOW',
];
const CUSTOMER = [
  'BROWSE_PROJECTS',
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'ADD_COMMENTS',
  'CREATE_ATTACHMENTS',
  'TRANSITION_ISSUES',
];

/** JSM's permission scheme: administrators, agents, customers through the portal, and apps through their role. */
export function servicePermissions(
  context: JiraContext,
  base: BaseSite,
  projectKey: string,
): PermissionScheme {
  const role = (value: string): PermissionHolder => ({ type: 'projectRole', value });
  return put(context, `Jira Service Management Permission Scheme for Project ${projectKey}`, [
    ...grants(context, PROJECT_PERMISSION_KEYS, [
      role(base.roleIds.Administrators),
      role(base.roleIds['atlassian-addons-project-access']),
    ]),
    ...grants(context, [...TEAM, 'SERVICEDESK_AGENT'], [role(base.roleIds['Service Desk Team'])]),
    ...grants(context, CUSTOMER, [{ type: 'sd.customer.portal.only' }]),
  ]);
}

/** A company-managed software project's scheme. */
export function softwarePermissions(context: JiraContext, base: BaseSite): PermissionScheme {
  const role = (value: string): PermissionHolder => ({ type: 'projectRole', value });
  const software = PROJECT_PERMISSION_KEYS.filter((key) => key !== 'SERVICEDESK_AGENT');
  return put(context, 'Default software scheme', [
    ...grants(context, software, [
      role(base.roleIds.Administrators),
      role(base.roleIds['atlassian-addons-project-access']),
    ]),
    ...grants(context, TEAM, [role(base.roleIds.Developers)]),
  ]);
}

function grants(
  context: JiraContext,
  permissions: readonly string[],
  holders: readonly PermissionHolder[],
): PermissionScheme['permissions'] {
  return permissions.flatMap((permission) =>
    holders.map((holder) => ({ id: context.nextId('permissionGrant'), permission, holder })),
  );
}
function put(
  context: JiraContext,
  name: string,
  permissions: PermissionScheme['permissions'],
): PermissionScheme {
  const scheme: PermissionScheme = {
    id: context.nextId('permissionScheme'),
    name,
    description: '',
    permissions,
  };
  context.tables.table('permissionSchemes').put(scheme);
  return scheme;
}
