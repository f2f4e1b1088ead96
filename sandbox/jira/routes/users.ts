import { actingAccount, groupsOf, hasGlobalPermission } from '../permissions';
import { badRequest, forbidden, notFound } from '../errors';
import { expandOf, listOf, numberOf, ok, page } from '../http';
import { formatGroupName, formatProfile, formatUser } from '../formatters/user';
import { identityPoints } from '../points';
import { isFoundBy } from '../services/find-people';
import type { JiraContext, Route } from '../context';
import type { User } from '../entities';
import type { JiraRequest } from '../../core/types';

const scopes = ['read:jira-user'];
const UNKNOWN_USER = 'Specified user does not exist or you do not have required permissions';

function requireBrowseUsers(context: JiraContext, request: JiraRequest): void {
  const account = actingAccount(context, request.actor);
  if (
    account === null ||
    !(
      hasGlobalPermission(context, account, 'USER_PICKER') ||
      hasGlobalPermission(context, account, 'ADMINISTER')
    )
  )
    throw forbidden('You are not authorized to perform this operation.');
}
const matches = (user: User, query: string): boolean => user.active && isFoundBy(user, query);
const slice = <T>(request: JiraRequest, rows: T[]): T[] =>
  rows.slice(numberOf(request, 'startAt', 0)).slice(0, Math.min(numberOf(request, 'maxResults', 50), 1000));

export const userRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/myself',
    scopes,
    points: identityPoints,
    handle(context, request) {
      const user = context.tables.table('users').get(actingAccount(context, request.actor) ?? '');
      if (!user) throw notFound(UNKNOWN_USER);
      return ok({
        ...formatProfile(context, user, request.actor),
        ...groupsAndRoles(context, user, expandOf(request)),
      });
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/user',
    scopes,
    points: identityPoints,
    handle(context, request) {
      requireBrowseUsers(context, request);
      const accountId = request.query.get('accountId');
      if (accountId === null) throw badRequest("The query parameter 'accountId' must be provided.");
      const user = context.tables.table('users').get(accountId);
      if (!user) throw notFound(UNKNOWN_USER);
      return ok({
        ...formatProfile(context, user, request.actor),
        ...groupsAndRoles(context, user, expandOf(request)),
      });
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/user/bulk',
    scopes,
    points: identityPoints,
    handle(context, request) {
      const ids = listOf(request, 'accountId');
      if (ids.length === 0) throw badRequest("The query parameter 'accountId' must be provided.");
      const found = ids
        .map((id) => context.tables.table('users').get(id))
        .filter((user) => user !== undefined);
      return ok(page(request, found, (user) => formatUser(context, user), 10, 200));
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/user/search',
    scopes,
    points: identityPoints,
    handle(context, request) {
      const query = request.query.get('query');
      const accountId = request.query.get('accountId');
      if (query === null && accountId === null && request.query.get('property') === null)
        throw badRequest('Either query, accountId or property must be provided.');
      requireBrowseUsers(context, request);
      const found = context.tables
        .table('users')
        .where((user) => (accountId !== null ? user.id === accountId : matches(user, query ?? '')));
      return ok(slice(request, found).map((user) => formatUser(context, user)));
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/users/search',
    scopes,
    points: identityPoints,
    handle(context, request) {
      requireBrowseUsers(context, request);
      return ok(slice(request, context.tables.table('users').all()).map((user) => formatUser(context, user)));
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/user/groups',
    scopes,
    points: identityPoints,
    handle(context, request) {
      requireBrowseUsers(context, request);
      const accountId = request.query.get('accountId') ?? '';
      if (!context.tables.table('users').get(accountId)) throw notFound(UNKNOWN_USER);
      return ok(groupsOf(context, accountId).map((group) => formatGroupName(context, group)));
    },
  },
];

function groupsAndRoles(
  context: JiraContext,
  user: User,
  expand: ReadonlySet<string>,
): Record<string, unknown> {
  const items = groupsOf(context, user.id);
  return {
    groups: {
      size: items.length,
      items: expand.has('groups') ? items.map((group) => formatGroupName(context, group)) : [],
    },
    applicationRoles: { size: 0, items: [] },
    expand: 'groups,applicationRoles',
  };
}
