import type { FieldAssociation, FieldScheme, Project } from '../../entities';
import type { JiraContext } from '../../context';

/**
 * Which fields a project has. Sources: "What are field schemes?" (a scheme says whether a field shows up at all, contexts only give
 * options and defaults); Atlassian's announcement of field associations, 2025-05: since January 2026 a field made by the API
 * belongs to no project until it is added to one; operation addScreenTabField: putting it on a screen adds it, too.
 */
export function fieldSchemeOf(context: JiraContext, projectId: string): FieldScheme {
  const schemes = context.tables.table('fieldSchemes');
  const scheme =
    schemes.find((row) => row.projectIds.includes(projectId)) ?? schemes.find((row) => row.isDefault);
  if (!scheme) throw new Error('the site has no default field scheme');
  return scheme;
}

/** The projects that take their fields from a scheme. */
export const projectsOfFieldScheme = (context: JiraContext, scheme: FieldScheme): Project[] =>
  context.tables.table('projects').where((project) => fieldSchemeOf(context, project.id).id === scheme.id);

/** Every work item has a summary and a type: these can't be taken out of a scheme. */
export const isRemovable = (fieldId: string): boolean => fieldId !== 'summary' && fieldId !== 'issuetype';

/** What a scheme says of a field; undefined: it hasn't got it. */
export const associationOf = (
  context: JiraContext,
  schemeId: string,
  fieldId: string,
): FieldAssociation | undefined => context.tables.table('fieldAssociations').get(`${schemeId}/${fieldId}`);

/** Do work items of this type have the field in the project? On a site that is still being made, they have all. */
export function isAssociated(
  context: JiraContext,
  fieldId: string,
  projectId: string,
  issueTypeId: string,
): boolean {
  if (context.tables.table('fieldSchemes').size === 0) return true;
  const row = associationOf(context, fieldSchemeOf(context, projectId).id, fieldId);
  return row !== undefined && (row.issueTypeIds === null || row.issueTypeIds.includes(issueTypeId));
}

/** Adds a field to a scheme, for some types or (null) for any. What was said of the field there before is replaced. */
export function associateField(
  context: JiraContext,
  schemeId: string,
  fieldId: string,
  issueTypeIds: string[] | null,
): void {
  context.tables
    .table('fieldAssociations')
    .put({ id: `${schemeId}/${fieldId}`, schemeId, fieldId, issueTypeIds });
}

/** Takes a field out of a scheme; values in issues stay. */
export function dissociateField(context: JiraContext, schemeId: string, fieldId: string): void {
  context.tables.table('fieldAssociations').remove(`${schemeId}/${fieldId}`);
}
