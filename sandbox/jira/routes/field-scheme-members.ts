import * as z from 'zod';
import { associateField, dissociateField, isRemovable } from '../services/field-schemes/associations';
import { base } from './field-schemes';
import { fullScheme } from '../services/limits';
import { isInSchemes } from '../services/field-schemes/default-scheme';
import { readBody } from '../http';
import { requireAdmin } from '../require';
import type { JiraContext, Route } from '../context';
import type { JiraResponse } from '../../core/types';

const scopes = ['manage:jira-configuration'];
const schemeIds = z.array(z.int());
const addBody = z.record(
  z.string(),
  z.array(z.strictObject({ schemeIds, restrictedToWorkTypes: z.array(z.int()).optional() })),
);
const removeBody = z.record(z.string(), z.strictObject({ schemeIds }));
const projectsBody = z.record(z.string(), z.strictObject({ projectIds: z.array(z.int()) }));

/** Each part of such a request succeeds or fails on its own: 200 when all did, 207 when some did, 400 when none did. */
function answer(results: readonly { readonly success: boolean }[]): JiraResponse {
  const done = results.filter((result) => result.success).length;
  return { status: done === results.length ? 200 : done > 0 ? 207 : 400, body: { results } };
}
const outcome = (error: string | null): { success: boolean; error?: string } =>
  error === null ? { success: true } : { success: false, error };

/** The document's words for a scheme or a field that isn't there; null: both are. */
function missing(context: JiraContext, schemeId: string, fieldId: string): string | null {
  if (!context.tables.table('fieldSchemes').get(schemeId)) return `Scheme ${schemeId} doesn't exist`;
  const field = context.tables.table('fields').get(fieldId);
  return field && isInSchemes(field) && !field.trashed ? null : `Field ${fieldId} doesn't exist`;
}

/** Which fields schemes have, and which projects use them. */
export const fieldSchemeMemberRoutes: readonly Route[] = [
  {
    method: 'PUT',
    path: `${base}/fields`,
    scopes,
    handle(context, request) {
      const body = readBody(addBody, request);
      requireAdmin(context, request);
      const parts = Object.entries(body).flatMap(([fieldId, items]) =>
        items.flatMap((item) =>
          item.schemeIds.map((id) => ({ fieldId, schemeId: String(id), types: item.restrictedToWorkTypes })),
        ),
      );
      const results = parts.map(({ fieldId, schemeId, types }) => {
        const unknown = types?.find((id) => !context.tables.table('issueTypes').get(String(id)));
        const error =
          missing(context, schemeId, fieldId) ??
          (unknown === undefined ? null : `Work type ${unknown} doesn't exist`) ??
          fullScheme(context, schemeId, fieldId);
        if (error === null) associateField(context, schemeId, fieldId, types?.map(String) ?? null);
        return { fieldId, schemeId: Number(schemeId), workTypeIds: types ?? [], ...outcome(error) };
      });
      return answer(results);
    },
  },
  {
    method: 'DELETE',
    path: `${base}/fields`,
    scopes,
    handle(context, request) {
      const body = readBody(removeBody, request);
      requireAdmin(context, request);
      const parts = Object.entries(body).flatMap(([fieldId, item]) =>
        item.schemeIds.map((id) => ({ fieldId, schemeId: String(id) })),
      );
      const results = parts.map(({ fieldId, schemeId }) => {
        const error =
          missing(context, schemeId, fieldId) ??
          (isRemovable(fieldId) ? null : `Field ${fieldId} can't be removed`);
        if (error === null) dissociateField(context, schemeId, fieldId);
        return { fieldId, schemeId: Number(schemeId), ...outcome(error) };
      });
      return answer(results);
    },
  },
  {
    method: 'PUT',
    path: `${base}/projects`,
    scopes,
    handle(context, request) {
      const body = readBody(projectsBody, request);
      requireAdmin(context, request);
      const parts = Object.entries(body).flatMap(([schemeId, item]) =>
        item.projectIds.map((id) => ({ schemeId, projectId: String(id) })),
      );
      const results = parts.map(({ schemeId, projectId }) => {
        const error = !context.tables.table('fieldSchemes').get(schemeId)
          ? `Field scheme #${schemeId} doesn't exist`
          : context.tables.table('projects').get(projectId)
            ? null
            : `Project #${projectId} doesn't exist`;
        if (error === null) moveProject(context, projectId, schemeId);
        return { projectId: Number(projectId), schemeId: Number(schemeId), ...outcome(error) };
      });
      return answer(results);
    },
  },
];

/** A project stands in the list of one scheme at most; those of the default scheme stand in none. */
function moveProject(context: JiraContext, projectId: string, schemeId: string): void {
  const schemes = context.tables.table('fieldSchemes');
  for (const scheme of schemes.where((row) => row.projectIds.includes(projectId)))
    schemes.put({ ...scheme, projectIds: scheme.projectIds.filter((id) => id !== projectId) });
  const target = schemes.get(schemeId);
  if (target && !target.isDefault) schemes.put({ ...target, projectIds: [...target.projectIds, projectId] });
}
