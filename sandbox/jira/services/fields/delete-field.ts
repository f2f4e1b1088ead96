import type { JiraContext } from '../../context';

/** Removes a custom field, its contexts and options, and takes it off every screen. Values in issues go with it. */
export function deleteField(context: JiraContext, fieldId: string): void {
  const { tables } = context;
  for (const option of tables.table('fieldOptions').by('field', fieldId))
    tables.table('fieldOptions').remove(option.id);
  for (const row of tables.table('fieldContexts').by('field', fieldId))
    tables.table('fieldContexts').remove(row.id);
  for (const tab of tables.table('screenTabs').where((row) => row.fieldIds.includes(fieldId)))
    tables.table('screenTabs').put({ ...tab, fieldIds: tab.fieldIds.filter((id) => id !== fieldId) });
  for (const issue of tables.table('issues').where((row) => fieldId in row.custom)) {
    const { [fieldId]: _gone, ...custom } = issue.custom;
    tables.table('issues').put({ ...issue, custom });
  }
  tables.table('fields').remove(fieldId);
}
