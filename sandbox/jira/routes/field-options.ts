import * as z from 'zod';
import { addOptions } from '../services/fields/create-field';
import { badRequest, notFound, notKnown } from '../errors';
import { contextOf, fieldOf } from './field-contexts';
import { deleteOption } from '../services/fields/delete-option';
import { hasOptions } from '../services/fields/custom-field-types';
import { listOf, noContent, ok, page, readBody } from '../http';
import type { FieldContext, FieldOption } from '../entities';
import type { JiraContext, Route } from '../context';
import type { JiraRequest } from '../../core/types';

const scopes = ['manage:jira-configuration'];
const base = '/rest/api/3/field/{fieldId}/context/{contextId}/option';
const value = z.string().max(255);
const createBody = z.strictObject({
  options: z
    .array(z.strictObject({ value, disabled: z.boolean().optional(), optionId: z.string().optional() }))
    .max(1000),
});
const updateBody = z.strictObject({
  options: z
    .array(z.strictObject({ id: z.string(), value: value.optional(), disabled: z.boolean().optional() }))
    .max(1000),
});
const moveBody = z.strictObject({
  customFieldOptionIds: z.array(z.string()).min(1),
  after: z.string().optional(),
  position: z.enum(['First', 'Last']).optional(),
});

function optionsContext(
  context: JiraContext,
  request: JiraRequest & { params: Record<string, string> },
): FieldContext {
  const field = fieldOf(context, request, 'Only Jira administrators can manage custom field options.');
  const row = contextOf(context, request, field);
  if (!hasOptions(field)) throw badRequest("The custom field doesn't support options.");
  return row;
}
const sorted = (context: JiraContext, contextId: string): FieldOption[] =>
  context.tables
    .table('fieldOptions')
    .by('context', contextId)
    .sort((a, b) => a.position - b.position);
const format = (option: FieldOption): Record<string, unknown> => ({
  id: option.id,
  value: option.value,
  disabled: option.disabled,
});
/** Values are unique within a context, whatever their case. */
function requireUnique(values: readonly string[]): void {
  if (values.some((text) => text.trim() === ''))
    throw badRequest('The value of an option must not be empty.');
  if (new Set(values.map((text) => text.toLowerCase())).size < values.length)
    throw badRequest('Option values must be unique within a context.');
}

export const fieldOptionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: base,
    scopes,
    handle(context, request) {
      const rows = sorted(context, optionsContext(context, request).id);
      const wanted = listOf(request, 'optionId');
      return ok(
        page(
          request,
          rows.filter((row) => wanted.length === 0 || wanted.includes(row.id)),
          format,
          100,
          10_000,
        ),
      );
    },
  },
  {
    method: 'POST',
    path: base,
    scopes,
    handle(context, request) {
      const { options } = readBody(createBody, request);
      const row = optionsContext(context, request);
      if (options.some((option) => option.optionId !== undefined))
        throw notKnown('cascading options (POST context option)');
      requireUnique([
        ...sorted(context, row.id).map((option) => option.value),
        ...options.map((option) => option.value),
      ]);
      const made = addOptions(
        context,
        row,
        options.map((option) => ({
          value: option.value,
          ...(option.disabled === undefined ? {} : { disabled: option.disabled }),
        })),
      );
      return ok({ options: made.map(format) });
    },
  },
  {
    method: 'PUT',
    path: base,
    scopes,
    handle(context, request) {
      const { options } = readBody(updateBody, request);
      const row = optionsContext(context, request);
      const known = new Map(sorted(context, row.id).map((option) => [option.id, option]));
      const missing = options.filter((option) => !known.has(option.id));
      if (missing.length > 0)
        throw notFound(`These options were not found: ${missing.map((option) => option.id).join(', ')}.`);
      const changed = options.flatMap((change) => {
        const old = known.get(change.id);
        if (!old) return [];
        const next: FieldOption = {
          ...old,
          value: change.value ?? old.value,
          disabled: change.disabled ?? old.disabled,
        };
        known.set(old.id, next);
        return next.value === old.value && next.disabled === old.disabled ? [] : [next];
      });
      requireUnique([...known.values()].map((option) => option.value));
      for (const option of changed) context.tables.table('fieldOptions').put(option);
      return ok({ options: changed.map(format) });
    },
  },
  {
    method: 'PUT',
    path: `${base}/move`,
    scopes,
    handle(context, request) {
      const body = readBody(moveBody, request);
      const row = optionsContext(context, request);
      if ((body.after === undefined) === (body.position === undefined))
        throw badRequest(
          "'after' and 'position' were provided. Only 'after' or 'position' can be specified.",
        );
      const rows = sorted(context, row.id);
      const moved = body.customFieldOptionIds.map(
        (id) => rows.find((option) => option.id === id) ?? missing(id),
      );
      const rest = rows.filter((option) => !body.customFieldOptionIds.includes(option.id));
      const at =
        body.position === 'First'
          ? 0
          : body.position === 'Last'
            ? rest.length
            : rest.findIndex((option) => option.id === body.after) + 1;
      if (body.after !== undefined && at === 0) missing(body.after);
      [...rest.slice(0, at), ...moved, ...rest.slice(at)].forEach((option, position) =>
        context.tables.table('fieldOptions').put({ ...option, position }),
      );
      return noContent();
    },
  },
  {
    method: 'DELETE',
    path: `${base}/{optionId}`,
    scopes,
    handle(context, request) {
      const row = optionsContext(context, request);
      const option = context.tables.table('fieldOptions').get(request.params['optionId'] ?? '');
      if (!option || option.contextId !== row.id) missing(request.params['optionId'] ?? '');
      else deleteOption(context, option);
      return noContent();
    },
  },
];
function missing(id: string): never {
  throw notFound(`These options were not found: ${id}.`);
}
