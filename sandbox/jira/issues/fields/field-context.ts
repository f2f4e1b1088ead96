import type { JiraContext } from '../../context';
import type { FieldContext } from '../../entities';

/**
 * The context of a custom field that applies to a project and issue type: one that names the project wins over the global one.
 * Undefined when the field isn't available there.
 */
export function fieldContextFor(
  context: JiraContext,
  fieldId: string,
  projectId: string,
  issueTypeId: string,
): FieldContext | undefined {
  const fits = context.tables
    .table('fieldContexts')
    .by('field', fieldId)
    .filter((row) => row.isGlobal || row.projectIds.includes(projectId))
    .filter((row) => row.isAnyIssueType || row.issueTypeIds.includes(issueTypeId));
  return fits.find((row) => !row.isGlobal) ?? fits[0];
}
