import { uuidFrom } from '../ids';
import type { JiraContext } from '../context';
import type { BaseSite, RoleName } from './base-site';

/** Stores a work type scheme; answers its id. */
export function typeScheme(
  context: JiraContext,
  name: string,
  defaultIssueTypeId: string,
  issueTypeIds: readonly string[],
  isDefault = false,
): string {
  const id = context.nextId('issueTypeScheme');
  context.tables.table('issueTypeSchemes').put({
    id,
    name,
    description: '',
    defaultIssueTypeId,
    issueTypeIds: [...issueTypeIds],
    isDefault,
  });
  return id;
}

/** Stores a screen scheme with one screen for everything; answers its id. */
export function screenScheme(context: JiraContext, name: string, screenId: string): string {
  const id = context.nextId('screenScheme');
  context.tables.table('screenSchemes').put({ id, name, description: '', screens: { default: screenId } });
  return id;
}

/** Stores a work type screen scheme; mappings: type id or "default" -> screen scheme id. Answers its id. */
export function typeScreenScheme(
  context: JiraContext,
  name: string,
  mappings: Record<string, string>,
  isDefault = false,
): string {
  const id = context.nextId('issueTypeScreenScheme');
  context.tables.table('issueTypeScreenSchemes').put({ id, name, description: '', mappings, isDefault });
  return id;
}

/** Stores a workflow scheme; mappings: type id -> name of a workflow. Answers its id. */
export function workflowScheme(
  context: JiraContext,
  name: string,
  defaultWorkflowName: string,
  issueTypeMappings: Record<string, string>,
  isDefault = false,
): string {
  const id = context.nextId('workflowScheme');
  context.tables.table('workflowSchemes').put({
    id,
    name,
    description: '',
    defaultWorkflowName,
    issueTypeMappings,
    isDefault,
    version: { id: uuidFrom('schemeVersion', `${id}/1`), versionNumber: 1 },
  });
  return id;
}

/** Puts groups and people into a role of a project. */
export function joinRole(
  context: JiraContext,
  base: BaseSite,
  projectId: string,
  role: RoleName,
  groups: readonly string[],
  users: readonly string[] = [],
): void {
  const roleId = base.roleIds[role];
  context.tables.table('roleActors').put({
    id: `${projectId}/${roleId}`,
    projectId,
    roleId,
    users: [...users],
    groups: groups.map((name) => base.groupIds[name] ?? ''),
  });
}

/** The people of a service project: administrators, agents, customers. */
export function joinServiceRoles(
  context: JiraContext,
  base: BaseSite,
  projectId: string,
  customers: readonly string[],
): void {
  joinRole(context, base, projectId, 'Administrators', ['jira-administrators']);
  joinRole(context, base, projectId, 'Service Desk Team', [
    'service-desk-agents',
    'change-managers',
    'cab-members',
  ]);
  joinRole(context, base, projectId, 'Service Desk Customers', [], customers);
}
