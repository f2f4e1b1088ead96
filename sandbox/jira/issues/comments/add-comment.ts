import { JiraError } from '../../context';
import { ISSUE_NOT_FOUND, notFound } from '../../errors';
import { adfText } from '../../adf/adf-text';
import { isAdf } from '../../adf/check-adf';
import { hasProjectPermission, canSeeRequest } from '../../permissions';
import { issueCommented } from '../emit-events';
import { MAX_TEXT } from '../fields/text-kinds';
import { commentInEvent } from './format-comment';
import type { JiraContext } from '../../context';
import type { Issue, IssueComment } from '../../entities';
import type { Caller } from '../caller';

/** The property by which JSM keeps a comment from customers. */
export const INTERNAL = 'sd.public.comment';

export interface CommentInput {
  readonly body: unknown;
  readonly properties?: readonly { readonly key: string; readonly value: unknown }[] | undefined;
  readonly visibility?: IssueComment['visibility'] | undefined;
}

/**
 * Adds a comment as the platform API does. In JSM it is public unless the property sd.public.comment says {internal: true}.
 * `viaPortal`: the caller writes as a customer, who needs no Jira permission but must see the request, and can write public comments only.
 */
export function addComment(
  context: JiraContext,
  caller: Caller,
  issue: Issue,
  input: CommentInput,
  viaPortal = false,
): IssueComment {
  mayComment(context, caller, issue, viaPortal);
  const body = checkBody(input.body);
  const properties = Object.fromEntries((input.properties ?? []).map(({ key, value }) => [key, value]));
  const now = context.clock.iso();
  const comment: IssueComment = {
    id: context.nextId('comment'),
    issueId: issue.id,
    authorId: caller.authorId,
    updateAuthorId: caller.authorId,
    body,
    created: now,
    updated: now,
    jsdPublic: viaPortal || isPublic(properties),
    visibility: input.visibility ?? null,
    properties,
  };
  context.tables.table('comments').put(comment);
  touch(context, issue.id, now);
  issueCommented(
    context,
    caller,
    context.tables.table('issues').get(issue.id) ?? issue,
    commentInEvent(context, caller, comment),
  );
  return comment;
}

function mayComment(context: JiraContext, caller: Caller, issue: Issue, viaPortal: boolean): void {
  if (viaPortal) {
    if (!canSeeRequest(context, caller.accountId, issue)) throw notFound(ISSUE_NOT_FOUND);
    return;
  }
  if (hasProjectPermission(context, caller.accountId, issue.projectId, 'ADD_COMMENTS', issue)) return;
  throw new JiraError(400, ['You do not have the permission to comment on this issue.']);
}

/** The body of a comment: a document with content. */
export function checkBody(body: unknown): unknown {
  const message = 'Comment body is not valid!';
  if (!isAdf(body)) throw new JiraError(400, [message], { comment: message });
  if (adfText(body).length > MAX_TEXT) {
    const tooLong = `The entered text is too long. It exceeds the allowed limit of ${MAX_TEXT} characters.`;
    throw new JiraError(400, [], { comment: tooLong });
  }
  if (body.content.length === 0) throw new JiraError(400, [], { comment: 'Comment body can not be empty!' });
  return body;
}

/** JSM: internal only if the property says so. */
export const isPublic = (properties: Readonly<Record<string, unknown>>): boolean =>
  (properties[INTERNAL] as { internal?: unknown } | undefined)?.internal !== true;

/** A comment counts as an update of the issue. */
export function touch(context: JiraContext, issueId: string, at: string): void {
  const issue = context.tables.table('issues').get(issueId);
  if (issue) context.tables.table('issues').put({ ...issue, updated: at });
}
