import * as z from 'zod';
import { badRequest, conflict, notFound } from '../errors';
import { contextFor } from '../services/fields/find-context';
import { createContext } from '../services/fields/create-field';
import { created, flagOf, listOf, noContent, ok, page, readBody } from '../http';
import { requireAdmin } from '../require';
import type { Field, FieldContext } from '../entities';
import type { JiraContext, Route } from '../context';
import type { JiraRequest } from '../../core/types';

type Request = JiraRequest & { readonly params: Record<string, string> };
const scopes = ['manage:jira-configuration'];
const base = '/rest/api/3/field/{fieldId}/context';
const ids = z.array(z.string());
const createBody = z.strictObject({
  id: z.string().optional(),
  name: z.string().min(1).max(255),
  description: z.string().max(255).optional(),
  projectIds: ids.optional(),
  issueTypeIds: ids.optional(),
});
const updateBody = z.strictObject({
  name: z.string().min(1).max(255).optional(),
  description: z.string().max(255).optional(),
});
const mappingBody = z.strictObject({
  mappings: z.array(z.strictObject({ projectId: z.string(), issueTypeId: z.string() })).min(1),
});

/** The field and the caller's right to its contexts. */
export function fieldOf(
  context: JiraContext,
  request: Request,
  message = 'Only Jira administrators can access custom field contexts.',
): Field {
  requireAdmin(context, request, message);
  const field = context.tables.table('fields').get(request.params['fieldId'] ?? '');
  if (!field?.custom) throw notFound('The custom field was not found.');
  return field;
}
/** The context that the path names, of the field that it names. */
export function contextOf(context: JiraContext, request: Request, field: Field): FieldContext {
  const row = context.tables.table('fieldContexts').get(request.params['contextId'] ?? '');
  if (!row || row.fieldId !== field.id) throw notFound('The context was not found.');
  return row;
}
const contexts = (context: JiraContext, request: Request, field: Field): FieldContext[] => {
  const wanted = listOf(request, 'contextId');
  return context.tables
    .table('fieldContexts')
    .by('field', field.id)
    .filter((row) => wanted.length === 0 || wanted.includes(row.id));
};
function requireKnown(
  kind: 'projects' | 'issueTypes',
  words: string,
  context: JiraContext,
  wanted: readonly string[],
): void {
  const missing = wanted.filter((id) => !context.tables.table(kind).get(id));
  if (missing.length > 0) throw notFound(`These ${words} were not found: ${missing.join(', ')}.`);
}
/** A project may stand in one context of a field only, and there is one global context at most. */
function requireFree(context: JiraContext, field: Field, projectIds: readonly string[]): void {
  const rows = context.tables.table('fieldContexts').by('field', field.id);
  if (projectIds.length === 0 && rows.some((row) => row.isGlobal))
    throw conflict('A global context already exists for this custom field.');
  const taken = projectIds.filter((id) => rows.some((row) => row.projectIds.includes(id)));
  if (taken.length > 0)
    throw conflict(`These projects are already associated with a context: ${taken.join(', ')}.`);
}

