import { isAssociated } from '../../services/field-schemes/associations';
import { isInSchemes } from '../../services/field-schemes/default-scheme';
import type { JiraContext } from '../../context';
import type { Field, FieldContext } from '../../entities';

/**
 * The context of a custom field that applies to a project and issue type: one that names the project wins over the global one.
 * Undefined when the field isn't available there: no context fits, or the project's field scheme hasn't got it.
 */
export function fieldContextFor(
  context: JiraContext,
  fieldId: string,
  projectId: string,
  issueTypeId: string,
): FieldContext | undefined {
  if (!isAssociated(context, fieldId, projectId, issueTypeId)) return undefined;
  const fits = context.tables
    .table('fieldContexts')
    .by('field', fieldId)
    .filter((row) => row.isGlobal || row.projectIds.includes(projectId))
    .filter((row) => row.isAnyIssueType || row.issueTypeIds.includes(issueTypeId));
  return fits.find((row) => !row.isGlobal) ?? fits[0];
}

/**
 * Do work items of the type have the field in the project? A custom field needs a context that fits, and the project's field scheme
 * has to have it; system fields that schemes speak of need the latter.
 */
export const isAvailable = (
  context: JiraContext,
  field: Field,
  projectId: string,
  issueTypeId: string,
): boolean =>
  field.custom
    ? fieldContextFor(context, field.id, projectId, issueTypeId) !== undefined
    : !isInSchemes(field) || isAssociated(context, field.id, projectId, issueTypeId);
