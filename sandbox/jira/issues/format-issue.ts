import { adfHtml } from '../adf/adf-text';
import { findKind } from './fields/kind-of';
import { readValue } from './fields/field-access';
import { isAvailable } from './fields/field-context';
import { placeOf } from './read-changes';
import { projectOf } from './find-issue';
import { computedValue } from './computed-fields';
import { propertiesOf } from './properties';
import { formatChangelogPage } from './changelog';
import { editMeta } from './field-meta';
import { formatTransitions } from './transitions/format-transitions';
import type { JiraContext } from '../context';
import type { Field, Issue, Project } from '../entities';
import type { Caller } from './caller';

export interface IssueView {
  /** Ids, `*all`, `*navigable`, and `-id` to leave one out. Empty: the operation's default. */
  readonly fields: readonly string[];
  readonly expand: ReadonlySet<string>;
  readonly properties: readonly string[];
}

/** The fields that a request selects. */
export function selectFields(
  context: JiraContext,
  wanted: readonly string[],
  fallback: readonly string[],
): Field[] {
  const names = wanted.length === 0 ? fallback : wanted;
  const dropped = new Set(names.filter((name) => name.startsWith('-')).map((name) => name.slice(1)));
  // "-comment" alone means everything but comments.
  const kept = names.filter((name) => !name.startsWith('-'));
  const effective = kept.length === 0 ? fallback : kept;
  const all = effective.includes('*all');
  const navigable = effective.includes('*navigable');
  const fields = context.tables.table('fields').where((field) => {
    if (field.trashed || dropped.has(field.id)) return false;
    return (
      all || (navigable && field.navigable) || effective.includes(field.id) || effective.includes(field.key)
    );
  });
  return fields;
}

/** An issue as GET /issue and its relatives answer it. */
export function formatIssue(
  context: JiraContext,
  caller: Caller,
  issue: Issue,
  view: IssueView,
  selected: readonly Field[],
): Record<string, unknown> {
  const project = projectOf(context, issue);
  // Jira leaves out fields that the project hasn't got for the type.
  const fields = selected.filter((field) => isAvailable(context, field, project.id, issue.issueTypeId));
  const { expand } = view;
  const values = Object.fromEntries(
    fields.map((field) => [field.id, fieldValue(context, caller, project, issue, field)]),
  );
  return {
    expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations',
    id: issue.id,
    self: `${context.siteUrl}/rest/api/3/issue/${issue.id}`,
    key: issue.key,
    ...(expand.has('renderedFields')
      ? { renderedFields: Object.fromEntries(fields.map((field) => [field.id, rendered(issue, field)])) }
      : {}),
    ...(expand.has('names')
      ? { names: Object.fromEntries(fields.map((field) => [field.id, field.name])) }
      : {}),
    ...(expand.has('schema')
      ? { schema: Object.fromEntries(fields.map((field) => [field.id, field.schema])) }
      : {}),
    ...(expand.has('transitions')
      ? { transitions: formatTransitions(context, caller, issue, { fields: false }) }
      : {}),
    ...(expand.has('editmeta') ? { editmeta: editMeta(context, caller, issue) } : {}),
    ...(expand.has('changelog') ? { changelog: formatChangelogPage(context, caller, issue) } : {}),
    ...(view.properties.length > 0 ? { properties: propertyValues(context, issue, view.properties) } : {}),
    fields: values,
  };
}

/** One value of an issue, as GET issue answers it. */
export function fieldValue(
  context: JiraContext,
  caller: Caller,
  project: Project,
  issue: Issue,
  field: Field,
): unknown {
  const computed = computedValue(context, caller, issue, field);
  if (computed !== undefined) return computed;
  const kind = findKind(field);
  if (!kind) return null;
  return kind.format(
    readValue(issue, field),
    placeOf({ context, caller, project, issueTypeId: issue.issueTypeId }, field),
  );
}

const rendered = (issue: Issue, field: Field): string | null => {
  const value = readValue(issue, field);
  return typeof value === 'object' && value !== null && (value as { type?: unknown }).type === 'doc'
    ? adfHtml(value)
    : null;
};

function propertyValues(
  context: JiraContext,
  issue: Issue,
  keys: readonly string[],
): Record<string, unknown> {
  const all = keys.includes('*all');
  const rows = propertiesOf(context, 'issue', issue.id).filter((row) => all || keys.includes(row.key));
  return Object.fromEntries(rows.map((row) => [row.key, row.value]));
}
