import { badRequest } from '../errors';
import { fieldSchemeOf } from './field-schemes/associations';
import type { JiraContext } from '../context';

/** How much a site takes. Tests lower these to see what a full site answers. */
export interface SiteLimits {
  /** Custom fields on the whole site; null: as many as one likes, which is what "Data limits and guardrails" says. */
  customFields: number | null;
  /** Custom fields of a field scheme that are not in the trash ("Data limits and guardrails": 700 a space since March 2026). */
  fieldsPerScheme: number;
  /** Work types of a work type scheme (the same page: 150 a space). */
  typesPerScheme: number;
}
export const defaultLimits = (): SiteLimits => ({
  customFields: null,
  fieldsPerScheme: 700,
  typesPerScheme: 150,
});

const isCounted = (context: JiraContext, fieldId: string): boolean => {
  const field = context.tables.table('fields').get(fieldId);
  return field !== undefined && field.custom && !field.trashed;
};

/** Refuses one more custom field on a full site. No document has Jira's words for it. */
export function refuseFullSite(context: JiraContext): void {
  const limit = context.limits.customFields;
  const count = context.tables.table('fields').where((field) => field.custom && !field.trashed).length;
  if (limit !== null && count >= limit)
    throw badRequest(`The limit of ${limit} custom fields on this site has been reached.`);
}

/** Refuses a work type scheme of more types than Jira takes. */
export function refuseManyTypes(context: JiraContext, count: number): void {
  const limit = context.limits.typesPerScheme;
  if (count > limit) throw badRequest(`An issue type scheme can have at most ${limit} issue types.`);
}

/** Why a scheme can't take the field; null: it can. */
export function fullScheme(context: JiraContext, schemeId: string, fieldId: string): string | null {
  const limit = context.limits.fieldsPerScheme;
  const rows = context.tables.table('fieldAssociations').by('scheme', schemeId);
  if (!isCounted(context, fieldId) || rows.some((row) => row.fieldId === fieldId)) return null;
  const count = rows.filter((row) => isCounted(context, row.fieldId)).length;
  return count < limit ? null : `The field scheme ${schemeId} has reached the limit of ${limit} fields`;
}

/** As fullScheme, for the schemes of projects; throws. */
export function refuseFullSchemes(
  context: JiraContext,
  projectIds: readonly string[],
  fieldId: string,
): void {
  const schemeIds = new Set(projectIds.map((projectId) => fieldSchemeOf(context, projectId).id));
  for (const schemeId of schemeIds) {
    const reason = fullScheme(context, schemeId, fieldId);
    if (reason !== null) throw badRequest(`${reason}.`);
  }
}
