import * as z from 'zod';
import { badRequest, conflict, forbidden } from '../../errors';
import { callerOf } from '../../issues';
import { created, jsmPage, noContent, ok, readBody } from '../../http';
import { formatJsmUser } from '../../formatters/jsm/parts';
import { isAdmin } from '../../require';
import { isAgent, requireDesk } from '../../services/find-request';
import { SITE_TIME_ZONE } from '../server';
import { uuidFrom } from '../../ids';
import type { JiraContext, Route } from '../../context';
import type { RoleActors } from '../../entities';

const scopes = ['manage:servicedesk-customer'];
const base = '/rest/servicedeskapi/servicedesk/{serviceDeskId}/customer';

/** The customers of a project: the members of its customer role. */
function customerRole(context: JiraContext, projectId: string): RoleActors {
  const role = context.tables.table('projectRoles').find((row) => row.name === 'Service Desk Customers');
  const roleId = role?.id ?? '';
  const id = `${projectId}/${roleId}`;
  return context.tables.table('roleActors').get(id) ?? { id, projectId, roleId, users: [], groups: [] };
}

export const customerRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/rest/servicedeskapi/customer',
    scopes,
    handle(context, request) {
      const body = readBody(
        z.strictObject({
          email: z.email(),
          displayName: z.string().optional(),
          fullName: z.string().optional(),
        }),
        request,
      );
      if (!isAdmin(context, request)) throw forbidden('You do not have permission to create customers.');
      const users = context.tables.table('users');
      if (users.by('email', body.email.toLowerCase()).length > 0) {
        const message = 'An account already exists for this email.';
        throw request.query.get('strictConflictStatusCode') === 'true'
          ? conflict(message)
          : badRequest(message);
      }
      const id = `qm:${uuidFrom('customer', body.email.toLowerCase())}`;
      users.put({
        id,
        displayName: body.displayName ?? body.fullName ?? body.email,
        email: body.email,
        accountType: 'customer',
        active: true,
        timeZone: SITE_TIME_ZONE,
        locale: 'en_GB',
      });
      return created(formatJsmUser(context, id));
    },
  },
  {
    method: 'GET',
    path: base,
    scopes,
    handle(context, request) {
      const caller = callerOf(context, request.actor);
      const { project } = requireDesk(context, caller, request.params['serviceDeskId'] ?? '');
      if (!isAgent(context, caller, project.id))
        throw forbidden("You do not have permission to view this service desk's customers.");
      const query = (request.query.get('query') ?? '').toLowerCase();
      const users = customerRole(context, project.id).users.filter((id) => {
        const user = context.tables.table('users').get(id);
        return user !== undefined && `${user.displayName} ${user.email}`.toLowerCase().includes(query);
      });
      return ok(jsmPage(request, context.siteUrl, users, (id) => formatJsmUser(context, id)));
    },
  },
  {
    method: 'POST',
    path: base,
    scopes,
    handle(context, request) {
      const { accountIds } = readBody(z.strictObject({ accountIds: z.array(z.string()).min(1) }), request);
      const caller = callerOf(context, request.actor);
      const { project } = requireDesk(context, caller, request.params['serviceDeskId'] ?? '');
      if (!isAgent(context, caller, project.id))
        throw forbidden('You do not have permission to add customers.');
      const missing = accountIds.find((id) => !context.tables.table('users').get(id));
      if (missing !== undefined) throw badRequest(`The user with account ID '${missing}' does not exist.`);
      const role = customerRole(context, project.id);
      context.tables
        .table('roleActors')
        .put({ ...role, users: [...new Set([...role.users, ...accountIds])] });
      return noContent();
    },
  },
];
