import * as z from 'zod';
import { badRequest, forbidden } from '../../errors';
import { callerOf } from '../../issues';
import { formatJsmUser } from '../../formatters/jsm/parts';
import { found } from './requests';
import { isAgent } from '../../services/find-request';
import { jsmPage, ok, readBody } from '../../http';
import type { JiraContext, Route } from '../../context';
import type { JiraRequest, JiraResponse } from '../../../core/types';

type Request = JiraRequest & { params: Record<string, string> };
const path = '/rest/servicedeskapi/request/{issueIdOrKey}/participant';
const write = ['write:servicedesk-request'];
const body = z.strictObject({ accountIds: z.array(z.string()).min(1) });

/** People who take part in a request. Only agents add and take out: JSM's setting for customers is off here. */
export const participantRoutes: readonly Route[] = [
  {
    method: 'GET',
    path,
    scopes: ['read:servicedesk-request'],
    handle: (context, request) => list(context, request, found(context, request).issue.participants),
  },
  {
    method: 'POST',
    path,
    scopes: write,
    handle: (context, request) => change(context, request, (now, given) => [...new Set([...now, ...given])]),
  },
  {
    method: 'DELETE',
    path,
    scopes: write,
    handle: (context, request) =>
      change(context, request, (now, given) => now.filter((id) => !given.includes(id))),
  },
];

const list = (context: JiraContext, request: Request, ids: readonly string[]): JiraResponse =>
  ok(jsmPage(request, context.siteUrl, ids, (id) => formatJsmUser(context, id)));

function change(
  context: JiraContext,
  request: Request,
  next: (now: readonly string[], given: readonly string[]) => string[],
): JiraResponse {
  const { accountIds } = readBody(body, request);
  const { issue, project } = found(context, request);
  if (!isAgent(context, callerOf(context, request.actor), project.id))
    throw forbidden('You do not have permission to manage request participants.');
  const missing = accountIds.find((id) => !context.tables.table('users').get(id));
  if (missing !== undefined) throw badRequest(`The user with account ID '${missing}' does not exist.`);
  const participants = next(issue.participants, accountIds);
  context.tables.table('issues').put({ ...issue, participants, updated: context.clock.iso() });
  return list(context, request, participants);
}
