import { JiraError } from '../context';
import { hasProjectPermission } from '../permissions';
import { changeFields, storeIssue } from './apply-changes';
import { issueUpdated } from './emit-events';
import { projectOf } from './find-issue';
import { readChanges } from './read-changes';
import { screenFieldIds, screenFor } from './screen-fields';
import { applySideUpdates, takeSideUpdates } from './side-updates';
import { writeProperties } from './properties';
import { OFF_SCREEN } from './fields/field-kind';
import type { JiraContext } from '../context';
import type { Field, Issue } from '../entities';
import type { Caller } from './caller';
import type { CreateIssueInput } from './create-issue';

/** Edits an issue as PUT /issue does: edit permission, edit screen, values, changelog, event. Answers the stored issue. */
export function editIssue(
  context: JiraContext,
  caller: Caller,
  issue: Issue,
  input: CreateIssueInput,
): Issue {
  const project = projectOf(context, issue);
  const settable = editableFields(context, caller, issue);
  const side = takeSideUpdates(input.update);
  if (
    side.links.length > 0 &&
    !hasProjectPermission(context, caller.accountId, project.id, 'LINK_ISSUES', issue)
  ) {
    throw new JiraError(400, [], { issuelinks: OFF_SCREEN('issuelinks') });
  }
  const changes = readChanges(
    { context, caller, project, issueTypeId: issue.issueTypeId, issue, settable },
    { fields: input.fields, update: side.rest },
  );
  const changed = changeFields(context, caller, project, issue, changes);
  const { issue: stored, group } = storeIssue(context, issue, changed.issue, caller.authorId, changed.items);
  writeProperties(context, issue.id, input.properties ?? []);
  applySideUpdates(context, caller, stored, side);
  if (group) issueUpdated(context, caller, stored, group);
  return stored;
}

/**
 * Which fields the caller may set when editing. Without Edit issues none may, and Jira says so field by field.
 * The assignee, the reporter and the type follow permissions of their own.
 */
export function editableFields(
  context: JiraContext,
  caller: Caller,
  issue: Issue,
): (field: Field) => boolean {
  const project = projectOf(context, issue);
  const may = (key: string): boolean =>
    hasProjectPermission(context, caller.accountId, project.id, key, issue);
  const mayEdit = may('EDIT_ISSUES');
  const screen = screenFor(context, project, issue.issueTypeId, 'edit');
  const onScreen = new Set(screen ? screenFieldIds(context, screen.id) : []);
  return (field) => {
    if (!onScreen.has(field.id) || field.app?.readOnly) return false;
    if (field.id === 'assignee') return may('ASSIGN_ISSUES');
    if (field.id === 'reporter') return mayEdit && may('MODIFY_REPORTER');
    if (field.id === 'duedate') return mayEdit && may('SCHEDULE_ISSUES');
    return mayEdit && field.id !== 'issuetype';
  };
}

/** PUT /issue/{id}/assignee: needs Assign issues, not the screen. */
export function assignIssue(
  context: JiraContext,
  caller: Caller,
  issue: Issue,
  accountId: string | null,
): void {
  const project = projectOf(context, issue);
  if (!hasProjectPermission(context, caller.accountId, project.id, 'ASSIGN_ISSUES', issue)) {
    throw new JiraError(403, ['You do not have permission to assign issues.']);
  }
  const changes = readChanges(
    { context, caller, project, issueTypeId: issue.issueTypeId, issue, settable: () => true },
    { fields: { assignee: accountId === null ? null : { accountId } } },
  );
  const changed = changeFields(context, caller, project, issue, changes);
  const { issue: stored, group } = storeIssue(context, issue, changed.issue, caller.authorId, changed.items);
  if (group) issueUpdated(context, caller, stored, group);
}
