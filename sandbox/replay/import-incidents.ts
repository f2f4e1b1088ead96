import { createHash } from 'node:crypto';
import type { JiraContext } from '../jira/context';
import type { Issue } from '../jira/entities';
import { importIssues, type ImportedIssue } from '../jira/issues/import';
import type { IncidentState, LoggedIncident } from './incidents';

/** Marks the issues that an export brought, so that they can be listed. */
export const LABEL = 'servicenow-export';

/** Writes incidents with their whole past into a project, as a site importer would. Answers the issues in their order. */
export function importIncidents(
  context: JiraContext,
  projectKey: string,
  incidents: readonly LoggedIncident[],
): Issue[] {
  const { tables } = context;
  const project = tables.table('projects').find((row) => row.key === projectKey);
  const type = tables.table('issueTypes').find((row) => row.name === '[System] Incident');
  if (!project || !type)
    throw new Error(`The site has no project ${projectKey} with incidents to import into.`);
  const statusIds = new Map(
    tables
      .table('statuses')
      .all()
      .map((row) => [row.name, row.id]),
  );
  const priorityIds = new Map(
    tables
      .table('priorities')
      .all()
      .map((row) => [row.name, row.id]),
  );
  const importer = accountOf(context, 'Export importer');

  /** A state in stored form; the group is kept as a label, for the site has no field for it. */
  const fieldsOf = (state: IncidentState): Record<string, unknown> => ({
    priority: need(priorityIds, state.priority, 'priority'),
    assignee: state.assignee === null ? null : accountOf(context, state.assignee),
    labels: [LABEL, ...(state.group ? [state.group.replace(/\s+/g, '-')] : [])],
  });
  const rows = incidents.map((incident): ImportedIssue => ({
    projectId: project.id,
    issueTypeId: type.id,
    created: new Date(incident.openedAt).toISOString(),
    reporterId: importer,
    summary: incident.number,
    statusId: need(statusIds, incident.initial.status, 'status'),
    fields: fieldsOf(incident.initial),
    events: incident.events.map(({ at, state }) => ({
      at: new Date(at).toISOString(),
      authorId: state.assignee === null ? importer : accountOf(context, state.assignee),
      changes: { ...fieldsOf(state), status: need(statusIds, state.status, 'status') },
    })),
  }));
  const issues = importIssues(context, rows);
  tables.flush();
  return issues;
}

function need(ids: ReadonlyMap<string, string>, name: string, kind: string): string {
  const id = ids.get(name);
  if (!id) throw new Error(`The site has no ${kind} "${name}", which the export needs.`);
  return id;
}

/** The account that stands for somebody of the export, made when first met. Exports hold no real names. */
function accountOf(context: JiraContext, name: string): string {
  const id = `export:${createHash('sha256').update(name).digest('hex').slice(0, 24)}`;
  const users = context.tables.table('users');
  if (!users.get(id))
    users.put({
      id,
      displayName: name,
      email: `${id.slice(7)}@export.invalid`,
      accountType: 'atlassian',
      active: true,
      timeZone: 'UTC',
      locale: 'en_GB',
    });
  return id;
}
