import { JiraError } from '../context';
import { FieldRefusal, OFF_SCREEN, isRecord } from './fields/field-kind';
import { readValue } from './fields/field-access';
import { isAvailable } from './fields/field-context';
import { findKind, kindOf } from './fields/kind-of';
import { findField } from './screen-fields';
import type { JiraContext } from '../context';
import type { Field, Issue, Project } from '../entities';
import type { Caller } from './caller';
import type { FieldKind, FieldPlace } from './fields/field-kind';

/** `fields` and `update` of a request, as Jira's create, edit and transition operations take them. */
export interface FieldInput {
  readonly fields?: Readonly<Record<string, unknown>> | undefined;
  readonly update?: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> | undefined;
}
/** One field and its new stored value. */
export interface FieldChange {
  readonly field: Field;
  readonly value: unknown;
}
export interface ReadScope {
  readonly context: JiraContext;
  readonly caller: Caller;
  readonly project: Project;
  readonly issueTypeId: string;
  /** The issue as it is; null while it is being created. */
  readonly issue: Issue | null;
  /** May this field be set here? (on the screen, not read-only, permission) */
  readonly settable: (field: Field) => boolean;
}

/**
 * Reads and checks what a request wants to set. All refusals are gathered and thrown as one 400 with `errors` by field, as Jira does.
 * A field that isn't on the screen, is unknown, read-only or not available in this context gives Jira's one text for all of these.
 */
export function readChanges(scope: ReadScope, input: FieldInput): FieldChange[] {
  const errors: Record<string, string> = {};
  const changes = new Map<string, FieldChange>();
  const attempt = (id: string, read: (field: Field, kind: FieldKind) => unknown): void => {
    const field = findField(scope.context, id);
    if (!field || !maySet(scope, field) || !scope.settable(field)) {
      errors[id] = OFF_SCREEN(id);
      return;
    }
    try {
      changes.set(field.id, { field, value: read(field, kindOf(field)) });
    } catch (error) {
      if (!(error instanceof FieldRefusal)) throw error;
      errors[id] = error.message;
    }
  };
  for (const [id, value] of Object.entries(input.fields ?? {})) {
    if (value === undefined) continue;
    attempt(id, (field, kind) => kind.parse(value, placeOf(scope, field)));
  }
  for (const [id, operations] of Object.entries(input.update ?? {})) {
    if (input.fields && id in input.fields)
      errors[id] = `Field '${id}' cannot be set in both 'fields' and 'update'.`;
    else attempt(id, (field, kind) => applyOperations(scope, field, kind, operations));
  }
  if (Object.keys(errors).length > 0) throw new JiraError(400, [], errors);
  return [...changes.values()];
}

export const placeOf = (scope: Omit<ReadScope, 'settable' | 'issue'>, field: Field): FieldPlace => ({
  context: scope.context,
  caller: scope.caller,
  field,
  project: scope.project,
  issueTypeId: scope.issueTypeId,
});

/** Computed fields never can be set. */
const maySet = ({ context, project, issueTypeId }: ReadScope, field: Field): boolean =>
  (field.custom || findKind(field) !== undefined) && isAvailable(context, field, project.id, issueTypeId);

function applyOperations(
  scope: ReadScope,
  field: Field,
  kind: FieldKind,
  operations: readonly Readonly<Record<string, unknown>>[],
): unknown {
  const place = placeOf(scope, field);
  let value: unknown = scope.issue ? readValue(scope.issue, field) : null;
  for (const operation of operations) {
    for (const [verb, input] of Object.entries(operation)) {
      if (!kind.operations.includes(verb))
        throw new FieldRefusal(
          `Field with id '${field.id}' and name '${field.name}' does not support operation '${verb}' Supported operation(s) are: '${kind.operations.join(', ')}'`,
        );
      value =
        verb === 'set' ? kind.parse(input, place) : changeList(value, verb, kind.parseItem?.(input, place));
    }
  }
  return value;
}
function changeList(value: unknown, verb: string, item: unknown): unknown[] | null {
  const same = (other: unknown): boolean => keyOf(other) === keyOf(item);
  const list = Array.isArray(value) ? (value as unknown[]) : [];
  const rest = list.filter((other) => !same(other));
  const next = verb === 'add' ? (list.some(same) ? list : [...list, item]) : rest;
  return next.length === 0 && !Array.isArray(value) ? null : next;
}
const keyOf = (item: unknown): string => (isRecord(item) ? String(item['id']) : String(item));
