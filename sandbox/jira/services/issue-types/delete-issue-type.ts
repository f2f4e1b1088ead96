import { badRequest, conflict, notFound } from '../../errors';
import { storeIssue } from '../../issues/apply-changes';
import { workflowOf } from '../workflows/find-workflow';
import type { Issue, IssueType } from '../../entities';
import type { JiraContext } from '../../context';

/**
 * The type that issues of a deleted one become. Operation deleteIssueType: 404 when it is needed and not given or not there; 409 when
 * it is the type itself or a sub-task for a standard type; 400 when issues can't become it (not in their project, other workflow).
 */
export function alternativeFor(
  context: JiraContext,
  type: IssueType,
  issues: readonly Issue[],
  alternativeId: string | null,
): IssueType {
  const other = alternativeId === null ? undefined : context.tables.table('issueTypes').get(alternativeId);
  if (alternativeId === null)
    throw notFound('The issue type is in use and an alternative issue type is not specified.');
  if (!other) throw notFound('The alternative issue type was not found.');
  if (other.id === type.id) throw conflict('The issue type is also specified as the alternative issue type.');
  if ((type.hierarchyLevel === -1) !== (other.hierarchyLevel === -1))
    throw conflict("A standard issue type can't be replaced with a subtask issue type, nor the other way.");
  for (const projectId of new Set(issues.map((issue) => issue.projectId))) {
    const project = context.tables.table('projects').get(projectId);
    const scheme = context.tables.table('issueTypeSchemes').get(project?.issueTypeSchemeId ?? '');
    const fits =
      project &&
      scheme?.issueTypeIds.includes(other.id) &&
      workflowOf(context, project, type.id).id === workflowOf(context, project, other.id).id;
    if (!fits)
      throw badRequest(
        "Some issues can't be updated with the alternative issue type, for example because its workflow differs.",
      );
  }
  return other;
}

/** Gives issues another type, with an entry in their history. */
export function retype(
  context: JiraContext,
  issues: readonly Issue[],
  from: IssueType,
  to: IssueType,
  authorId: string,
): void {
  for (const issue of issues)
    storeIssue(context, issue, { ...issue, issueTypeId: to.id }, authorId, [
      {
        field: 'issuetype',
        fieldtype: 'jira',
        fieldId: 'issuetype',
        from: from.id,
        fromString: from.name,
        to: to.id,
        toString: to.name,
      },
    ]);
}

/**
 * Removes a type that no issue has, out of all schemes, contexts and field schemes. Request types that were made of it stay, as
 * nothing says that JSM removes them.
 */
export function deleteIssueType(context: JiraContext, id: string): void {
  const { tables } = context;
  const others = (ids: readonly string[]): string[] => ids.filter((other) => other !== id);
  const unmapped = (mappings: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(mappings).filter(([typeId]) => typeId !== id));
  for (const scheme of tables.table('issueTypeSchemes').where((row) => row.issueTypeIds.includes(id)))
    tables.table('issueTypeSchemes').put({
      ...scheme,
      issueTypeIds: others(scheme.issueTypeIds),
      defaultIssueTypeId: scheme.defaultIssueTypeId === id ? null : scheme.defaultIssueTypeId,
    });
  for (const scheme of tables.table('workflowSchemes').where((row) => id in row.issueTypeMappings))
    tables.table('workflowSchemes').put({ ...scheme, issueTypeMappings: unmapped(scheme.issueTypeMappings) });
  for (const scheme of tables.table('issueTypeScreenSchemes').where((row) => id in row.mappings))
    tables.table('issueTypeScreenSchemes').put({ ...scheme, mappings: unmapped(scheme.mappings) });
  for (const row of tables.table('fieldContexts').where(({ issueTypeIds }) => issueTypeIds.includes(id)))
    tables.table('fieldContexts').put({ ...row, issueTypeIds: others(row.issueTypeIds) });
  for (const row of tables
    .table('fieldAssociations')
    .where((entry) => entry.issueTypeIds?.includes(id) ?? false))
    tables.table('fieldAssociations').put({ ...row, issueTypeIds: others(row.issueTypeIds ?? []) });
  tables.table('issueTypes').remove(id);
}
