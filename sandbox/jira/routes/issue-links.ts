import * as z from 'zod';
import { notFound } from '../errors';
import { noContent, ok, readBody } from '../http';
import { callerOf } from '../issues/caller';
import { canBrowse } from '../issues/find-issue';
import { shortIssue } from '../issues/computed-fields';
import { createLink, deleteLink } from '../issues/links';
import { linkTypeRef } from '../issues/refs';
import { READ, WRITE } from './issue-target';
import type { JiraContext, Route } from '../context';
import type { Issue, IssueLink } from '../entities';
import type { Caller } from '../issues/caller';

const end = z.looseObject({ id: z.coerce.string().optional(), key: z.string().optional() });
const body = z.looseObject({
  type: z.looseObject({}),
  inwardIssue: end,
  outwardIssue: end,
  comment: z.looseObject({}).optional(),
});

/** A link both ends of which the caller may see. */
function requireLink(
  context: JiraContext,
  caller: Caller,
  id: string,
): { link: IssueLink; inward: Issue; outward: Issue } {
  const link = context.tables.table('issueLinks').get(id);
  const [inward, outward] = [link?.inwardIssueId, link?.outwardIssueId].map((issueId) =>
    context.tables.table('issues').get(issueId ?? ''),
  );
  if (
    !link ||
    !inward ||
    !outward ||
    !canBrowse(context, caller, inward) ||
    !canBrowse(context, caller, outward)
  ) {
    throw notFound(`No issue link with id '${id}' exists.`);
  }
  return { link, inward, outward };
}

export const issueLinkRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/rest/api/3/issueLink',
    scopes: WRITE,
    handle(context, request) {
      createLink(context, callerOf(context, request.actor), readBody(body, request));
      return { status: 201 };
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/issueLink/{linkId}',
    scopes: READ,
    handle(context, request) {
      const { link, inward, outward } = requireLink(
        context,
        callerOf(context, request.actor),
        request.params['linkId'] ?? '',
      );
      const type = context.tables.table('issueLinkTypes').get(link.typeId);
      return ok({
        id: link.id,
        self: `${context.siteUrl}/rest/api/3/issueLink/${link.id}`,
        type: type ? linkTypeRef(context, type) : {},
        inwardIssue: shortIssue(context, inward),
        outwardIssue: shortIssue(context, outward),
      });
    },
  },
  {
    method: 'DELETE',
    path: '/rest/api/3/issueLink/{linkId}',
    scopes: WRITE,
    handle(context, request) {
      const caller = callerOf(context, request.actor);
      deleteLink(context, caller, requireLink(context, caller, request.params['linkId'] ?? '').link);
      return noContent();
    },
  },
];