export const fieldContextRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: base,
    scopes,
    handle(context, request) {
      const field = fieldOf(context, request);
      const any = flagOf(request, 'isAnyIssueType');
      const global = flagOf(request, 'isGlobalContext');
      const rows = contexts(context, request, field).filter(
        (row) => (any === null || row.isAnyIssueType === any) && (global === null || row.isGlobal === global),
      );
      return ok(
        page(request, rows, (row) => ({
          id: row.id,
          name: row.name,
          description: row.description,
          isGlobalContext: row.isGlobal,
          isAnyIssueType: row.isAnyIssueType,
        })),
      );
    },
  },
  {
    method: 'POST',
    path: base,
    scopes,
    handle(context, request) {
      const body = readBody(createBody, request);
      const field = fieldOf(context, request);
      if (field.locked) throw badRequest('The custom field is locked and cannot be edited.');
      const projectIds = body.projectIds ?? [];
      const issueTypeIds = body.issueTypeIds ?? [];
      requireKnown('projects', 'projects', context, projectIds);
      requireKnown('issueTypes', 'issue types', context, issueTypeIds);
      requireFree(context, field, projectIds);
      const row = createContext(context, field.id, {
        name: body.name,
        description: body.description ?? '',
        projectIds,
        issueTypeIds,
      });
      return created({ id: row.id, name: row.name, description: row.description, projectIds, issueTypeIds });
    },
  },
  {
    method: 'PUT',
    path: `${base}/{contextId}`,
    scopes,
    handle(context, request) {
      const body = readBody(updateBody, request);
      const row = contextOf(context, request, fieldOf(context, request));
      context.tables
        .table('fieldContexts')
        .put({ ...row, name: body.name ?? row.name, description: body.description ?? row.description });
      return noContent();
    },
  },
  {
    method: 'DELETE',
    path: `${base}/{contextId}`,
    scopes,
    handle(context, request) {
      const field = fieldOf(context, request);
      if (field.locked) throw badRequest('The custom field is locked and cannot be edited.');
      const row = contextOf(context, request, field);
      // CHANGE-3019, since April 2026: every field keeps its global context.
      if (row.isGlobal) throw badRequest('The global context cannot be deleted.');
      for (const option of context.tables.table('fieldOptions').by('context', row.id))
        context.tables.table('fieldOptions').remove(option.id);
      context.tables.table('fieldContexts').remove(row.id);
      return noContent();
    },
  },
  {
    method: 'GET',
    path: `${base}/issuetypemapping`,
    scopes,
    handle(context, request) {
      const rows = contexts(context, request, fieldOf(context, request)).flatMap(
        (row): Record<string, unknown>[] =>
          row.isAnyIssueType
            ? [{ contextId: row.id, isAnyIssueType: true }]
            : row.issueTypeIds.map((issueTypeId) => ({ contextId: row.id, issueTypeId })),
      );
      return ok(page(request, rows, (row) => row));
    },
  },
  {
    method: 'GET',
    path: `${base}/projectmapping`,
    scopes,
    handle(context, request) {
      const rows = contexts(context, request, fieldOf(context, request)).flatMap(
        (row): Record<string, unknown>[] =>
          row.isGlobal
            ? [{ contextId: row.id, isGlobalContext: true }]
            : row.projectIds.map((projectId) => ({ contextId: row.id, projectId })),
      );
      return ok(page(request, rows, (row) => row));
    },
  },
  {
    method: 'POST',
    path: `${base}/mapping`,
    scopes,
    handle(context, request) {
      const { mappings } = readBody(mappingBody, request);
      const field = fieldOf(context, request);
      if (new Set(mappings.map((row) => `${row.projectId}/${row.issueTypeId}`)).size < mappings.length)
        throw badRequest('Duplicate project and issue type mappings cannot be provided.');
      requireKnown(
        'projects',
        'projects',
        context,
        mappings.map((row) => row.projectId),
      );
      return ok(
        page(request, mappings, (row) => ({
          ...row,
          contextId: contextFor(context, field.id, row.projectId, row.issueTypeId)?.id ?? null,
        })),
      );
    },
  },
  {
    method: 'PUT',
    path: `${base}/{contextId}/project`,
    scopes,
    handle(context, request) {
      const { projectIds } = readBody(z.strictObject({ projectIds: ids.min(1) }), request);
      const field = fieldOf(context, request);
      const row = contextOf(context, request, field);
      if (new Set(projectIds).size < projectIds.length)
        throw badRequest('The projectIds must not contain duplicates.');
      requireKnown('projects', 'projects', context, projectIds);
      if (row.isGlobal) throw badRequest('Projects cannot be assigned to a global context.');
      requireFree(context, field, projectIds);
      context.tables.table('fieldContexts').put({ ...row, projectIds: [...row.projectIds, ...projectIds] });
      return noContent();
    },
  },
  {
    method: 'PUT',
    path: `${base}/{contextId}/issuetype`,
    scopes,
    handle(context, request) {
      const { issueTypeIds } = readBody(z.strictObject({ issueTypeIds: ids.min(1) }), request);
      const row = contextOf(context, request, fieldOf(context, request));
      // CHANGE-3019, since April 2026.
      if (row.isGlobal) throw badRequest('Issue types cannot be added to a global context.');
      requireKnown('issueTypes', 'issue types', context, issueTypeIds);
      const present = issueTypeIds.filter((id) => row.issueTypeIds.includes(id));
      if (present.length > 0)
        throw badRequest(`These issue types are already associated with the context: ${present.join(', ')}.`);
      context.tables
        .table('fieldContexts')
        .put({ ...row, isAnyIssueType: false, issueTypeIds: [...row.issueTypeIds, ...issueTypeIds] });
      return noContent();
    },
  },
];
