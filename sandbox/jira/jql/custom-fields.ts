import { textOf } from '../issues/fields/text-of';
import { adfText } from '../adf/adf-text';
import { JiraError } from '../context';
import { readValue } from '../issues/fields/field-access';
import { isRecord } from '../issues/fields/field-kind';
import { rangeField } from './range-field';
import { setField } from './set-field';
import { dayField, readInstantValue } from './system-fields';
import { textField } from './text-field';
import { userIds } from './user-values';
import type { Field, Issue } from '../entities';
import type { ClauseField, JqlValue, JqlWorld } from './clause-field';

/**
 * How a custom field is searched. An app's field of type string is compared exactly; Jira's own text fields are searched by words.
 * Source: https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-custom-field-type/ ("Data types") and the
 * searchers of operation createCustomField.
 */
export function customField(field: Field, world: JqlWorld): ClauseField | undefined {
  const name = field.name;
  const read = (issue: Readonly<Issue>): unknown => readValue(issue, field);
  const type = field.typeKey?.split(':').at(-1) ?? '';
  const text = (issue: Readonly<Issue>): string =>
    typeof read(issue) === 'string' ? (read(issue) as string) : adfText(read(issue));
  switch (field.schema.type) {
    case 'string':
      if (field.app || type === 'url') return exact(name, read);
      return textField(name, text, type === 'textfield');
    case 'number':
      return rangeField({
        name,
        of: (issue) => (typeof read(issue) === 'number' ? (read(issue) as number) : null),
        read: (value) => readNumber(value, name),
      });
    case 'date':
      return dayField(name, (issue) => read(issue) as string | null, world);
    case 'datetime':
      return rangeField({
        name,
        of: (issue) => (typeof read(issue) === 'string' ? Date.parse(read(issue) as string) : null),
        read: (value) => readInstantValue(value, name, world),
      });
    case 'user':
      return setField({
        name,
        of: (issue) => many(read(issue)),
        idsOf: (written) => userIds(world.context, written),
      });
    case 'option':
      return options(field, world, read);
    case 'array':
      if (field.schema.items === 'option') return options(field, world, read);
      if (field.schema.items === 'user')
        return setField({
          name,
          of: (issue) => many(read(issue)),
          idsOf: (written) => userIds(world.context, written),
        });
      if (field.schema.items === 'sd-customerorganization') return organization(world, name);
      return field.schema.items === 'string' ? exact(name, read) : undefined;
    case 'sd-customerrequesttype':
      return requestType(world, name);
    default:
      return undefined;
  }
}

const many = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(textOf) : value === null || value === undefined ? [] : [textOf(value)];

const exact = (name: string, read: (issue: Readonly<Issue>) => unknown): ClauseField =>
  setField({
    name,
    of: (issue) => many(read(issue)),
    idsOf: (text) => [text],
    sort: (issue) => many(read(issue))[0]?.toLowerCase() ?? null,
  });

function options(
  field: Field,
  { context }: JqlWorld,
  read: (issue: Readonly<Issue>) => unknown,
): ClauseField {
  const rows = context.tables.table('fieldOptions').by('field', field.id);
  const order = new Map(rows.map((row) => [row.id, row.position]));
  const idsIn = (value: unknown): string[] =>
    (Array.isArray(value) ? value : value === null ? [] : [value]).flatMap((item) =>
      isRecord(item) ? [String(item['id'])] : [],
    );
  return setField({
    name: field.name,
    of: (issue) => idsIn(read(issue)),
    idsOf: (text) => {
      const found = rows
        .filter((row) => row.id === text || row.value.toLowerCase() === text.toLowerCase())
        .map((row) => row.id);
      return found.length === 0 ? null : found;
    },
    sort: (issue) => order.get(idsIn(read(issue))[0] ?? '') ?? null,
  });
}

function requestType({ context }: JqlWorld, name: string): ClauseField {
  const rows = context.tables.table('requestTypes').all();
  return setField({
    name,
    of: (issue) => many(issue.requestTypeId),
    idsOf: (text) => {
      const bare = text.replace(/ \([A-Z0-9]+\)$/, '').toLowerCase();
      const found = rows
        .filter((row) => row.name.toLowerCase() === bare || row.id === text)
        .map((row) => row.id);
      return found.length === 0 ? null : found;
    },
  });
}

function organization({ context }: JqlWorld, name: string): ClauseField {
  const rows = context.tables.table('organizations').all();
  return setField({
    name,
    of: (issue) => issue.organizationIds,
    idsOf: (text) => {
      const found = rows
        .filter((row) => row.id === text || row.name.toLowerCase() === text.toLowerCase())
        .map((row) => row.id);
      return found.length === 0 ? null : found;
    },
  });
}

function readNumber(value: JqlValue, name: string): number {
  const number = value.kind === 'text' && value.text.trim() !== '' ? Number(value.text) : Number.NaN;
  if (Number.isNaN(number))
    throw new JiraError(400, [
      `The value '${value.kind === 'text' ? value.text : ''}' for field '${name}' is not a number.`,
    ]);
  return number;
}
