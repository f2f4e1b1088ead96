import type { Field, Issue } from '../../entities';

/** The columns of an issue behind system fields that have a value of their own. */
const COLUMNS: Readonly<Record<string, keyof Issue>> = {
  summary: 'summary',
  description: 'description',
  environment: 'environment',
  issuetype: 'issueTypeId',
  priority: 'priorityId',
  resolution: 'resolutionId',
  assignee: 'assigneeId',
  reporter: 'reporterId',
  labels: 'labels',
  duedate: 'dueDate',
  parent: 'parentId',
  status: 'statusId',
  project: 'projectId',
  creator: 'creatorId',
  created: 'created',
  updated: 'updated',
  resolutiondate: 'resolvedAt',
  statuscategorychangedate: 'statusChangedAt',
  security: 'securityLevelId',
};
/** Columns behind the custom fields that JSM brings. */
const JSM_COLUMNS: Readonly<Record<string, keyof Issue>> = {
  'com.atlassian.servicedesk:vp-origin': 'requestTypeId',
  'com.atlassian.servicedesk:sd-request-participants': 'participants',
  'com.atlassian.servicedesk:sd-customer-organizations': 'organizationIds',
};

const LISTS: ReadonlySet<keyof Issue> = new Set(['labels', 'participants', 'organizationIds']);

/** The column of the issue row behind a field; null for custom fields kept in `custom`, and for computed fields. */
export function columnOf(field: Field): keyof Issue | null {
  return (field.custom ? JSM_COLUMNS[field.typeKey ?? ''] : COLUMNS[field.id]) ?? null;
}
/** The stored value of a field on an issue; null when there is none. */
export function readValue(issue: Readonly<Issue>, field: Field): unknown {
  const column = columnOf(field);
  return (column ? issue[column] : issue.custom[field.id]) ?? null;
}
/** The issue with another value of one field; custom fields without a value are left out. */
export function withValue(issue: Issue, field: Field, value: unknown): Issue {
  const column = columnOf(field);
  if (column) return { ...issue, [column]: value ?? (LISTS.has(column) ? [] : null) };
  const custom = { ...issue.custom };
  if (value === null) delete custom[field.id];
  else custom[field.id] = value;
  return { ...issue, custom };
}
