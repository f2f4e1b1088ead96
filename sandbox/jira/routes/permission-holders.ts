import { actingAccount, hasProjectPermission } from '../permissions';
import { allPermissions } from '../permissions/list-permissions';
import { badRequest, forbidden, ISSUE_NOT_FOUND, notFound } from '../errors';
import { callerHas, isAdmin } from '../require';
import { formatUser } from '../formatters/user';
import { identityPoints } from '../points';
import { isFoundBy } from '../services/find-people';
import { listOf, numberOf, ok } from '../http';
import type { Issue, Project } from '../entities';
import type { JiraContext, Route } from '../context';
import type { JiraRequest } from '../../core/types';

/** The search looks at this many people of the site, whatever is asked for. */
const REACH = 1000;

/** Who holds permissions on a project or an issue (operation findUsersWithAllPermissions). */
export const permissionHolderRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/user/permission/search',
    scopes: ['read:jira-user'],
    points: identityPoints,
    handle(context, request) {
      const isAsked = whoIsAsked(request);
      const permissions = permissionsAsked(context, request);
      const { project, issue } = placeOf(context, request);
      if (!isAdmin(context, request) && !callerHas(context, request, project.id, 'ADMINISTER_PROJECTS'))
        throw forbidden();
      // The range is taken first and searched afterwards: the answer is usually shorter than asked for.
      const startAt = numberOf(request, 'startAt', 0);
      const end = Math.min(startAt + numberOf(request, 'maxResults', 50), REACH);
      const found = context.tables
        .table('users')
        .all()
        .slice(startAt, end)
        .filter(
          (user) =>
            isAsked(user) &&
            permissions.every((key) => hasProjectPermission(context, user.id, project.id, key, issue)),
        );
      return ok(found.map((user) => formatUser(context, user)));
    },
  },
];

function whoIsAsked(request: JiraRequest): (user: Parameters<typeof isFoundBy>[0]) => boolean {
  const [query, accountId] = [request.query.get('query'), request.query.get('accountId')];
  // The description says that everybody is found without a query, the parameters that one of the two is required: an empty query is both.
  if ((query === null) === (accountId === null))
    throw badRequest("Either 'query' or 'accountId' must be provided, and not both.");
  return (user) => user.active && (accountId === null ? isFoundBy(user, query ?? '') : user.id === accountId);
}

function permissionsAsked(context: JiraContext, request: JiraRequest): string[] {
  const keys = listOf(request, 'permissions').flatMap((value) => value.split(','));
  if (keys.length === 0) throw badRequest("The 'permissions' query parameter was not provided.");
  const known = new Set(
    allPermissions(context)
      .filter(({ type }) => type === 'PROJECT')
      .map(({ key }) => key),
  );
  const wrong = keys.filter((key) => !known.has(key));
  if (wrong.length > 0) throw badRequest(`Permission '${wrong.join(', ')}' is not known.`);
  return keys;
}

function placeOf(context: JiraContext, request: JiraRequest): { project: Project; issue?: Issue } {
  const [projectKey, issueKey] = [request.query.get('projectKey'), request.query.get('issueKey')];
  if (projectKey === null && issueKey === null)
    throw badRequest("Either 'projectKey' or 'issueKey' must be provided.");
  const projects = context.tables.table('projects');
  if (issueKey === null) {
    const project = projects.by('key', projectKey ?? '')[0];
    if (!project) throw notFound(`No project could be found with key '${projectKey}'.`);
    return { project };
  }
  const issue = context.tables.table('issues').by('key', issueKey)[0];
  const project = issue && projects.get(issue.projectId);
  const account = actingAccount(context, request.actor);
  if (!issue || !project || !hasProjectPermission(context, account, project.id, 'BROWSE_PROJECTS', issue))
    throw notFound(ISSUE_NOT_FOUND);
  return { project, issue };
}
