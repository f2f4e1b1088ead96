import type { FieldContext } from '../../entities';
import type { JiraContext } from '../../context';

/**
 * The context of a custom field that applies to a project and work type: one that names the project wins over the global one;
 * of either, the type must be in it. null: the field isn't available there.
 */
export function contextFor(
  context: JiraContext,
  fieldId: string,
  projectId: string,
  issueTypeId: string,
): FieldContext | null {
  const rows = context.tables.table('fieldContexts').by('field', fieldId);
  const row =
    rows.find((entry) => !entry.isGlobal && entry.projectIds.includes(projectId)) ??
    rows.find((entry) => entry.isGlobal);
  return row && (row.isAnyIssueType || row.issueTypeIds.includes(issueTypeId)) ? row : null;
}
