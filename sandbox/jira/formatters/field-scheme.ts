import { isRemovable } from '../services/field-schemes/associations';
import type { FieldAssociation, FieldScheme } from '../entities';
import type { JiraContext } from '../context';

const links = (scheme: FieldScheme): Record<string, string> => ({
  associations: `rest/api/3/config/fieldschemes/${scheme.id}/fields`,
  projects: `rest/api/3/config/fieldschemes/${scheme.id}/projects`,
});

/** A field scheme; its id is a number in lists and text where one is read by it. */
export const formatFieldScheme = (context: JiraContext, scheme: FieldScheme): Record<string, unknown> => ({
  id: Number(scheme.id),
  name: scheme.name,
  description: scheme.description,
  isDefault: scheme.isDefault,
  fieldsCount: context.tables.table('fieldAssociations').by('scheme', scheme.id).length,
  links: links(scheme),
});

/** What a write of a scheme answers. */
export const formatWrittenFieldScheme = (scheme: FieldScheme): Record<string, unknown> => ({
  id: Number(scheme.id),
  name: scheme.name,
  description: scheme.description,
  links: links(scheme),
});

/** FieldAssociationSchemeFieldSearchResult. Nothing is required by a scheme here, and no type has rules of its own. */
export const formatAssociation = (
  context: JiraContext,
  { fieldId, issueTypeIds }: FieldAssociation,
): Record<string, unknown> => ({
  fieldId,
  allowedOperations: isRemovable(fieldId) ? ['REMOVE'] : [],
  parameters: {
    description: context.tables.table('fields').get(fieldId)?.description ?? '',
    isRequired: fieldId === 'summary' || fieldId === 'issuetype',
  },
  restrictedToWorkTypes: issueTypeIds ?? [],
  workTypeParameters: [],
});
