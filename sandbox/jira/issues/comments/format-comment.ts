import { adfHtml } from '../../adf/adf-text';
import { wireInstant } from '../instants';
import { userRef } from '../refs';
import type { JiraContext } from '../../context';
import type { IssueComment } from '../../entities';
import type { Caller } from '../caller';

/** A comment as the platform API answers it. `jsdPublic` stands on comments of service projects' requests only. */
export function formatComment(
  context: JiraContext,
  caller: Caller,
  comment: IssueComment,
  expand: { readonly properties?: boolean; readonly rendered?: boolean } = {},
): Record<string, unknown> {
  const properties = Object.entries(comment.properties).map(([key, value]) => ({ key, value }));
  return {
    self: `${context.siteUrl}/rest/api/3/issue/${comment.issueId}/comment/${comment.id}`,
    id: comment.id,
    author: userRef(context, comment.authorId),
    body: comment.body,
    ...(expand.rendered ? { renderedBody: adfHtml(comment.body) } : {}),
    updateAuthor: userRef(context, comment.updateAuthorId),
    created: wireInstant(comment.created, caller.timeZone),
    updated: wireInstant(comment.updated, caller.timeZone),
    ...(comment.visibility
      ? { visibility: { ...comment.visibility, identifier: comment.visibility.value } }
      : {}),
    jsdPublic: comment.jsdPublic,
    ...(expand.properties ? { properties } : {}),
  };
}

/** A comment inside an event: the same in UTC, without what readers of the API ask for by expand. */
export const commentInEvent = (
  context: JiraContext,
  caller: Caller,
  comment: IssueComment,
): Record<string, unknown> => formatComment(context, { ...caller, timeZone: 'UTC' }, comment);
