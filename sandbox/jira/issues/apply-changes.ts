import { readValue, withValue } from './fields/field-access';
import { placeOf } from './read-changes';
import { kindOf } from './fields/kind-of';
import type { JiraContext } from '../context';
import type { ChangeGroup, ChangeItem, Field, Issue, Project } from '../entities';
import type { Caller } from './caller';
import type { FieldChange } from './read-changes';

/** How Jira names some fields in changelogs; others stand under their field name or, for system fields, their id. */
const CHANGELOG_NAMES: Readonly<Record<string, string>> = { parent: 'IssueParentAssociation' };

/** What a changelog calls a field. */
export const changelogName = (field: Field): string =>
  field.custom ? field.name : (CHANGELOG_NAMES[field.id] ?? field.id);

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);
export const sameValue = (a: unknown, b: unknown): boolean =>
  (isEmpty(a) && isEmpty(b)) || JSON.stringify(a) === JSON.stringify(b);

/** The issue with the changes made and the changelog items for what really differs; nothing is stored yet. */
export function changeFields(
  context: JiraContext,
  caller: Caller,
  project: Project,
  issue: Issue,
  changes: readonly FieldChange[],
): { issue: Issue; items: ChangeItem[] } {
  let next = issue;
  const items: ChangeItem[] = [];
  for (const { field, value } of changes) {
    const old = readValue(issue, field);
    if (sameValue(old, value)) continue;
    const place = placeOf({ context, caller, project, issueTypeId: issue.issueTypeId }, field);
    const [from, to] = [kindOf(field).show(old, place), kindOf(field).show(value, place)];
    items.push(changeItem(field, from, to));
    next = withValue(next, field, value);
  }
  return { issue: next, items };
}

export function changeItem(
  field: Pick<Field, 'id' | 'custom' | 'name'>,
  from: { id: string | null; text: string | null },
  to: { id: string | null; text: string | null },
): ChangeItem {
  return {
    field: field.custom ? field.name : (CHANGELOG_NAMES[field.id] ?? field.id),
    fieldtype: field.custom ? 'custom' : 'jira',
    fieldId: field.id,
    from: from.id,
    fromString: from.text,
    to: to.id,
    toString: to.text,
  };
}

/** Columns that follow from others: when it was resolved, and since when it has its status. */
export function settle(old: Issue, next: Issue, at: string): Issue {
  const resolvedAt =
    next.resolutionId === old.resolutionId ? next.resolvedAt : next.resolutionId === null ? null : at;
  return {
    ...next,
    updated: at,
    resolvedAt,
    statusChangedAt: next.statusId === old.statusId ? next.statusChangedAt : at,
  };
}

/** Stores the issue with a new `updated` instant and, if something changed, its changelog entry. */
export function storeIssue(
  context: JiraContext,
  old: Issue,
  next: Issue,
  authorId: string,
  items: readonly ChangeItem[],
  options: { readonly changelog?: boolean; readonly at?: string } = {},
): { issue: Issue; group: ChangeGroup | null } {
  const at = options.at ?? context.clock.iso();
  const stored = settle(old, next, at);
  context.tables.table('issues').put(stored);
  if (items.length === 0 || options.changelog === false) return { issue: stored, group: null };
  const group: ChangeGroup = {
    id: context.nextId('changeGroup'),
    issueId: stored.id,
    authorId,
    created: at,
    items: [...items],
  };
  context.tables.table('changeGroups').put(group);
  return { issue: stored, group };
}
