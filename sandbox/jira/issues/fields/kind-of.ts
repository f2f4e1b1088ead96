import { notKnown } from '../../errors';
import { dateKind, instantKind, numberKind } from './number-date-kinds';
import { optionKind, optionsKind } from './option-kinds';
import {
  assigneeKind,
  issueTypeKind,
  parentKind,
  priorityKind,
  reporterKind,
  resolutionKind,
} from './system-kinds';
import { documentKind, labelsKind, lineKind, summaryKind, urlKind } from './text-kinds';
import { userKind, usersKind } from './user-kinds';
import type { Field } from '../../entities';
import type { FieldKind } from './field-kind';

const SYSTEM: Readonly<Record<string, FieldKind>> = {
  summary: summaryKind,
  description: documentKind,
  environment: documentKind,
  issuetype: issueTypeKind,
  priority: priorityKind,
  resolution: resolutionKind,
  assignee: assigneeKind,
  reporter: reporterKind,
  labels: labelsKind,
  duedate: dateKind,
  parent: parentKind,
};

/** The kind of a field that has a value of its own, null for those that are computed (status, comment, subtasks, ...). */
export function findKind(field: Field): FieldKind | null {
  if (!field.custom) return SYSTEM[field.id] ?? null;
  const type = field.typeKey?.split(':').at(-1) ?? '';
  if (field.app === null && (type === 'textarea' || field.schema.type === 'doc')) return documentKind;
  if (type === 'url') return urlKind;
  if (type === 'labels') return labelsKind;
  switch (field.schema.type) {
    case 'string':
      return lineKind;
    case 'number':
      return numberKind;
    case 'date':
      return dateKind;
    case 'datetime':
      return instantKind;
    case 'user':
      return userKind;
    case 'option':
      return optionKind;
    case 'array':
      return listKind(field.schema.items);
    default:
      return null;
  }
}
const listKind = (items: string | undefined): FieldKind | null =>
  items === 'option' ? optionsKind : items === 'user' ? usersKind : items === 'string' ? labelsKind : null;

/** As above; a type of field that isn't built answers 501 by its name. */
export function kindOf(field: Field): FieldKind {
  const kind = findKind(field);
  if (!kind) throw notKnown(`values of the field "${field.name}" (${field.schema.custom ?? field.id})`);
  return kind;
}
