import { changeFields, storeIssue } from './apply-changes';
import { withValue } from './fields/field-access';
import { findField } from './screen-fields';
import { userCaller } from './caller';
import { initialTransition, statusById, workflowOf } from './transitions/workflow-of';
import { changeItem } from './apply-changes';
import type { JiraContext } from '../context';
import type { Issue, IssueComment } from '../entities';

/** Something that happened to an issue: field changes in stored form (`status` by id), comments, or both. */
export interface ImportedEvent {
  readonly at: string;
  readonly authorId: string;
  readonly changes?: Readonly<Record<string, unknown>>;
  readonly comment?: { readonly body: unknown; readonly public: boolean };
}
/** An issue with its past. Values are in stored form, by field id. */
export interface ImportedIssue {
  readonly projectId: string;
  readonly issueTypeId: string;
  readonly created: string;
  readonly reporterId: string;
  readonly creatorId?: string;
  readonly summary: string;
  readonly requestTypeId?: string;
  /** Values at creation; absent status: where the workflow begins. */
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly statusId?: string;
  readonly watchers?: readonly string[];
  /** In order of time. */
  readonly events: readonly ImportedEvent[];
}

/**
 * Creates issues with their history, as an importer inside Jira would: no screens, permissions, validators or events.
 * History entries get ids in the order of time over all issues. Answers the created issues in the order of the rows.
 * Throws on unknown fields and on events before the creation.
 */
export function importIssues(context: JiraContext, rows: readonly ImportedIssue[]): Issue[] {
  const made = rows.map((row) => createRow(context, row));
  const timeline = rows.flatMap((row, index) => row.events.map((event) => ({ event, index })));
  timeline.sort((a, b) => a.event.at.localeCompare(b.event.at) || a.index - b.index);
  for (const { event, index } of timeline) made[index] = playEvent(context, made[index] as Issue, event);
  return made;
}

function createRow(context: JiraContext, row: ImportedIssue): Issue {
  const projects = context.tables.table('projects');
  const project = projects.get(row.projectId);
  if (!project) throw new Error(`import: there is no project ${row.projectId}`);
  const number = project.lastIssueNumber + 1;
  projects.put({ ...project, lastIssueNumber: number });
  const at = new Date(row.created).toISOString();
  const scheme = context.tables.table('prioritySchemes').get(project.prioritySchemeId);
  const blank: Issue = {
    id: context.nextId('issue'), key: `${project.key}-${number}`, projectId: project.id, issueTypeId: row.issueTypeId,
    statusId: row.statusId ?? initialTransition(workflowOf(context, project, row.issueTypeId)).toStatusReference, created: at, updated: at, statusChangedAt: at,
    creatorId: row.creatorId ?? row.reporterId, reporterId: row.reporterId, assigneeId: null, priorityId: scheme?.defaultPriorityId ?? null,
    resolutionId: null, resolvedAt: null, summary: row.summary, description: null, environment: null, labels: [], dueDate: null,
    parentId: null, securityLevelId: null, watchers: [...(row.watchers ?? [])], custom: {}, requestTypeId: row.requestTypeId ?? null,
    participants: [], organizationIds: [],
  };
  const issue = Object.entries(row.fields ?? {}).reduce((current, [id, value]) => withValue(current, need(context, id), value), blank);
  context.tables.table('issues').put(issue);
  return issue;
}

function playEvent(context: JiraContext, issue: Issue, event: ImportedEvent): Issue {
  const at = new Date(event.at).toISOString();
  if (at < issue.created) throw new Error(`import: an event of ${issue.key} at ${at} lies before its creation at ${issue.created}`);
  const stored = event.changes ? change(context, issue, event, at) : issue;
  if (!event.comment) return stored;
  const comment: IssueComment = {
    id: context.nextId('comment'), issueId: issue.id, authorId: event.authorId, updateAuthorId: event.authorId, body: event.comment.body,
    created: at, updated: at, jsdPublic: event.comment.public, visibility: null,
    properties: event.comment.public ? {} : { 'sd.public.comment': { internal: true } },
  };
  context.tables.table('comments').put(comment);
  const touched = { ...stored, updated: at };
  context.tables.table('issues').put(touched);
  return touched;
}

function change(context: JiraContext, issue: Issue, event: ImportedEvent, at: string): Issue {
  const { status, ...rest } = event.changes ?? {};
  const project = context.tables.table('projects').get(issue.projectId);
  if (!project) throw new Error(`import: there is no project ${issue.projectId}`);
  const changes = Object.entries(rest).map(([id, value]) => ({ field: need(context, id), value }));
  const changed = changeFields(context, userCaller(context, event.authorId), project, issue, changes);
  let next = changed.issue;
  if (typeof status === 'string' && status !== issue.statusId) {
    const [from, to] = [statusById(context, issue.statusId), statusById(context, status)];
    changed.items.push(changeItem({ id: 'status', custom: false, name: 'Status' }, { id: from.id, text: from.name }, { id: to.id, text: to.name }));
    next = { ...next, statusId: status };
  }
  return changed.items.length === 0 ? issue : storeIssue(context, issue, next, event.authorId, changed.items, { at }).issue;
}

function need(context: JiraContext, id: string): ReturnType<typeof findField> & object {
  const field = findField(context, id);
  if (!field) throw new Error(`import: there is no field ${id}`);
  return field;
}
