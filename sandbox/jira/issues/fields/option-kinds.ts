import { textOf } from './text-of';
import { optionRef } from '../refs';
import { fieldContextFor } from './field-context';
import { FieldRefusal, NOTHING, isRecord } from './field-kind';
import type { FieldOption } from '../../entities';
import type { FieldKind, FieldPlace } from './field-kind';

/** The options that a field offers in a project for an issue type, in their order. */
export function optionsOf({ context, field, project, issueTypeId }: FieldPlace): FieldOption[] {
  const scope = fieldContextFor(context, field.id, project.id, issueTypeId);
  if (!scope) return [];
  const options = context.tables.table('fieldOptions').by('context', scope.id);
  return options.filter((option) => option.parentId === null).sort((a, b) => a.position - b.position);
}

/** Reads `{id}` or `{value}`; disabled options and options of another context are not valid. */
function readOption(input: unknown, place: FieldPlace): { id: string } {
  if (!isRecord(input)) throw new FieldRefusal("Specify a valid 'id' or 'name' for " + place.field.name);
  const options = optionsOf(place).filter((option) => !option.disabled);
  const { id, value } = input;
  if (id !== undefined) {
    const found = options.find((option) => option.id === textOf(id));
    if (!found) throw new FieldRefusal(`Option id '${textOf(id ?? 'null')}' is not valid`);
    return { id: found.id };
  }
  if (typeof value !== 'string')
    throw new FieldRefusal("Could not find valid 'id' or 'value' in the Parent Option object.");
  const found = options.find((option) => option.value === value);
  if (!found) throw new FieldRefusal(`Option value '${value}' is not valid`);
  return { id: found.id };
}

const rowOf = (stored: unknown, { context }: FieldPlace): FieldOption | undefined =>
  isRecord(stored) ? context.tables.table('fieldOptions').get(String(stored['id'])) : undefined;

export const optionKind: FieldKind = {
  operations: ['set'],
  parse: (input, place) => (input === null ? null : readOption(input, place)),
  format(stored, place) {
    const row = rowOf(stored, place);
    return row ? optionRef(place.context, row) : null;
  },
  show(stored, place) {
    const row = rowOf(stored, place);
    return row ? { id: row.id, text: row.value } : NOTHING;
  },
  allowed: (place) =>
    optionsOf(place)
      .filter((option) => !option.disabled)
      .map((option) => optionRef(place.context, option)),
};

export const optionsKind: FieldKind = {
  operations: ['add', 'set', 'remove'],
  parse(input, place) {
    if (input === null) return null;
    if (!Array.isArray(input)) throw new FieldRefusal('data was not an array');
    const read = input.map((item) => readOption(item, place));
    const distinct = read.filter((item, index) => read.findIndex((other) => other.id === item.id) === index);
    return distinct.length === 0 ? null : distinct;
  },
  parseItem: readOption,
  format: (stored, place) =>
    Array.isArray(stored)
      ? stored.flatMap((item) => rowOf(item, place) ?? []).map((row) => optionRef(place.context, row))
      : null,
  show(stored, place) {
    if (!Array.isArray(stored) || stored.length === 0) return NOTHING;
    const rows = stored.flatMap((item) => rowOf(item, place) ?? []);
    return { id: `[${rows.map((row) => row.id).join(', ')}]`, text: rows.map((row) => row.value).join(',') };
  },
  allowed: (place) => optionKind.allowed?.(place) ?? [],
};
