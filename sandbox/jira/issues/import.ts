import { changeFields, changeItem, settle } from './apply-changes';
import { userCaller } from './caller';
import { INTERNAL } from './comments/add-comment';
import { withValue } from './fields/field-access';
import { findField } from './screen-fields';
import { initialTransition, workflowOf } from './transitions/workflow-of';
import type { JiraContext } from '../context';
import type { Field, Issue, IssueComment, Project, Status } from '../entities';
import type { Caller } from './caller';

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
 * Throws on unknown projects, fields and statuses and on events before the creation.
 */
export function importIssues(context: JiraContext, rows: readonly ImportedIssue[]): Issue[] {
  const world = makeLookups(context);
  const made = rows.map((row) => blankIssue(world, row));
  const timeline = rows.flatMap((row, index) =>
    row.events.map((event) => ({ event, index, at: new Date(event.at).toISOString() })),
  );
  timeline.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.index - b.index));
  for (const { event, index, at } of timeline)
    made[index] = playEvent(world, made[index] as Issue, event, at);
  // Each issue is stored once, in its last state: the history is what makes an import long.
  for (const issue of made) context.tables.table('issues').put(issue);
  return made;
}

/** Rows that many events refer to, read once. */
interface Lookups {
  readonly context: JiraContext;
  readonly project: (id: string) => Project;
  readonly status: (id: string) => Status;
  readonly field: (id: string) => Field;
  readonly caller: (accountId: string) => Caller;
}
function makeLookups(context: JiraContext): Lookups {
  const remember = <T>(read: (id: string) => T): ((id: string) => T) => {
    const known = new Map<string, T>();
    return (id) => {
      const value = known.get(id) ?? read(id);
      known.set(id, value);
      return value;
    };
  };
  const need = <T>(row: T | undefined, what: string): T => {
    if (row === undefined) throw new Error(`import: there is no ${what}`);
    return row;
  };
  return {
    context,
    project: remember((id) => need(context.tables.table('projects').get(id), `project ${id}`)),
    status: remember((id) => need(context.tables.table('statuses').get(id), `status ${id}`)),
    field: remember((id) => need(findField(context, id), `field ${id}`)),
    caller: remember((id) => userCaller(context, id)),
  };
}

function blankIssue({ context, field, project: projectOf }: Lookups, row: ImportedIssue): Issue {
  const projects = context.tables.table('projects');
  const project = projects.get(projectOf(row.projectId).id) as Project;
  const number = project.lastIssueNumber + 1;
  projects.put({ ...project, lastIssueNumber: number });
  const at = new Date(row.created).toISOString();
  const scheme = context.tables.table('prioritySchemes').get(project.prioritySchemeId);
  const blank: Issue = {
    id: context.nextId('issue'),
    key: `${project.key}-${number}`,
    projectId: project.id,
    issueTypeId: row.issueTypeId,
    statusId:
      row.statusId ?? initialTransition(workflowOf(context, project, row.issueTypeId)).toStatusReference,
    created: at,
    updated: at,
    statusChangedAt: at,
    creatorId: row.creatorId ?? row.reporterId,
    reporterId: row.reporterId,
    assigneeId: null,
    priorityId: scheme?.defaultPriorityId ?? null,
    resolutionId: null,
    resolvedAt: null,
    summary: row.summary,
    description: null,
    environment: null,
    labels: [],
    dueDate: null,
    parentId: null,
    securityLevelId: null,
    watchers: [...(row.watchers ?? [])],
    custom: {},
    requestTypeId: row.requestTypeId ?? null,
    participants: [],
    organizationIds: [],
  };
  return Object.entries(row.fields ?? {}).reduce(
    (current, [id, value]) => withValue(current, field(id), value),
    blank,
  );
}

function playEvent(world: Lookups, issue: Issue, event: ImportedEvent, at: string): Issue {
  if (at < issue.created)
    throw new Error(`import: an event of ${issue.key} at ${at} lies before its creation at ${issue.created}`);
  const next = event.changes ? change(world, issue, event, at) : issue;
  if (!event.comment) return next;
  const { context } = world;
  const comment: IssueComment = {
    id: context.nextId('comment'),
    issueId: issue.id,
    authorId: event.authorId,
    updateAuthorId: event.authorId,
    body: event.comment.body,
    created: at,
    updated: at,
    jsdPublic: event.comment.public,
    visibility: null,
    properties: event.comment.public ? {} : { [INTERNAL]: { internal: true } },
  };
  context.tables.table('comments').put(comment);
  return { ...next, updated: at };
}

function change(world: Lookups, issue: Issue, event: ImportedEvent, at: string): Issue {
  const { context } = world;
  const { status, ...rest } = event.changes ?? {};
  const changes = Object.entries(rest).map(([id, value]) => ({ field: world.field(id), value }));
  const changed = changeFields(
    context,
    world.caller(event.authorId),
    world.project(issue.projectId),
    issue,
    changes,
  );
  let next = changed.issue;
  if (typeof status === 'string' && status !== issue.statusId) {
    const [from, to] = [world.status(issue.statusId), world.status(status)];
    changed.items.push(
      changeItem(
        { id: 'status', custom: false, name: 'Status' },
        { id: from.id, text: from.name },
        { id: to.id, text: to.name },
      ),
    );
    next = { ...next, statusId: status };
  }
  if (changed.items.length === 0) return issue;
  const group = {
    id: context.nextId('changeGroup'),
    issueId: issue.id,
    authorId: event.authorId,
    created: at,
    items: changed.items,
  };
  context.tables.table('changeGroups').put(group);
  return settle(issue, next, at);
}
