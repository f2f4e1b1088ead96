import { kindOf } from '../fields/kind-of';
import { readValue } from '../fields/field-access';
import { placeOf } from '../read-changes';
import { sameValue } from '../apply-changes';
import { isRecord } from '../fields/field-kind';
import type { JiraContext } from '../../context';
import type { Field, Issue, Project } from '../../entities';
import type { Caller } from '../caller';
import type { FieldChange } from '../read-changes';

/**
 * What a function validator is told about edits on the transition screen: field id -> new value, in the form of GET issue, with
 * people reduced to their accountId and emptied lists given as null. Only the types of field that the page lists are included (the
 * summary and the due date, for example, are not), and only for apps with the scope read:jira-work.
 * With the scope the record is there even if nothing was edited: the page doesn't say, and an app must take both.
 * Source: https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator/ ("Modified Fields")
 */
export function modifiedFields(
  context: JiraContext,
  caller: Caller,
  project: Project,
  issue: Issue,
  changes: readonly FieldChange[],
  comments: readonly unknown[],
): Record<string, unknown> | undefined {
  if (!context.app?.scopes.includes('read:jira-work')) return undefined;
  const modified: Record<string, unknown> = {};
  for (const { field, value } of changes) {
    if (!isListed(field) || sameValue(readValue(issue, field), value)) continue;
    const place = placeOf({ context, caller, project, issueTypeId: issue.issueTypeId }, field);
    modified[field.id] = onlyAccounts(kindOf(field).format(value, place));
  }
  if (comments.length > 0) modified['comment'] = { comments: comments.map((body) => ({ body })) };
  return modified;
}

const SYSTEM = new Set([
  'description',
  'assignee',
  'resolution',
  'priority',
  'issuetype',
  'labels',
  'parent',
]);
const CUSTOM = new Set([
  'textfield',
  'textarea',
  'userpicker',
  'multiuserpicker',
  'datepicker',
  'datetime',
  'labels',
  'select',
  'multiselect',
  'cascadingselect',
  'multicheckboxes',
  'radiobuttons',
  'url',
  'float',
]);
const isListed = (field: Field): boolean =>
  field.custom
    ? field.app !== null || CUSTOM.has(field.typeKey?.split(':').at(-1) ?? '')
    : SYSTEM.has(field.id);

function onlyAccounts(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(onlyAccounts);
  return isRecord(value) && typeof value['accountId'] === 'string'
    ? { accountId: value['accountId'] }
    : value;
}
