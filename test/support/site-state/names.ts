/** A stored row of any table. */
export type Row = { readonly id: string } & Readonly<Record<string, unknown>>;
export type Tables = Readonly<Record<string, readonly Row[]>>;

export interface Names {
  /** How a row is called; its id when the table or the row is not there. Repeated names get "(2)", in the order of their ids. */
  label(kind: string, id: string): string;
}

const text = (row: Row, column: string): string => {
  const value = row[column];
  return typeof value === 'string' ? value : '';
};

/** Tables whose rows have no name of their own, or not one that is theirs alone. */
const OWN_LABELS: Readonly<Record<string, (row: Row, names: Names) => string>> = {
  projects: (row) => text(row, 'key'),
  issues: (row) => text(row, 'key'),
  // The account is the person: two may share a name.
  users: (row) => row.id,
  // A system field is its id; a custom field's id is only a number.
  fields: (row) => (row['custom'] === true ? text(row, 'name') : row.id),
  fieldContexts: (row, names) => `${names.label('fields', text(row, 'fieldId'))}: ${text(row, 'name')}`,
  fieldAssociations: (row, names) =>
    `${names.label('fieldSchemes', text(row, 'schemeId'))}: ${names.label('fields', text(row, 'fieldId'))}`,
  fieldOptions: (row, names) =>
    `${names.label('fieldContexts', text(row, 'contextId'))}: ${text(row, 'value')}`,
  screenTabs: (row, names) => `${names.label('screens', text(row, 'screenId'))}: ${text(row, 'name')}`,
  issueLinks: (row, names) =>
    `${names.label('issues', text(row, 'inwardIssueId'))} ${names.label('issueLinkTypes', text(row, 'typeId'))} ${names.label('issues', text(row, 'outwardIssueId'))}`,
  comments: (row, names) => `comment on ${names.label('issues', text(row, 'issueId'))}`,
  roleActors: (row, names) =>
    `${names.label('projects', text(row, 'projectId'))}: ${names.label('projectRoles', text(row, 'roleId'))}`,
  pinnedPanels: (row, names) =>
    `${names.label('projects', text(row, 'projectId'))}: ${text(row, 'moduleKey')}`,
  serviceDesks: (row, names) => names.label('projects', text(row, 'projectId')),
  requestTypes: (row, names) =>
    `${names.label('serviceDesks', text(row, 'serviceDeskId'))}: ${text(row, 'name')}`,
};

/** Names for every row of a site. Rows refer to each other without circles, so a label may ask for another one. */
export function namesOf(tables: Tables): Names {
  const known = new Map<string, ReadonlyMap<string, string>>();
  const names: Names = {
    label(kind, id) {
      const labels = known.get(kind) ?? labelsOf(kind);
      known.set(kind, labels);
      return labels.get(id) ?? id;
    },
  };
  function labelsOf(kind: string): ReadonlyMap<string, string> {
    const own = OWN_LABELS[kind] ?? ((row: Row) => text(row, 'name') || row.id);
    const used = new Map<string, number>();
    const rows = [...(tables[kind] ?? [])].sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
    return new Map(
      rows.map((row) => {
        const name = own(row, names);
        const count = (used.get(name) ?? 0) + 1;
        used.set(name, count);
        return [row.id, count === 1 ? name : `${name} (${count})`];
      }),
    );
  }
  return names;
}
