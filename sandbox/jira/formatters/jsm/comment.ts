import { adfText } from '../../issues';
import { formatDate, formatJsmUser } from './parts';
import { hasProjectPermission } from '../../permissions';
import type { Caller } from '../../issues';
import type { Issue, IssueComment } from '../../entities';
import type { JiraContext } from '../../context';

/** CommentDTO: the body as plain text. */
export const formatJsmComment = (
  context: JiraContext,
  caller: Caller,
  comment: IssueComment,
): Record<string, unknown> => ({
  _expands: ['attachment', 'renderedBody'],
  id: comment.id,
  body: adfText(comment.body),
  public: comment.jsdPublic,
  author: formatJsmUser(context, comment.authorId),
  created: formatDate(comment.created, caller.timeZone),
  _links: { self: `${context.siteUrl}/rest/servicedeskapi/request/${comment.issueId}/comment/${comment.id}` },
});

/** Comments that the caller may read, oldest first: customers see public ones only. */
export function readableComments(context: JiraContext, caller: Caller, issue: Issue): IssueComment[] {
  const isAgent = hasProjectPermission(
    context,
    caller.accountId,
    issue.projectId,
    'SERVICEDESK_AGENT',
    issue,
  );
  return context.tables
    .table('comments')
    .by('issue', issue.id)
    .filter((comment) => comment.jsdPublic || isAgent);
}
export const formatComments = (
  context: JiraContext,
  caller: Caller,
  issue: Issue,
): Record<string, unknown>[] =>
  readableComments(context, caller, issue).map((comment) => formatJsmComment(context, caller, comment));
