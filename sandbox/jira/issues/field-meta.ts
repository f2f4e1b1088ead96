import { fieldContextFor, isAvailable } from './fields/field-context';
import { findKind } from './fields/kind-of';
import { placeOf } from './read-changes';
import { projectOf } from './find-issue';
import { editableFields } from './edit-issue';
import { fieldsById, screenFieldIds, screenFor } from './screen-fields';
import { issueTypeRef, projectRef } from './refs';
import { hasProjectPermission } from '../permissions';
import type { JiraContext } from '../context';
import type { Field, Issue, IssueType, Project } from '../entities';
import type { Caller } from './caller';

interface Scope {
  readonly context: JiraContext;
  readonly caller: Caller;
  readonly project: Project;
  readonly issueTypeId: string;
}

/** What Jira says of a field on a screen: schema, verbs, allowed values. */
export function fieldMeta(scope: Scope, field: Field, required: boolean): Record<string, unknown> {
  const kind = findKind(field);
  const place = placeOf(scope, field);
  const allowed = kind?.allowed?.(place);
  const fallback = field.custom
    ? fieldContextFor(scope.context, field.id, scope.project.id, scope.issueTypeId)?.defaultValue
    : null;
  const has = fallback !== null && fallback !== undefined;
  return {
    required,
    schema: field.schema,
    name: field.name,
    key: field.key,
    hasDefaultValue: has || field.id === 'priority',
    operations: kind?.operations ?? OPERATIONS[field.id] ?? ['set'],
    ...(allowed ? { allowedValues: allowed } : {}),
    ...(has ? { defaultValue: kind?.format(fallback, place) ?? null } : {}),
    ...(field.schema.type === 'user'
      ? { autoCompleteUrl: `${scope.context.siteUrl}/rest/api/3/user/search?query=` }
      : {}),
  };
}
const OPERATIONS: Readonly<Record<string, readonly string[]>> = {
  issuelinks: ['add', 'copy'],
  comment: ['add', 'edit', 'remove'],
  attachment: ['set', 'copy'],
};

const isShown = ({ context, project, issueTypeId }: Scope, field: Field): boolean =>
  !field.app?.readOnly && isAvailable(context, field, project.id, issueTypeId);

/** Fields of the create screen as GET createmeta answers them; project and type always lead. */
export function createMeta(scope: Scope, type: IssueType): Record<string, unknown>[] {
  const screen = screenFor(scope.context, scope.project, scope.issueTypeId, 'create');
  const ids = new Set([
    'summary',
    'issuetype',
    'project',
    ...(screen ? screenFieldIds(scope.context, screen.id) : []),
  ]);
  const fields = fieldsById(scope.context, [...ids]).filter((field) => isShown(scope, field));
  const mayReport = hasProjectPermission(
    scope.context,
    scope.caller.accountId,
    scope.project.id,
    'MODIFY_REPORTER',
  );
  return fields
    .filter((field) => field.id !== 'reporter' || mayReport)
    .map((field) => {
      const required =
        field.id === 'parent'
          ? type.hierarchyLevel === -1
          : ['summary', 'issuetype', 'project', 'reporter'].includes(field.id);
      const extra = ownAllowed(scope, type, field.id);
      return {
        ...fieldMeta(scope, field, required),
        ...(field.id === 'reporter' ? { hasDefaultValue: true } : {}),
        ...extra,
        fieldId: field.id,
      };
    });
}
function ownAllowed({ context, project }: Scope, type: IssueType, id: string): Record<string, unknown> {
  if (id === 'issuetype') return { allowedValues: [issueTypeRef(context, type)], operations: [] };
  return id === 'project' ? { allowedValues: [projectRef(context, project)], operations: ['set'] } : {};
}

/** Fields that the caller may edit, by id. */
export function editMeta(
  context: JiraContext,
  caller: Caller,
  issue: Issue,
): { fields: Record<string, unknown> } {
  const project = projectOf(context, issue);
  const scope = { context, caller, project, issueTypeId: issue.issueTypeId };
  const screen = screenFor(context, project, issue.issueTypeId, 'edit');
  const settable = editableFields(context, caller, issue);
  const fields = fieldsById(context, screen ? screenFieldIds(context, screen.id) : []).filter(
    (field) => isShown(scope, field) && settable(field),
  );
  return {
    fields: Object.fromEntries(
      fields.map((field) => [field.id, fieldMeta(scope, field, field.id === 'summary')]),
    ),
  };
}
