import * as z from 'zod';
import { created, expandOf, noContent, numberOf, ok, page, readBody } from '../http';
import { addComment } from '../issues/comments/add-comment';
import {
  deleteComment,
  editComment,
  requireComment,
  visibleComments,
} from '../issues/comments/change-comment';
import { formatComment } from '../issues/comments/format-comment';
import { callerOf } from '../issues/caller';
import { canBrowse } from '../issues/find-issue';
import { JiraError } from '../context';
import { READ, onIssue } from './issue-target';
import type { Route } from '../context';
import type { IssueComment } from '../entities';
import type { Request } from './issue-target';

const body = z.looseObject({
  body: z.unknown(),
  properties: z.array(z.looseObject({ key: z.string(), value: z.unknown() })).optional(),
  visibility: z
    .looseObject({
      type: z.enum(['group', 'role']),
      value: z.string().optional(),
      identifier: z.string().nullable().optional(),
    })
    .optional(),
});
type Body = z.output<typeof body>;
const inputOf = (
  read: Body,
): { body: unknown; properties: Body['properties']; visibility: IssueComment['visibility'] | undefined } => ({
  body: read.body,
  properties: read.properties,
  visibility: read.visibility
    ? { type: read.visibility.type, value: read.visibility.identifier ?? read.visibility.value ?? '' }
    : undefined,
});
const showOf = (request: Request): { properties: boolean; rendered: boolean } => {
  const expand = expandOf(request);
  return { properties: expand.has('properties'), rendered: expand.has('renderedBody') };
};

export const commentRoutes: readonly Route[] = [
  onIssue('GET', '/comment', ({ context, request, caller, issue }) => {
    const rows = visibleComments(context, caller, issue).sort(
      (a, b) => a.created.localeCompare(b.created) || Number(a.id) - Number(b.id),
    );
    const order = request.query.get('orderBy');
    if (order !== null && !['created', '+created', '-created'].includes(order))
      throw new JiraError(400, [`The orderBy '${order}' is not valid.`]);
    if (order === '-created') rows.reverse();
    const startAt = numberOf(request, 'startAt', 0);
    const maxResults = Math.min(numberOf(request, 'maxResults', 100), 100);
    const comments = rows
      .slice(startAt, startAt + maxResults)
      .map((row) => formatComment(context, caller, row, showOf(request)));
    return ok({ startAt, maxResults, total: rows.length, comments });
  }),
  onIssue('POST', '/comment', ({ context, request, caller, issue }) => {
    const comment = addComment(context, caller, issue, inputOf(readBody(body, request)));
    return created(formatComment(context, caller, comment, showOf(request)));
  }),
  onIssue('GET', '/comment/{id}', ({ context, request, caller, issue }) =>
    ok(
      formatComment(
        context,
        caller,
        requireComment(context, caller, issue, request.params['id'] ?? ''),
        showOf(request),
      ),
    ),
  ),
  onIssue('PUT', '/comment/{id}', ({ context, request, caller, issue }) => {
    const comment = requireComment(context, caller, issue, request.params['id'] ?? '');
    return ok(
      formatComment(
        context,
        caller,
        editComment(context, caller, issue, comment, inputOf(readBody(body, request))),
        showOf(request),
      ),
    );
  }),
  onIssue('DELETE', '/comment/{id}', ({ context, request, caller, issue }) => {
    deleteComment(context, caller, issue, requireComment(context, caller, issue, request.params['id'] ?? ''));
    return noContent();
  }),
  {
    method: 'POST',
    path: '/rest/api/3/comment/list',
    scopes: READ,
    handle(context, request) {
      const { ids } = readBody(z.looseObject({ ids: z.array(z.number().int()) }), request);
      if (ids.length > 1000) throw new JiraError(400, ['The maximum number of comment IDs is 1000.']);
      const caller = callerOf(context, request.actor);
      const rows = [...new Set(ids)].flatMap((id) => {
        const comment = context.tables.table('comments').get(String(id));
        const issue = comment && context.tables.table('issues').get(comment.issueId);
        if (!comment || !issue || !canBrowse(context, caller, issue)) return [];
        return visibleComments(context, caller, issue).filter((row) => row.id === comment.id);
      });
      return ok(
        page(
          request,
          rows,
          (row) => formatComment(context, caller, row, showOf({ ...request, params: {} })),
          1000,
          1000,
        ),
      );
    },
  },
];
