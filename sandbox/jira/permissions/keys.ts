/** Jira's own permissions as GET /permissions names them. JSM adds SERVICEDESK_AGENT. */
export interface PermissionKind {
  readonly key: string;
  readonly name: string;
  readonly type: 'GLOBAL' | 'PROJECT';
  readonly description: string;
}

const project = (key: string, name: string, description: string): PermissionKind => ({
  key,
  name,
  type: 'PROJECT',
  description,
});
const global = (key: string, name: string, description: string): PermissionKind => ({
  key,
  name,
  type: 'GLOBAL',
  description,
});

export const BUILT_IN_PERMISSIONS: readonly PermissionKind[] = [
  global(
    'ADMINISTER',
    'Administer Jira',
    'Create and administer projects, issue types, fields, workflows, and schemes for all projects.',
  ),
  global('SYSTEM_ADMIN', 'Jira System Administrators', 'Ability to perform all administration functions.'),
  global(
    'USER_PICKER',
    'Browse users and groups',
    'View and select users or groups from the user picker, and share issues.',
  ),
  global('BULK_CHANGE', 'Make bulk changes', 'Modify collections of issues at once.'),
  global(
    'MANAGE_GROUP_FILTER_SUBSCRIPTIONS',
    'Manage group filter subscriptions',
    'Create and delete group filter subscriptions.',
  ),
  global(
    'CREATE_SHARED_OBJECTS',
    'Share dashboards and filters',
    'Share dashboards and filters with other users.',
  ),
  global(
    'CREATE_PROJECT',
    'Create team-managed projects',
    'Create projects separate from shared configurations and schemes.',
  ),
  project('ADMINISTER_PROJECTS', 'Administer projects', 'Ability to administer a project in Jira.'),
  project('BROWSE_PROJECTS', 'Browse projects', 'Ability to browse projects and the issues within them.'),
  project('MANAGE_SPRINTS_PERMISSION', 'Manage sprints', 'Ability to manage sprints.'),
  project(
    'SERVICEDESK_AGENT',
    'Service project agent',
    'Allows users to interact with customers and access Jira Service Management features of a project.',
  ),
  project(
    'VIEW_DEV_TOOLS',
    'View development tools',
    'Allows users to view development-related information on the view issue screen.',
  ),
  project(
    'VIEW_READONLY_WORKFLOW',
    'View read-only workflow',
    'Users with this permission may view a read-only version of a workflow.',
  ),
  project('ASSIGNABLE_USER', 'Assignable user', 'Users with this permission may be assigned to issues.'),
  project('ASSIGN_ISSUES', 'Assign issues', 'Ability to assign issues to other people.'),
  project('CLOSE_ISSUES', 'Close issues', 'Ability to close issues.'),
  project('CREATE_ISSUES', 'Create issues', 'Ability to create issues.'),
  project('DELETE_ISSUES', 'Delete issues', 'Ability to delete issues.'),
  project('EDIT_ISSUES', 'Edit issues', 'Ability to edit issues.'),
  project('LINK_ISSUES', 'Link issues', 'Ability to link issues together and create linked issues.'),
  project(
    'MODIFY_REPORTER',
    'Modify reporter',
    'Ability to modify the reporter when creating or editing an issue.',
  ),
  project(
    'MOVE_ISSUES',
    'Move issues',
    'Ability to move issues between projects or between workflows of the same project.',
  ),
  project('RESOLVE_ISSUES', 'Resolve issues', 'Ability to resolve and reopen issues.'),
  project('SCHEDULE_ISSUES', 'Schedule issues', "Ability to view or edit an issue's due date."),
  project('SET_ISSUE_SECURITY', 'Set issue security', 'Ability to set the level of security on an issue.'),
  project('TRANSITION_ISSUES', 'Transition issues', 'Ability to transition issues.'),
  project('MANAGE_WATCHERS', 'Manage watchers', 'Ability to manage the watchers of an issue.'),
  project(
    'VIEW_VOTERS_AND_WATCHERS',
    'View voters and watchers',
    'Ability to view the voters and watchers of an issue.',
  ),
  project('ADD_COMMENTS', 'Add comments', 'Ability to comment on issues.'),
  project('DELETE_ALL_COMMENTS', 'Delete all comments', 'Ability to delete all comments made on issues.'),
  project('DELETE_OWN_COMMENTS', 'Delete own comments', 'Ability to delete own comments made on issues.'),
  project('EDIT_ALL_COMMENTS', 'Edit all comments', 'Ability to edit all comments made on issues.'),
  project('EDIT_OWN_COMMENTS', 'Edit own comments', 'Ability to edit own comments made on issues.'),
  project('CREATE_ATTACHMENTS', 'Create attachments', 'Users with this permission may create attachments.'),
  project(
    'DELETE_ALL_ATTACHMENTS',
    'Delete all attachments',
    'Users with this permission may delete all attachments.',
  ),
  project(
    'DELETE_OWN_ATTACHMENTS',
    'Delete own attachments',
    'Users with this permission may delete own attachments.',
  ),
  project('WORK_ON_ISSUES', 'Work on issues', 'Ability to log work done against an issue.'),
];

const KINDS = new Map(BUILT_IN_PERMISSIONS.map((kind) => [kind.key, kind]));
export const builtInPermission = (key: string): PermissionKind | undefined => KINDS.get(key);
export const PROJECT_PERMISSION_KEYS: readonly string[] = BUILT_IN_PERMISSIONS.filter(
  (kind) => kind.type === 'PROJECT',
).map((kind) => kind.key);
