import type { Field } from '../entities';
import type { JiraContext } from '../context';

/** FieldDetails: a row of GET /field. */
export const formatFieldDetails = (field: Field): Record<string, unknown> => ({
  id: field.id,
  key: field.key,
  name: field.name,
  custom: field.custom,
  orderable: field.orderable,
  navigable: field.navigable,
  searchable: field.searchable,
  clauseNames: field.clauseNames,
  schema: field.schema,
});

/** A row of GET /field/search; counts and searcher only when they are asked for with `expand`. */
export function formatField(
  context: JiraContext,
  field: Field,
  expand: ReadonlySet<string>,
): Record<string, unknown> {
  return {
    id: field.id,
    key: field.key,
    name: field.name,
    schema: field.schema,
    description: field.description,
    ...(expand.has('isLocked') ? { isLocked: field.locked } : {}),
    ...(expand.has('searcherKey') && field.searcherKey !== null ? { searcherKey: field.searcherKey } : {}),
    ...(expand.has('contextsCount')
      ? { contextsCount: context.tables.table('fieldContexts').by('field', field.id).length }
      : {}),
    ...(expand.has('screensCount')
      ? {
          screensCount: context.tables.table('screenTabs').where((tab) => tab.fieldIds.includes(field.id))
            .length,
        }
      : {}),
  };
}
