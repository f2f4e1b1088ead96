import { actingAccount, hasGlobalPermission, hasProjectPermission } from './permissions';
import { forbidden, notFound } from './errors';
import type { JiraContext } from './context';
import type { Project } from './entities';
import type { JiraRequest } from '../core/types';

/** Is the caller allowed to administer Jira? */
export const isAdmin = (context: JiraContext, request: JiraRequest): boolean => {
  const account = actingAccount(context, request.actor);
  return account !== null && hasGlobalPermission(context, account, 'ADMINISTER');
};

/** 403 with the operation's own words unless the caller administers Jira. */
export function requireAdmin(
  context: JiraContext,
  request: JiraRequest,
  message = 'Only Jira administrators can perform this operation.',
): void {
  if (!isAdmin(context, request)) throw forbidden(message);
}

/** Does the caller hold the permission in the project? */
export function callerHas(
  context: JiraContext,
  request: JiraRequest,
  projectId: string,
  key: string,
): boolean {
  const account = actingAccount(context, request.actor);
  return account !== null && hasProjectPermission(context, account, projectId, key);
}

/** Browse it, administer it, or administer Jira: otherwise the project doesn't exist for the caller. */
export function canSeeProject(context: JiraContext, request: JiraRequest, project: Project): boolean {
  return (
    callerHas(context, request, project.id, 'BROWSE_PROJECTS') ||
    callerHas(context, request, project.id, 'ADMINISTER_PROJECTS') ||
    isAdmin(context, request)
  );
}

/** The project by id or key, if the caller may see it; else Jira's 404. */
export function visibleProject(context: JiraContext, request: JiraRequest, idOrKey: string): Project {
  const projects = context.tables.table('projects');
  const project = projects.get(idOrKey) ?? projects.by('key', idOrKey.toUpperCase())[0];
  if (project && canSeeProject(context, request, project)) return project;
  const by = /^\d+$/.test(idOrKey) ? 'id' : 'key';
  throw notFound(`No project could be found with ${by} '${idOrKey}'.`);
}

/** The project for somebody who administers it or Jira. */
export function administeredProject(context: JiraContext, request: JiraRequest, idOrKey: string): Project {
  const project = visibleProject(context, request, idOrKey);
  if (!isAdmin(context, request) && !callerHas(context, request, project.id, 'ADMINISTER_PROJECTS'))
    throw forbidden('You cannot edit the configuration of this project.');
  return project;
}
