import { wireInstant } from './instants';
import { issueTypeRef, priorityRef, projectRef, statusRef, userRef } from './refs';
import { projectOf } from './find-issue';
import { statusById } from './transitions/workflow-of';
import type { JiraContext } from '../context';
import type { ChangeGroup, Issue } from '../entities';
import type { Caller } from './caller';

/**
 * Product events about issues. Payloads: https://developer.atlassian.com/platform/forge/events-reference/jira/
 * The issue inside is a subset of its fields, without custom fields, and cascading changes have no events of their own.
 */
function issueInEvent(context: JiraContext, issue: Issue): Record<string, unknown> {
  const type = context.tables.table('issueTypes').get(issue.issueTypeId);
  const priority =
    issue.priorityId === null ? undefined : context.tables.table('priorities').get(issue.priorityId);
  return {
    id: issue.id,
    key: issue.key,
    fields: {
      summary: issue.summary,
      issuetype: type ? issueTypeRef(context, type) : null,
      creator: userRef(context, issue.creatorId),
      created: wireInstant(issue.created, 'UTC'),
      project: projectRef(context, projectOf(context, issue)),
      reporter: issue.reporterId === null ? null : userRef(context, issue.reporterId),
      assignee: issue.assigneeId === null ? null : userRef(context, issue.assigneeId),
      updated: wireInstant(issue.updated, 'UTC'),
      status: statusRef(context, statusById(context, issue.statusId)),
      ...(priority ? { priority: priorityRef(context, priority) } : {}),
    },
  };
}

function send(
  context: JiraContext,
  caller: Caller,
  name: string,
  issue: Issue,
  more: Record<string, unknown>,
): void {
  const users = [caller.authorId, ...((more['associatedAccounts'] as string[] | undefined) ?? [])];
  const { associatedAccounts: _dropped, ...rest } = more;
  context.emit({
    name,
    selfGenerated: caller.selfGenerated,
    payload: {
      eventType: name,
      timestamp: String(context.clock.now()),
      selfGenerated: caller.selfGenerated,
      issue: issueInEvent(context, issue),
      atlassianId: caller.authorId,
      associatedUsers: { associatedUsers: [...new Set(users)].map((accountId) => ({ accountId })) },
      ...rest,
    },
  });
}

export const issueCreated = (context: JiraContext, caller: Caller, issue: Issue): void =>
  send(context, caller, 'avi:jira:created:issue', issue, { jiraEventTypeName: 'issue_created' });

export const issueDeleted = (context: JiraContext, caller: Caller, issue: Issue): void =>
  send(context, caller, 'avi:jira:deleted:issue', issue, {});

export const issueCommented = (
  context: JiraContext,
  caller: Caller,
  issue: Issue,
  comment: Record<string, unknown>,
): void => send(context, caller, 'avi:jira:commented:issue', issue, { comment });

/** "updated" with its changelog and, when the assignee changed, "assigned" as well. */
export function issueUpdated(context: JiraContext, caller: Caller, issue: Issue, group: ChangeGroup): void {
  const status = group.items.find((item) => item.fieldId === 'status');
  const assignee = group.items.find((item) => item.fieldId === 'assignee');
  const resolved = group.items.some((item) => item.fieldId === 'resolution' && item.to !== null);
  const accounts = assignee ? [assignee.from, assignee.to].filter((id): id is string => id !== null) : [];
  const changelog = { id: group.id, items: group.items };
  send(context, caller, 'avi:jira:updated:issue', issue, {
    changelog,
    associatedAccounts: accounts,
    ...(status
      ? { associatedStatuses: [status.to, status.from].flatMap((id) => shortStatus(context, id)) }
      : {}),
    jiraEventTypeName: status
      ? resolved
        ? 'issue_resolved'
        : 'issue_generic'
      : assignee
        ? 'issue_assigned'
        : 'issue_updated',
  });
  if (!assignee) return;
  send(context, caller, 'avi:jira:assigned:issue', issue, {
    changelog: { ...changelog, items: [assignee] },
    associatedAccounts: accounts,
  });
}

const shortStatus = (context: JiraContext, id: string | null): { id: string; name: string }[] => {
  const status = id === null ? undefined : context.tables.table('statuses').get(id);
  return status ? [{ id: status.id, name: status.name }] : [];
};
