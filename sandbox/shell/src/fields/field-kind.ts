import type { FieldMeta } from '../api/jira';

/** How a field is edited in the shell. */
export type FieldKind =
  | 'text'
  | 'document'
  | 'option'
  | 'options'
  | 'user'
  | 'date'
  | 'datetime'
  | 'number'
  | 'labels'
  | 'reference'
  | 'unknown';

export function kindOf(id: string, meta: Pick<FieldMeta, 'schema'>): FieldKind {
  const { type, items, system, custom } = meta.schema;
  if (id === 'description' || id === 'environment' || custom?.endsWith(':textarea')) return 'document';
  if (system === 'labels' || custom?.endsWith(':labels')) return 'labels';
  if (type === 'option') return 'option';
  if (type === 'array' && items === 'option') return 'options';
  if (type === 'user') return 'user';
  if (type === 'datetime') return 'datetime';
  if (type === 'date') return 'date';
  if (type === 'number') return 'number';
  if (type === 'priority' || type === 'resolution') return 'reference';
  if (type === 'string') return 'text';
  return 'unknown';
}

/** Fields that a form never shows: they are set otherwise or by Jira itself. */
const HIDDEN = new Set([
  'project',
  'issuetype',
  'attachment',
  'issuelinks',
  'comment',
  'parent',
  'timetracking',
  'worklog',
]);
export const isEditable = (id: string, meta: FieldMeta) => !HIDDEN.has(id) && kindOf(id, meta) !== 'unknown';
