/** Columns of the services file in their order, by the name in the first line. */
export const COLUMNS = {
  name: 'Name',
  aliases: 'Other names',
  description: 'Description',
  stage: 'Stage',
  owner: 'Owner',
  team: 'Team',
  criticality: 'Criticality',
  users: 'Users',
  environments: 'Environments',
  offerings: 'Offerings',
  dependsOn: 'Depends on',
  verifiedOn: 'Verified on',
} as const;

export type Column = keyof typeof COLUMNS;
// Object.keys knows strings alone; these are the names above.
export const COLUMN_KEYS = Object.keys(COLUMNS) as readonly Column[];
export const COLUMN_NAMES: readonly string[] = Object.values(COLUMNS);
/** Marks a relation that nobody has checked, where the service itself was. */
export const NEVER = 'never';
