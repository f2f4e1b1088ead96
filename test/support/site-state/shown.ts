import type { Names, Row } from './names';

/** Tables that say nothing about how a site is. */
export const LEFT_OUT_TABLES: Readonly<Record<string, string>> = {
  counters: 'the next id of each kind: Jira never gives an id twice, whatever is undone',
  tasks: 'what has been done asynchronously, with its instants',
  notifications: 'mails that have been sent stay sent',
  changeGroups: 'history: undoing writes more of it and takes none away',
  auditRecords: 'history of the configuration, for the same reason',
};

/** Columns that Jira counts up or stamps by itself, so that they differ after every detour. */
const LEFT_OUT_COLUMNS = new Set([
  // Shown as the label, or with `ids`.
  'id',
  // The number of a custom field, once more.
  'customId',
  // Counted up with every saving of a workflow or a scheme.
  'version',
  // Keys of issues that were deleted are not given again.
  'lastIssueNumber',
  // Instants.
  'at',
  'created',
  'createdAt',
  'resolvedAt',
  'statusChangedAt',
  'updated',
  'updatedAt',
]);

/** Columns that hold ids (one or a list), and the table that they are of. */
const REFERENCES: Readonly<Record<string, string>> = {
  contextId: 'fieldContexts',
  defaultIssueTypeId: 'issueTypes',
  defaultPriorityId: 'priorities',
  fieldId: 'fields',
  fieldIds: 'fields',
  fromStatusReference: 'statuses',
  groupId: 'groups',
  inwardIssueId: 'issues',
  issueId: 'issues',
  issueSecuritySchemeId: 'securitySchemes',
  defaultLevelId: 'securityLevels',
  issueTypeId: 'issueTypes',
  issueTypeIds: 'issueTypes',
  issueTypeSchemeId: 'issueTypeSchemes',
  issueTypeScreenSchemeId: 'issueTypeScreenSchemes',
  outwardIssueId: 'issues',
  parentId: 'issues',
  permissionSchemeId: 'permissionSchemes',
  priorityId: 'priorities',
  priorityIds: 'priorities',
  prioritySchemeId: 'prioritySchemes',
  projectId: 'projects',
  projectIds: 'projects',
  requestTypeId: 'requestTypes',
  resolutionId: 'resolutions',
  roleId: 'projectRoles',
  schemeId: 'fieldSchemes',
  screenId: 'screens',
  securityLevelId: 'securityLevels',
  serviceDeskId: 'serviceDesks',
  statusId: 'statuses',
  statusReference: 'statuses',
  toStatusReference: 'statuses',
  typeId: 'issueLinkTypes',
  workflowSchemeId: 'workflowSchemes',
};
/** Columns that are maps: what their keys and their values are ids of. */
const MAPS: Readonly<Record<string, { readonly keys?: string; readonly values?: string }>> = {
  custom: { keys: 'fields' },
  issueTypeMappings: { keys: 'issueTypes' },
  mappings: { keys: 'issueTypes', values: 'screenSchemes' },
  screens: { values: 'screens' },
};
/** The parent of an option is an option, that of an issue an issue. */
const OWN_REFERENCES: Readonly<Record<string, string>> = { 'fieldOptions.parentId': 'fieldOptions' };

/** A row as it is compared: references by name, objects in the order of their keys. */
export const shown = (kind: string, row: Row, names: Names): Record<string, unknown> =>
  record(kind, row, names);

function record(
  kind: string,
  value: Readonly<Record<string, unknown>>,
  names: Names,
): Record<string, unknown> {
  const isRule = 'ruleKey' in value;
  const entries = Object.entries(value).flatMap(([column, inner]): [string, unknown][] => {
    // The ids of transitions stay: people and pipelines call transitions by them. Those of rules are made up at each saving.
    const isTransition = kind === 'workflows' && 'toStatusReference' in value;
    if (LEFT_OUT_COLUMNS.has(column) && !(column === 'id' && isTransition && !isRule)) return [];
    const map = MAPS[column];
    if (map && isRecord(inner)) return [[column, mapped(kind, inner, map, names)]];
    const table = OWN_REFERENCES[`${kind}.${column}`] ?? REFERENCES[column];
    return [[column, table === undefined ? plain(kind, inner, names) : named(inner, table, names)]];
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function plain(kind: string, value: unknown, names: Names): unknown {
  if (Array.isArray(value)) return value.map((item) => plain(kind, item, names));
  if (isRecord(value)) {
    // A chosen option is stored as {id}.
    if (typeof value['id'] === 'string' && Object.keys(value).length === 1)
      return names.label('fieldOptions', value['id']);
    return record(kind, value, names);
  }
  if (typeof value !== 'string') return value;
  // Parameters of rules name fields inside longer texts; cf[10010] is a clause name made of the number.
  return value
    .replace(/customfield_\d+/g, (id) => names.label('fields', id))
    .replace(/^cf\[\d+\]$/, 'cf[its number]');
}

function named(value: unknown, table: string, names: Names): unknown {
  if (typeof value === 'string') return names.label(table, value);
  return Array.isArray(value) ? value.map((item) => named(item, table, names)) : value;
}

function mapped(
  kind: string,
  value: Readonly<Record<string, unknown>>,
  { keys, values }: { readonly keys?: string; readonly values?: string },
  names: Names,
): Record<string, unknown> {
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [
    keys === undefined ? key : names.label(keys, key),
    values === undefined ? plain(kind, inner, names) : named(inner, values, names),
  ]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
