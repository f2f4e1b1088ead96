import { textOf } from './text-of';
import { issueTypeRef, priorityRef, resolutionRef } from '../refs';
import { FieldRefusal, NOTHING, isRecord } from './field-kind';
import { userKind } from './user-kinds';
import { hasProjectPermission } from '../../permissions';
import type { Issue, Priority, PriorityScheme } from '../../entities';
import type { FieldKind, FieldPlace } from './field-kind';

/** The priorities that a project offers, in their order. */
export function prioritiesOf({ context, project }: FieldPlace): Priority[] {
  const scheme: PriorityScheme | undefined = context.tables
    .table('prioritySchemes')
    .get(project.prioritySchemeId);
  return (scheme?.priorityIds ?? []).flatMap((id) => context.tables.table('priorities').get(id) ?? []);
}

/** Finds a row by `{id}` or `{name}`. */
function byIdOrName<T extends { id: string; name: string }>(
  input: unknown,
  rows: readonly T[],
  refusal: string,
): string {
  if (!isRecord(input)) throw new FieldRefusal('data was not an object');
  const { id, name } = input;
  const found = rows.find((row) => (id !== undefined ? row.id === textOf(id) : row.name === name));
  if (!found) throw new FieldRefusal(refusal);
  return found.id;
}

export const priorityKind: FieldKind = {
  operations: ['set'],
  parse(input, place) {
    if (input === null) throw new FieldRefusal('The priority selected is invalid.');
    return byIdOrName(input, prioritiesOf(place), 'The priority selected is invalid.');
  },
  format(stored, { context }) {
    const row = context.tables.table('priorities').get(String(stored));
    return row ? priorityRef(context, row) : null;
  },
  show: (stored, { context }) => named(stored, context.tables.table('priorities').get(String(stored))),
  allowed: (place) => prioritiesOf(place).map((row) => priorityRef(place.context, row)),
};

export const resolutionKind: FieldKind = {
  operations: ['set'],
  parse(input, { context }) {
    if (input === null) return null;
    const rows = context.tables.table('resolutions').all();
    return byIdOrName(input, rows, `Resolution with id or name '${nameIn(input)}' does not exist.`);
  },
  format(stored, { context }) {
    const row = context.tables.table('resolutions').get(String(stored));
    return row ? resolutionRef(context, row) : null;
  },
  show: (stored, { context }) => named(stored, context.tables.table('resolutions').get(String(stored))),
  allowed: ({ context }) =>
    context.tables
      .table('resolutions')
      .all()
      .map((row) => resolutionRef(context, row)),
};

/** The assignee must be a person who may be assigned in the project. */
export const assigneeKind: FieldKind = {
  ...userKind,
  parse(input, place) {
    const accountId = userKind.parse(input, place) as string | null;
    if (
      accountId !== null &&
      !hasProjectPermission(place.context, accountId, place.project.id, 'ASSIGNABLE_USER')
    ) {
      throw new FieldRefusal(`User '${accountId}' cannot be assigned issues.`);
    }
    return accountId;
  },
};
export const reporterKind: FieldKind = {
  ...userKind,
  parse(input, place) {
    const accountId = userKind.parse(input, place);
    if (accountId === null) throw new FieldRefusal('Reporter is required.');
    return accountId;
  },
};

/** The parent of a sub-task (or of an issue one level below), by `{key}` or `{id}`, in the same project. */
export const parentKind: FieldKind = {
  operations: ['set'],
  parse(input, { context, project, issueTypeId }) {
    if (input === null) return null;
    if (!isRecord(input)) throw new FieldRefusal('data was not an object');
    const issues = context.tables.table('issues');
    const parent: Issue | undefined =
      input['id'] !== undefined ? issues.get(textOf(input['id'])) : issues.by('key', textOf(input['key']))[0];
    if (!parent) throw new FieldRefusal('Could not find issue by id or key.');
    const level = (id: string): number => context.tables.table('issueTypes').get(id)?.hierarchyLevel ?? 0;
    if (parent.projectId !== project.id || level(parent.issueTypeId) !== level(issueTypeId) + 1) {
      throw new FieldRefusal('Given parent work item does not belong to appropriate hierarchy.');
    }
    return parent.id;
  },
  // Formatting a parent needs a short issue; format-issue does it.
  format: () => null,
  show(stored, { context }) {
    const parent = typeof stored === 'string' ? context.tables.table('issues').get(stored) : undefined;
    return parent ? { id: parent.id, text: parent.key } : NOTHING;
  },
};

/** The type can be changed within the project to one that shares the workflow; other moves need Jira's move wizard. */
export const issueTypeKind: FieldKind = {
  operations: [],
  parse(input, { context, project }) {
    const scheme = context.tables.table('issueTypeSchemes').get(project.issueTypeSchemeId);
    const rows = (scheme?.issueTypeIds ?? []).flatMap(
      (id) => context.tables.table('issueTypes').get(id) ?? [],
    );
    return byIdOrName(input, rows, 'The issue type selected is invalid.');
  },
  format(stored, { context }) {
    const row = context.tables.table('issueTypes').get(String(stored));
    return row ? issueTypeRef(context, row) : null;
  },
  show: (stored, { context }) => named(stored, context.tables.table('issueTypes').get(String(stored))),
};

const named = (
  stored: unknown,
  row: { id: string; name: string } | undefined,
): { id: string | null; text: string | null } =>
  stored === null || stored === undefined ? NOTHING : { id: textOf(stored), text: row?.name ?? null };
const nameIn = (input: unknown): string =>
  isRecord(input) ? String(input['id'] ?? input['name']) : String(input);
