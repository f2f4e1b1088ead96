import { JiraError } from '../../context';
import { hasProjectPermission } from '../../permissions';
import { changeItem } from '../apply-changes';
import { adfText } from '../../adf/adf-text';
import { issueCommented } from '../emit-events';
import { checkBody, isPublic, touch } from './add-comment';
import { commentInEvent } from './format-comment';
import type { CommentInput } from './add-comment';
import type { JiraContext } from '../../context';
import type { Issue, IssueComment } from '../../entities';
import type { Caller } from '../caller';

/** Comments of an issue that the caller may read, oldest first. Comments restricted to a role or group are left out for others. */
export function visibleComments(context: JiraContext, caller: Caller, issue: Issue): IssueComment[] {
  const rows = context.tables.table('comments').by('issue', issue.id);
  return rows.filter(
    (comment) => comment.visibility === null || mayReadRestricted(context, caller, issue, comment),
  );
}
function mayReadRestricted(
  context: JiraContext,
  caller: Caller,
  issue: Issue,
  { visibility }: IssueComment,
): boolean {
  const groups = context.tables.table('groups').where((group) => group.members.includes(caller.authorId));
  if (visibility?.type === 'group')
    return groups.some((group) => group.name === visibility.value || group.id === visibility.value);
  const role = context.tables
    .table('projectRoles')
    .find((row) => row.name === visibility?.value || row.id === visibility?.value);
  const actors = role && context.tables.table('roleActors').get(`${issue.projectId}/${role.id}`);
  return actors
    ? actors.users.includes(caller.authorId) ||
        groups.some((group) => actors.groups.includes(group.id) || actors.groups.includes(group.name))
    : false;
}

/** Finds a comment of an issue; 404 in Jira's words. */
export function requireComment(context: JiraContext, caller: Caller, issue: Issue, id: string): IssueComment {
  const comment = visibleComments(context, caller, issue).find((row) => row.id === id);
  if (!comment) throw new JiraError(404, [`Can not find a comment for the id: ${id}.`]);
  return comment;
}

/** Edits a comment: its text, and its properties if they are given. An event "commented" follows, as for a new one. */
export function editComment(
  context: JiraContext,
  caller: Caller,
  issue: Issue,
  comment: IssueComment,
  input: CommentInput,
): IssueComment {
  requireRight(context, caller, issue, comment, 'EDIT');
  const properties = input.properties
    ? { ...comment.properties, ...Object.fromEntries(input.properties.map(({ key, value }) => [key, value])) }
    : comment.properties;
  const now = context.clock.iso();
  const next: IssueComment = {
    ...comment,
    body: checkBody(input.body),
    properties,
    updated: now,
    updateAuthorId: caller.authorId,
    jsdPublic: input.properties ? isPublic(properties) : comment.jsdPublic,
    visibility: input.visibility ?? comment.visibility,
  };
  context.tables.table('comments').put(next);
  touch(context, issue.id, now);
  issueCommented(context, caller, issue, commentInEvent(context, caller, next));
  return next;
}

/** Deletes a comment. Jira keeps its text in the changelog of the issue. */
export function deleteComment(
  context: JiraContext,
  caller: Caller,
  issue: Issue,
  comment: IssueComment,
): void {
  requireRight(context, caller, issue, comment, 'DELETE');
  const now = context.clock.iso();
  context.tables.table('comments').remove(comment.id);
  touch(context, issue.id, now);
  const field = { id: 'comment', custom: false, name: 'Comment' };
  const item = {
    ...changeItem(field, { id: comment.id, text: adfText(comment.body) }, { id: null, text: null }),
    field: 'Comment',
  };
  context.tables.table('changeGroups').put({
    id: context.nextId('changeGroup'),
    issueId: issue.id,
    authorId: caller.authorId,
    created: now,
    items: [item],
  });
}

function requireRight(
  context: JiraContext,
  caller: Caller,
  issue: Issue,
  comment: IssueComment,
  verb: 'EDIT' | 'DELETE',
): void {
  const may = (key: string): boolean =>
    hasProjectPermission(context, caller.accountId, issue.projectId, key, issue);
  if (may(`${verb}_ALL_COMMENTS`) || (comment.authorId === caller.authorId && may(`${verb}_OWN_COMMENTS`)))
    return;
  throw new JiraError(400, [
    `You do not have the permission to ${verb === 'EDIT' ? 'edit this comment' : `delete comment with id: ${comment.id}`}.`,
  ]);
}
