/** What is read of an incident log. `field`, `old` and `new` are there in logs of single changes (audit, history lines). */
export const LOG_COLUMNS = [
  'number',
  'at',
  'opened',
  'closed',
  'sequence',
  'state',
  'priority',
  'group',
  'assignee',
  'field',
  'old',
  'new',
] as const;
export type LogColumn = (typeof LOG_COLUMNS)[number];
/** The header of each column; null where the log has none. */
export type Columns = Readonly<Record<LogColumn, string | null>>;

/** The values that make up an incident's state. */
export const STATE_COLUMNS = ['state', 'priority', 'group', 'assignee'] as const;
export type StateColumn = (typeof STATE_COLUMNS)[number];

/**
 * Headers by which ServiceNow's exports name them, the better one first: field names (CSV of a table, REST) or labels (CSV of a
 * list). An audit log's rows were created when the change took place.
 */
const USUAL: Readonly<Record<LogColumn, readonly string[]>> = {
  number: ['number', 'documentkey.number', 'incident', 'task number', 'documentkey'],
  at: ['sys_updated_at', 'sys_updated_on', 'update_time', 'updated'],
  opened: ['opened_at', 'opened', 'documentkey.opened_at', 'sys_created_at'],
  closed: ['closed_at', 'closed', 'documentkey.closed_at'],
  sequence: ['sys_mod_count', 'updates', 'record_checkpoint'],
  state: ['incident_state', 'state', 'incident state'],
  priority: ['priority'],
  group: ['assignment_group', 'assignment group'],
  assignee: ['assigned_to', 'assigned to'],
  field: ['fieldname', 'field name', 'field'],
  old: ['oldvalue', 'old value', 'old'],
  new: ['newvalue', 'new value', 'new'],
};
const AUDIT_AT = ['sys_created_on', 'created', ...USUAL.at];

/** Finds the columns of a log by their headers; what `given` names comes first. Case and outer blanks don't matter. */
export function findColumns(
  headers: readonly string[],
  given: Partial<Record<LogColumn, string>> = {},
): Columns {
  const byName = new Map(headers.map((header) => [header.trim().toLowerCase(), header]));
  const find = (names: readonly string[]): string | null =>
    names.map((name) => byName.get(name)).find((header) => header !== undefined) ?? null;
  const isAudit = find(given.field ? [given.field.toLowerCase()] : USUAL.field) !== null;
  const columnOf = (column: LogColumn): string | null => {
    const own = given[column];
    if (own !== undefined) return find([own.trim().toLowerCase()]);
    return find(column === 'at' && isAudit ? AUDIT_AT : USUAL[column]);
  };
  return Object.fromEntries(LOG_COLUMNS.map((column) => [column, columnOf(column)])) as Record<
    LogColumn,
    string | null
  >;
}

/** The state column that a change row's field name means; null for fields that no clock looks at. */
export function columnOfField(fieldName: string): StateColumn | null {
  const name = fieldName.trim().toLowerCase();
  return STATE_COLUMNS.find((column) => USUAL[column].includes(name)) ?? null;
}
