import { JiraError } from '../context';
import { hasProjectPermission } from '../permissions';
import { issueDeleted } from './emit-events';
import type { JiraContext } from '../context';
import type { Issue } from '../entities';
import type { Caller } from './caller';

/** Deletes an issue with everything on it. Only the issue itself gets an event: cascades have none. */
export function deleteIssue(
  context: JiraContext,
  caller: Caller,
  issue: Issue,
  deleteSubtasks: boolean,
): void {
  if (!hasProjectPermission(context, caller.accountId, issue.projectId, 'DELETE_ISSUES', issue)) {
    throw new JiraError(403, ['You do not have permission to delete issues in this project.']);
  }
  const children = context.tables.table('issues').by('parent', issue.id);
  if (children.length > 0 && !deleteSubtasks) {
    throw new JiraError(400, [
      `The issue '${issue.key}' has subtasks.  You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`,
    ]);
  }
  for (const child of children) erase(context, child);
  erase(context, issue);
  issueDeleted(context, caller, issue);
}

function erase(context: JiraContext, issue: Issue): void {
  const { tables } = context;
  for (const row of tables.table('changeGroups').by('issue', issue.id))
    tables.table('changeGroups').remove(row.id);
  for (const row of tables.table('comments').by('issue', issue.id)) tables.table('comments').remove(row.id);
  for (const row of tables.table('attachments').by('issue', issue.id))
    tables.table('attachments').remove(row.id);
  for (const row of tables.table('properties').by('entity', `issue/${issue.id}`))
    tables.table('properties').remove(row.id);
  const links = tables.table('issueLinks');
  for (const row of [...links.by('inward', issue.id), ...links.by('outward', issue.id)]) links.remove(row.id);
  tables.table('issues').remove(issue.id);
}
