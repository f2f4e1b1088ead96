import { associateField } from './associations';
import type { Field } from '../../entities';
import type { JiraContext } from '../../context';

/**
 * Makes the default field scheme of a site that has none yet, with every field that is there: what Atlassian's migration to field
 * schemes did, so that whatever worked before goes on working.
 */
export function ensureDefaultFieldScheme(context: JiraContext): void {
  const schemes = context.tables.table('fieldSchemes');
  if (schemes.find((scheme) => scheme.isDefault)) return;
  const id = context.nextId('fieldScheme');
  schemes.put({
    id,
    name: 'Default Field Scheme',
    description: 'Default field scheme',
    isDefault: true,
    projectIds: [],
  });
  for (const field of context.tables.table('fields').where(isInSchemes))
    associateField(context, id, field.id, null);
}

/** Fields that schemes speak of: what can stand on a screen. The rest (status, created and the like) every work item has. */
export const isInSchemes = (field: Readonly<Field>): boolean => field.custom || field.orderable;

/**
 * A field that comes with an app joins every scheme. No document says what Jira does with those; announced is only that fields
 * made by the API join none.
 */
export function associateAppField(context: JiraContext, fieldId: string): void {
  for (const scheme of context.tables.table('fieldSchemes').all())
    associateField(context, scheme.id, fieldId, null);
}
