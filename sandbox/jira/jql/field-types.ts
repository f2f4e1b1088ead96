import { systemName } from './system-fields';
import type { Field as FieldNode } from '@atlaskit/jql-ast';
import type { Field } from '../entities';
import type { JqlWorld } from './clause-field';

/** Types of Jira's own fields, in the words that functions of apps declare. */
const SYSTEM: Readonly<Record<string, string>> = {
  key: 'issue',
  parent: 'issue',
  project: 'project',
  issuetype: 'issue_type',
  status: 'status',
  statuscategory: 'status_category',
  priority: 'priority',
  resolution: 'resolution',
  assignee: 'user',
  reporter: 'user',
  creator: 'user',
  watcher: 'user',
  labels: 'label',
  created: 'date',
  updated: 'date',
  resolved: 'date',
  due: 'date',
  statuscategorychangeddate: 'date',
  summary: 'text',
  description: 'text',
  environment: 'text',
  comment: 'text',
  text: 'text',
  issuelinktype: 'issue_link_type',
};
const INDEXED: Readonly<Record<string, string>> = {
  number: 'number',
  string: 'text',
  text: 'text',
  user: 'user',
  date: 'date',
};

/**
 * The types that a function of an app sees for the field of a clause; none where the sandbox isn't sure, so that a function isn't
 * called with a type that Jira wouldn't give.
 */
export function fieldTypes(node: FieldNode, { context }: JqlWorld): string[] {
  const name = node.value ?? '';
  const [property] = node.properties ?? [];
  const path = (property?.path ?? [])
    .map((part) => part.value ?? '')
    .join('')
    .replace(/^\./, '');
  const system = property ? undefined : SYSTEM[systemName(name)];
  if (system !== undefined) return [system];
  for (const declared of context.app?.entityProperties ?? [])
    for (const value of declared.values) {
      const isMeant = property
        ? declared.propertyKey === property.key?.value && value.path === path
        : value.searchAlias?.toLowerCase() === name.toLowerCase();
      if (isMeant && declared.entityType === 'issue') return [INDEXED[value.type] ?? ''];
    }
  const fields = context.tables
    .table('fields')
    .where(
      (field) =>
        field.custom &&
        !field.trashed &&
        field.clauseNames.some((clause) => clause.toLowerCase() === name.toLowerCase()),
    );
  return [...new Set(fields.flatMap(customType))];
}

function customType({ schema, typeKey }: Field): string[] {
  if (typeKey?.endsWith(':url') === true) return ['url'];
  const type = schema.type === 'array' ? schema.items : schema.type;
  switch (type) {
    case 'number':
    case 'user':
    case 'option':
      return [type];
    case 'date':
    case 'datetime':
      return ['date'];
    case 'string':
      return [schema.type === 'array' ? 'label' : 'text'];
    default:
      return [];
  }
}
