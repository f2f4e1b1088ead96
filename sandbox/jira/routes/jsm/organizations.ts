import { callerOf } from '../../issues';
import { deskIn } from './service-desks';
import { forbidden, notFound } from '../../errors';
import { formatDate, formatJsmUser } from '../../formatters/jsm/parts';
import { formatOrganization } from '../../services/organizations';
import { isAgent } from '../../services/find-request';
import { jsmPage, ok } from '../../http';
import type { Caller } from '../../issues';
import type { JiraContext, Route } from '../../context';
import type { JiraRequest } from '../../../core/types';
import type { Organization } from '../../entities';

const scopes = ['manage:servicedesk-customer'];
const base = '/rest/servicedeskapi/organization';

/** Reading organisations: agents see all, customers those that they are members of. */
export const organizationRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: base,
    scopes,
    handle(context, request) {
      const caller = callerOf(context, request.actor);
      const accountId = request.query.get('accountId');
      if (accountId !== null && !isAgentSomewhere(context, caller))
        throw forbidden('Only agents may ask for the organizations of somebody.');
      const rows = context.tables
        .table('organizations')
        .where((row) => accountId === null || row.members.includes(accountId))
        .filter((row) => maySee(context, caller, row));
      return ok(jsmPage(request, context.siteUrl, rows, (row) => detailed(context, caller, row)));
    },
  },
  {
    method: 'GET',
    path: `${base}/{organizationId}`,
    scopes,
    handle(context, request) {
      const caller = callerOf(context, request.actor);
      return ok(detailed(context, caller, found(context, caller, request)));
    },
  },
  {
    method: 'GET',
    path: `${base}/{organizationId}/user`,
    scopes,
    handle(context, request) {
      const caller = callerOf(context, request.actor);
      const { members } = found(context, caller, request);
      if (!isAgentSomewhere(context, caller))
        throw forbidden('You do not have permission to view the users of this organization.');
      return ok(jsmPage(request, context.siteUrl, members, (id) => formatJsmUser(context, id)));
    },
  },
  {
    method: 'GET',
    path: '/rest/servicedeskapi/servicedesk/{serviceDeskId}/organization',
    scopes,
    handle(context, request) {
      const caller = callerOf(context, request.actor);
      const { desk, project } = deskIn(context, request);
      if (!isAgent(context, caller, project.id))
        throw forbidden("You do not have permission to view this service desk's organizations.");
      const accountId = request.query.get('accountId');
      const rows = context.tables
        .table('organizations')
        .where(
          (row) =>
            (desk.organizationIds ?? []).includes(row.id) &&
            (accountId === null || row.members.includes(accountId)),
        );
      return ok(jsmPage(request, context.siteUrl, rows, (row) => detailed(context, caller, row)));
    },
  },
];

const isAgentSomewhere = (context: JiraContext, caller: Caller): boolean =>
  context.tables
    .table('serviceDesks')
    .all()
    .some((desk) => isAgent(context, caller, desk.projectId));
const maySee = (context: JiraContext, caller: Caller, row: Organization): boolean =>
  row.members.includes(caller.authorId) || isAgentSomewhere(context, caller);

function found(
  context: JiraContext,
  caller: Caller,
  request: JiraRequest & { params: Record<string, string> },
): Organization {
  const id = request.params['organizationId'] ?? '';
  const row = context.tables.table('organizations').get(id);
  if (!row || !maySee(context, caller, row))
    throw notFound(`The organization with ID '${id}' does not exist.`);
  return row;
}

const detailed = (context: JiraContext, caller: Caller, row: Organization): Record<string, unknown> => ({
  ...formatOrganization(context, row),
  created: formatDate(row.created, caller.timeZone),
  scimManaged: false,
});
