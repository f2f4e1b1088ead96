import type { JiraContext } from '../../context';

/** Removes a custom field, its contexts and options; takes it off screens, field schemes and portal forms. Its values go with it. */
export function deleteField(context: JiraContext, fieldId: string): void {
  const { tables } = context;
  for (const option of tables.table('fieldOptions').by('field', fieldId))
    tables.table('fieldOptions').remove(option.id);
  for (const row of tables.table('fieldContexts').by('field', fieldId))
    tables.table('fieldContexts').remove(row.id);
  for (const tab of tables.table('screenTabs').where((row) => row.fieldIds.includes(fieldId)))
    tables.table('screenTabs').put({ ...tab, fieldIds: tab.fieldIds.filter((id) => id !== fieldId) });
  for (const row of tables.table('fieldAssociations').by('field', fieldId))
    tables.table('fieldAssociations').remove(row.id);
  for (const type of tables.table('requestTypes').where((row) => row.fieldIds.includes(fieldId)))
    tables.table('requestTypes').put({ ...type, fieldIds: type.fieldIds.filter((id) => id !== fieldId) });
  for (const issue of tables.table('issues').where((row) => fieldId in row.custom)) {
    const { [fieldId]: _gone, ...custom } = issue.custom;
    tables.table('issues').put({ ...issue, custom });
  }
  tables.table('fields').remove(fieldId);
}
