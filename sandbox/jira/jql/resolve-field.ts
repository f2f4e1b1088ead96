import { JiraError } from '../context';
import { customField } from './custom-fields';
import { propertyField } from './property-fields';
import { systemField, systemName } from './system-fields';
import type { Field as FieldNode } from '@atlaskit/jql-ast';
import type { ClauseField, JqlWorld } from './clause-field';

/** Names of Jira's that exist but aren't built: refused by name, so that nobody takes an ignored clause for an answer. */
const KNOWN_ELSEWHERE = new Set([
  'sprint',
  'fixversion',
  'affectedversion',
  'component',
  'category',
  'filter',
  'level',
  'votes',
  'voter',
  'worklogdate',
  'lastviewed',
  'attachments',
  'approvals',
  'issuehistory',
  'hierarchylevel',
]);

/** The fields that a name in a query means (names of custom fields may repeat); 400 in Jira's words when there is none. */
export function resolveField(node: FieldNode, world: JqlWorld): ClauseField[] {
  const name = node.value ?? '';
  const [property] = node.properties ?? [];
  if (property) {
    const key = property.key?.value ?? '';
    const path = (property.path ?? [])
      .map((part) => part.value ?? '')
      .join('')
      .replace(/^\./, '');
    const found =
      name.toLowerCase() === 'issue.property' ? propertyField(name, { key, path }, world) : undefined;
    if (!found) throw unknown(`${name}[${key}]${path === '' ? '' : `.${path}`}`);
    return [found];
  }
  const system = systemField(systemName(name), world);
  if (system) return [system];
  const alias = propertyField(name, null, world);
  if (alias) return [alias];
  const wanted = name.toLowerCase();
  const fields = world.context.tables
    .table('fields')
    .where(
      (field) =>
        field.custom && !field.trashed && field.clauseNames.some((clause) => clause.toLowerCase() === wanted),
    );
  const custom = fields
    .filter((field) => field.searchable)
    .map((field) => ({ field, clause: customField(field, world) }));
  if (custom.length === 0)
    throw KNOWN_ELSEWHERE.has(wanted)
      ? new JiraError(400, [`The sandbox does not support the field '${name}' in JQL.`])
      : unknown(name);
  return custom.map(({ field, clause }) => {
    if (!clause)
      throw new JiraError(400, [
        `The sandbox does not support the field '${field.name}' (${field.schema.custom ?? ''}) in JQL.`,
      ]);
    return clause;
  });
}

const unknown = (name: string): JiraError =>
  new JiraError(400, [`Field '${name}' does not exist or you do not have permission to view it.`]);
