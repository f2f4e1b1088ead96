import { workflowOf } from '../jira/issues/transitions/workflow-of';
import type { JiraContext } from '../jira/context';
import type { Project } from '../jira/entities';

const TYPES = { change: '[System] Change', incident: '[System] Incident' } as const;

/** Ids of what the site has, by name, read once. Each throws for a name that it doesn't have. */
export function lookups(context: JiraContext, project: Project) {
  const { tables } = context;
  const byName = (rows: readonly { readonly id: string; readonly name: string }[]) => {
    const known = new Map(rows.map((row) => [row.name, row.id]));
    return (name: string): string => known.get(name) ?? missing(name);
  };
  const typeId = byName(tables.table('issueTypes').all());
  const type = (name: keyof typeof TYPES): string => typeId(TYPES[name]);
  const field = byName(
    tables
      .table('fields')
      .all()
      .filter(({ trashed }) => !trashed),
  );
  const option = (name: string, value: string): { id: string } => {
    const rows = tables.table('fieldOptions').by('field', field(name));
    return { id: rows.find((row) => row.value === value)?.id ?? missing(`${name}: ${value}`) };
  };
  return {
    type,
    field,
    option,
    options: (values: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(values).map(([name, value]) => [field(name), option(name, value)])),
    status: byName(tables.table('statuses').all()),
    resolution: byName(tables.table('resolutions').all()),
    /** Id of the status to which a transition of the type's workflow leads. */
    reachedBy: (of: keyof typeof TYPES, transition: string): string =>
      workflowOf(context, project, type(of)).transitions.find(({ name }) => name === transition)
        ?.toStatusReference ?? missing(transition),
  };
}
function missing(name: string): never {
  throw new Error(`the demo names "${name}", which the site does not have`);
}
