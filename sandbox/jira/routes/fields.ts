import * as z from 'zod';
import { JiraError } from '../context';
import { associationOf, fieldSchemeOf } from '../services/field-schemes/associations';
import { badRequest, notFound, notKnown } from '../errors';
import { created, expandOf, listOf, noContent, ok, page, readBody } from '../http';
import { creatableType, customFieldType, isMissingHere } from '../services/fields/custom-field-types';
import { createField } from '../services/fields/create-field';
import { formatField, formatFieldDetails } from '../formatters/field';
import { isInSchemes } from '../services/field-schemes/default-scheme';
import { refuseFullSite } from '../services/limits';
import { requireAdmin } from '../require';
import type { Field } from '../entities';
import type { JiraContext, Route } from '../context';

const manage = ['manage:jira-configuration'];
const createBody = z.strictObject({
  name: z.string(),
  description: z.string().optional(),
  type: z.string(),
  searcherKey: z.string().optional(),
});
const updateBody = z.strictObject({
  name: z.string().optional(),
  description: z.string().max(40_000).optional(),
  searcherKey: z.string().nullable().optional(),
});

/** Names may repeat but not be empty or longer than 255 characters. */
function checkName(name: string): void {
  if (name.trim() === '')
    throw new JiraError(400, [], { name: 'The name of the custom field must not be empty.' });
  if (name.length > 255)
    throw new JiraError(400, [], { name: 'The name of the custom field must not exceed 255 characters.' });
}
function customField(context: JiraContext, id: string): Field {
  const field = context.tables.table('fields').get(id);
  if (!field?.custom || field.trashed) throw notFound('The custom field was not found.');
  return field;
}

export const fieldRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/field',
    scopes: ['read:jira-work'],
    handle: (context) =>
      ok(
        context.tables
          .table('fields')
          .where((field) => !field.trashed)
          .map(formatFieldDetails),
      ),
  },
  {
    method: 'GET',
    path: '/rest/api/3/field/search',
    scopes: ['read:jira-work'],
    handle(context, request) {
      requireAdmin(context, request, 'Only Jira administrators can access fields.');
      const ids = listOf(request, 'id').flatMap((value) => value.split(','));
      const types = listOf(request, 'type');
      const query = (request.query.get('query') ?? '').toLowerCase();
      const projectIds = listOf(request, 'projectIds');
      const schemeIds = projectIds
        .filter((id) => context.tables.table('projects').get(id))
        .map((id) => fieldSchemeOf(context, id).id);
      const rows = context.tables
        .table('fields')
        .where(
          (field) =>
            !field.trashed &&
            (ids.length === 0 || ids.includes(field.id)) &&
            (types.length === 0 || types.includes(field.custom ? 'custom' : 'system')) &&
            (projectIds.length === 0 ||
              !isInSchemes(field) ||
              schemeIds.some((schemeId) => associationOf(context, schemeId, field.id))) &&
            (field.name.toLowerCase().includes(query) || field.description.toLowerCase().includes(query)),
        );
      const expand = expandOf(request);
      return ok(
        page(
          request,
          rows.sort((a, b) => a.name.localeCompare(b.name)),
          (field) => formatField(context, field, expand),
        ),
      );
    },
  },
  {
    method: 'POST',
    path: '/rest/api/3/field',
    scopes: manage,
    handle(context, request) {
      const body = readBody(createBody, request);
      requireAdmin(context, request);
      checkName(body.name);
      if (isMissingHere(body.type))
        throw notKnown(`custom fields of type ${body.type} (POST /rest/api/3/field)`);
      const kind = creatableType(body.type);
      if (!kind)
        throw new JiraError(400, [], {
          fieldType: `The custom field type '${body.type}' is not a valid type.`,
        });
      if (body.searcherKey !== undefined && !kind.searchers.includes(body.searcherKey))
        throw badRequest('searcherKey is invalid for the field type.');
      refuseFullSite(context);
      const field = createField(context, {
        name: body.name.trim(),
        description: body.description ?? '',
        typeKey: body.type,
        searcherKey: body.searcherKey ?? null,
      });
      return created(formatFieldDetails(field));
    },
  },
  {
    method: 'PUT',
    path: '/rest/api/3/field/{fieldId}',
    scopes: manage,
    handle(context, request) {
      const body = readBody(updateBody, request);
      requireAdmin(context, request, 'Only Jira administrators can edit custom fields.');
      const field = customField(context, request.params['fieldId'] ?? '');
      if (field.locked) throw badRequest('The custom field is locked and cannot be edited.');
      if (body.name !== undefined) checkName(body.name);
      const kind = customFieldType(field.typeKey ?? '');
      if (typeof body.searcherKey === 'string' && !kind?.searchers.includes(body.searcherKey))
        throw badRequest('searcherKey is invalid for the field type.');
      const name = body.name?.trim() ?? field.name;
      const searcherKey = body.searcherKey === undefined ? field.searcherKey : body.searcherKey;
      context.tables.table('fields').put({
        ...field,
        name,
        description: body.description ?? field.description,
        searcherKey,
        searchable: searcherKey !== null,
        clauseNames: field.clauseNames.map((clause) =>
          clause === field.name
            ? name
            : clause.startsWith(`${field.name}[`)
              ? name + clause.slice(field.name.length)
              : clause,
        ),
      });
      return noContent();
    },
  },
];
