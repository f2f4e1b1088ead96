import { accountOf } from './context';
import { isMember } from './services/organizations';
import type { JiraContext } from './context';
import type { Group, Issue, PermissionHolder, Project } from './entities';
import type { Actor } from '../core/types';

/** The account that a call acts as: the person, or the app's own user for asApp(); null for anonymous. */
export const actingAccount = (context: JiraContext, actor: Actor): string | null =>
  actor.kind === 'app' ? (context.app?.accountId ?? null) : accountOf(actor);

export const groupsOf = (context: JiraContext, accountId: string): Group[] =>
  context.tables.table('groups').where((group) => group.members.includes(accountId));

const LICENSED_GROUPS = ['jira-servicemanagement-users', 'jira-software-users'];
/**
 * Does the account (null: the app's own user) hold a global permission?
 * The app's user gets Administer Jira through the scope manage:jira-configuration.
 */
export function hasGlobalPermission(context: JiraContext, accountId: string | null, key: string): boolean {
  const app = context.app;
  const account = accountId ?? app?.accountId ?? null;
  if (account === null) return false;
  if (app && account === app.accountId) {
    if (key === 'ADMINISTER') return app.scopes.includes('manage:jira-configuration');
    if (key === 'USER_PICKER') return app.scopes.includes('read:jira-user');
  }
  if (!isActive(context, account)) return false;
  const groups = new Set(groupsOf(context, account).map((group) => group.id));
  return context.tables
    .table('globalGrants')
    .by('permission', key)
    .some((grant) => groups.has(grant.groupId));
}

/**
 * Does the account (null: the app's own user, a member of atlassian-addons-project-access) hold a project permission,
 * on the given issue if there is one? Reporter and assignee holders count only with an issue; issue security always does.
 */
export function hasProjectPermission(
  context: JiraContext,
  accountId: string | null,
  projectId: string,
  key: string,
  issue?: Issue,
): boolean {
  const account = accountId ?? context.app?.accountId ?? null;
  const project = context.tables.table('projects').get(projectId);
  if (account === null || !project || !isActive(context, account)) return false;
  const held = membership(context, account, project, issue);
  if (issue && issue.securityLevelId !== null) {
    const level = context.tables.table('securityLevels').get(issue.securityLevelId);
    if (!level?.members.some(held)) return false;
  }
  const scheme = context.tables.table('permissionSchemes').get(project.permissionSchemeId);
  return scheme?.permissions.some((grant) => grant.permission === key && held(grant.holder)) ?? false;
}

/** May this account open the request in the portal: its reporter, a participant, a member of an organisation that it is shared with, or somebody who can browse the project. */
export function canSeeRequest(context: JiraContext, accountId: string | null, issue: Issue): boolean {
  if (hasProjectPermission(context, accountId, issue.projectId, 'BROWSE_PROJECTS', issue)) return true;
  if (accountId === null || issue.requestTypeId === null || !isActive(context, accountId)) return false;
  return (
    issue.reporterId === accountId ||
    issue.participants.includes(accountId) ||
    isMember(context, accountId, issue.organizationIds)
  );
}

const isActive = (context: JiraContext, accountId: string): boolean =>
  context.tables.table('users').get(accountId)?.active ?? false;

/** Is the account one of those that a holder stands for in a project? Reporter and assignee are nobody without an issue. */
export const isHolder = (
  context: JiraContext,
  account: string,
  project: Project,
  holder: PermissionHolder,
): boolean => membership(context, account, project, undefined)(holder);

/** Says of each holder whether the account is in it. Facts about the account are read once. */
function membership(
  context: JiraContext,
  account: string,
  project: Project,
  issue: Issue | undefined,
): (holder: PermissionHolder) => boolean {
  const groups = groupsOf(context, account);
  const groupIds = new Set(groups.flatMap((group) => [group.id, group.name]));
  const roles = new Set(
    context.tables
      .table('roleActors')
      .by('project', project.id)
      .filter(
        (actors) => actors.users.includes(account) || actors.groups.some((group) => groupIds.has(group)),
      )
      .map((actors) => actors.roleId),
  );
  return (holder) => {
    switch (holder.type) {
      case 'group':
        return groupIds.has(holder.value);
      case 'projectRole':
        return roles.has(holder.value);
      case 'user':
        return holder.value === account;
      case 'applicationRole':
        return groups.some((group) => LICENSED_GROUPS.includes(group.name));
      case 'reporter':
        return issue?.reporterId === account;
      case 'assignee':
        return issue?.assigneeId === account;
      case 'projectLead':
        return project.leadAccountId === account;
      case 'anyone':
        return true;
      // Customers act in the portal only: the platform API gives them nothing.
      case 'sd.customer.portal.only':
        return false;
    }
  };
}
