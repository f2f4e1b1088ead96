import type { FieldOption } from '../../entities';
import type { JiraContext } from '../../context';

/**
 * Removes an option and, as Jira does when an admin deletes one, takes it out of the issues that have it: silently, without an entry
 * in their history. Operation deleteCustomFieldOption names no refusal for options in use; who wants to keep the values has to
 * look first, or replace them (operation replaceCustomFieldOption).
 */
export function deleteOption(context: JiraContext, option: FieldOption): void {
  const { tables } = context;
  const isGone = (value: unknown): boolean =>
    typeof value === 'object' && value !== null && 'id' in value && value.id === option.id;
  const without = (value: unknown): unknown => {
    if (!Array.isArray(value)) return isGone(value) ? null : value;
    const rest = value.filter((entry) => !isGone(entry));
    return rest.length === 0 ? null : rest;
  };
  for (const issue of tables.table('issues').where((row) => option.fieldId in row.custom)) {
    const { [option.fieldId]: value, ...custom } = issue.custom;
    const left = without(value);
    tables
      .table('issues')
      .put({ ...issue, custom: left === null ? custom : { ...custom, [option.fieldId]: left } });
  }
  const fieldContext = tables.table('fieldContexts').get(option.contextId);
  const defaultValue = without(fieldContext?.defaultValue ?? null);
  if (fieldContext && JSON.stringify(defaultValue) !== JSON.stringify(fieldContext.defaultValue))
    tables.table('fieldContexts').put({ ...fieldContext, defaultValue });
  tables.table('fieldOptions').remove(option.id);
}
