import { canSeeRequest, hasProjectPermission } from '../permissions';
import { findIssue } from '../issues/find-issue';
import { forbidden, notFound } from '../errors';
import type { Caller } from '../issues';
import type { JiraContext } from '../context';
import type { Project, RequestType, ServiceDesk } from '../entities';
import type { RequestParts } from '../formatters/jsm/request';

/** Who may open a service desk: its agents and administrators, and its customers. */
export function mayUseDesk(context: JiraContext, caller: Caller, project: Project): boolean {
  if (hasProjectPermission(context, caller.accountId, project.id, 'BROWSE_PROJECTS')) return true;
  const role = context.tables.table('projectRoles').find((row) => row.name === 'Service Desk Customers');
  const actors = role && context.tables.table('roleActors').get(`${project.id}/${role.id}`);
  return caller.accountId !== null && (actors?.users.includes(caller.accountId) ?? false);
}
export const isAgent = (context: JiraContext, caller: Caller, projectId: string): boolean =>
  hasProjectPermission(context, caller.accountId, projectId, 'SERVICEDESK_AGENT');

/** A service desk by its id or its project's id or key, if the caller may use it. */
export function requireDesk(
  context: JiraContext,
  caller: Caller,
  id: string,
): { desk: ServiceDesk; project: Project } {
  const desks = context.tables.table('serviceDesks');
  const byProject = context.tables.table('projects').by('key', id.toUpperCase())[0];
  const desk = desks.get(id) ?? (byProject ? desks.by('project', byProject.id)[0] : undefined);
  const project = desk && context.tables.table('projects').get(desk.projectId);
  if (!desk || !project) throw notFound(`The Service Desk with ID '${id}' does not exist.`);
  if (!mayUseDesk(context, caller, project))
    throw forbidden('You do not have permission to view this service desk.');
  return { desk, project };
}

export function requireRequestType(context: JiraContext, desk: ServiceDesk, id: string): RequestType {
  const type = context.tables.table('requestTypes').get(id);
  if (!type || type.serviceDeskId !== desk.id)
    throw notFound(`The request type with ID '${id}' does not exist.`);
  return type;
}

/** A request by issue id or key, if it is one and the caller may see it: the same 404 for all that isn't so. */
export function requireRequest(context: JiraContext, caller: Caller, idOrKey: string): RequestParts {
  const issue = findIssue(context, idOrKey);
  const type =
    issue && issue.requestTypeId !== null
      ? context.tables.table('requestTypes').get(issue.requestTypeId)
      : undefined;
  if (!issue || !type || !canSeeRequest(context, caller.accountId, issue))
    throw notFound('The request does not exist or you do not have permission to see it.');
  return { issue, type, ...deskOf(context, type) };
}
export function deskOf(context: JiraContext, type: RequestType): { desk: ServiceDesk; project: Project } {
  const desk = context.tables.table('serviceDesks').get(type.serviceDeskId);
  const project = desk && context.tables.table('projects').get(desk.projectId);
  if (!desk || !project) throw new Error(`request type ${type.name} has no service desk`);
  return { desk, project };
}
