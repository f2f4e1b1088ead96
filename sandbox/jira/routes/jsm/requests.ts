import * as z from 'zod';
import { addComment, availableTransitions, callerOf, doTransition, textToAdf } from '../../issues';
import { forbidden, notFound } from '../../errors';
import { canSeeRequest } from '../../permissions';
import { created, expandOf, flagOf, jsmPage, noContent, ok, readBody } from '../../http';
import { createRequest } from '../../services/create-request';
import {
  deskOf,
  isAgent,
  requireDesk,
  requireRequest,
  requireRequestType,
} from '../../services/find-request';
import { formatJsmComment, readableComments } from '../../formatters/jsm/comment';
import { formatRequest, statusHistory } from '../../formatters/jsm/request';
import type { JiraContext, Route } from '../../context';
import type { JiraRequest } from '../../../core/types';
import type { RequestParts } from '../../formatters/jsm/request';

const read = ['read:servicedesk-request'];
const write = ['write:servicedesk-request'];
const base = '/rest/servicedeskapi/request';
const createBody = z.strictObject({
  serviceDeskId: z.string(),
  requestTypeId: z.string(),
  requestFieldValues: z.record(z.string(), z.unknown()),
  isAdfRequest: z.boolean().default(false),
  raiseOnBehalfOf: z.string().optional(),
  requestParticipants: z.array(z.string()).optional(),
  channel: z.string().optional(),
});
const transitionBody = z.strictObject({
  id: z.string(),
  additionalComment: z.strictObject({ body: z.string() }).optional(),
});
/** The request of the path, if the caller may see it. */
export const found = (
  context: JiraContext,
  request: JiraRequest & { params: Record<string, string> },
): RequestParts =>
  requireRequest(context, callerOf(context, request.actor), request.params['issueIdOrKey'] ?? '');

export const requestRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: base,
    scopes: write,
    async handle(context, request) {
      const body = readBody(createBody, request);
      const caller = callerOf(context, request.actor);
      const { desk, project } = requireDesk(context, caller, body.serviceDeskId);
      const type = requireRequestType(context, desk, body.requestTypeId);
      const issue = await createRequest(context, caller, type, body);
      return created(formatRequest(context, caller, { issue, type, desk, project }, new Set()));
    },
  },
  {
    method: 'GET',
    path: base,
    scopes: read,
    handle(context, request) {
      const caller = callerOf(context, request.actor);
      return ok(
        jsmPage(request, context.siteUrl, listRequests(context, request), (parts) =>
          formatRequest(context, caller, parts, expandOf(request)),
        ),
      );
    },
  },
  {
    method: 'GET',
    path: `${base}/{issueIdOrKey}`,
    scopes: read,
    handle: (context, request) =>
      ok(
        formatRequest(context, callerOf(context, request.actor), found(context, request), expandOf(request)),
      ),
  },
  {
    method: 'GET',
    path: `${base}/{issueIdOrKey}/status`,
    scopes: read,
    handle(context, request) {
      const rows = statusHistory(context, callerOf(context, request.actor), found(context, request).issue);
      return ok(jsmPage(request, context.siteUrl, rows, (row) => row));
    },
  },
  {
    method: 'GET',
    path: `${base}/{issueIdOrKey}/comment`,
    scopes: read,
    handle(context, request) {
      const caller = callerOf(context, request.actor);
      const [wantPublic, wantInternal] = [
        flagOf(request, 'public') ?? true,
        flagOf(request, 'internal') ?? true,
      ];
      const rows = readableComments(context, caller, found(context, request).issue).filter((comment) =>
        comment.jsdPublic ? wantPublic : wantInternal,
      );
      return ok(
        jsmPage(request, context.siteUrl, rows, (comment) => formatJsmComment(context, caller, comment)),
      );
    },
  },
  {
    method: 'POST',
    path: `${base}/{issueIdOrKey}/comment`,
    scopes: write,
    handle(context, request) {
      const body = readBody(
        z.strictObject({ body: z.string().min(1), public: z.boolean().default(true) }),
        request,
      );
      const caller = callerOf(context, request.actor);
      const { issue, project } = found(context, request);
      const agent = isAgent(context, caller, project.id);
      if (!body.public && !agent) throw forbidden('You do not have permission to add internal comments.');
      const properties = body.public ? [] : [{ key: 'sd.public.comment', value: { internal: true } }];
      return created(
        formatJsmComment(
          context,
          caller,
          addComment(context, caller, issue, { body: textToAdf(body.body), properties }, !agent),
        ),
      );
    },
  },
  {
    // Customers get the transitions that an administrator shows in the portal; none is shown here, so only agents see some.
    method: 'GET',
    path: `${base}/{issueIdOrKey}/transition`,
    scopes: read,
    handle(context, request) {
      const { transitions } = availableTransitions(
        context,
        callerOf(context, request.actor),
        found(context, request).issue,
      );
      return ok(jsmPage(request, context.siteUrl, transitions, ({ id, name }) => ({ id, name })));
    },
  },
  {
    method: 'POST',
    path: `${base}/{issueIdOrKey}/transition`,
    scopes: write,
    async handle(context, request) {
      const body = readBody(transitionBody, request);
      const caller = callerOf(context, request.actor);
      const { issue } = found(context, request);
      if (
        !availableTransitions(context, caller, issue).transitions.some(
          (transition) => transition.id === body.id,
        )
      )
        throw notFound('The transition does not exist or you do not have permission to perform it.');
      const moved = await doTransition(context, caller, issue, body.id, {});
      if (body.additionalComment)
        addComment(context, caller, moved, { body: textToAdf(body.additionalComment.body) });
      return noContent();
    },
  },
];

/** The caller's requests: those raised by default, newest first; filters as documented (operation getCustomerRequests). */
function listRequests(context: JiraContext, request: JiraRequest): RequestParts[] {
  const caller = callerOf(context, request.actor);
  const accountId = caller.authorId;
  const ownership = request.query.getAll('requestOwnership').flatMap((value) => value.split(','));
  const status = request.query.get('requestStatus') ?? 'ALL_REQUESTS';
  const term = (request.query.get('searchTerm') ?? '').toLowerCase();
  const [deskId, typeId] = [request.query.get('serviceDeskId'), request.query.get('requestTypeId')];
  const wanted = ownership.length === 0 ? ['OWNED_REQUESTS', 'PARTICIPATED_REQUESTS'] : ownership;
  const rows = context.tables
    .table('issues')
    .where(
      (issue) =>
        issue.requestTypeId !== null &&
        issue.summary.toLowerCase().includes(term) &&
        (typeId === null || issue.requestTypeId === typeId) &&
        (wanted.includes('ALL_ORGANIZATIONS') ||
          wanted.includes('ALL_REQUESTS') ||
          (wanted.includes('OWNED_REQUESTS') && issue.reporterId === accountId) ||
          (wanted.includes('PARTICIPATED_REQUESTS') && issue.participants.includes(accountId))),
    );
  return rows.reverse().flatMap((issue): RequestParts[] => {
    const type = context.tables.table('requestTypes').get(issue.requestTypeId ?? '');
    const open = issue.resolutionId === null;
    const fits =
      status === 'ALL_REQUESTS' ||
      (status === 'OPEN_REQUESTS' ? open : status === 'CLOSED_REQUESTS' && !open);
    if (
      !type ||
      !fits ||
      (deskId !== null && type.serviceDeskId !== deskId) ||
      !canSeeRequest(context, caller.accountId, issue)
    )
      return [];
    return [{ issue, type, ...deskOf(context, type) }];
  });
}
