import * as z from 'zod';
import { JiraError } from '../context';
import { badRequest } from '../errors';
import { createStatus } from '../services/create-status';
import { formatJiraStatus, formatStatus } from '../formatters/status';
import { isAdmin } from '../require';
import { listOf, noContent, ok, page, readBody } from '../http';
import type { JiraContext, Route } from '../context';
import type { JiraRequest } from '../../core/types';
import type { Status } from '../entities';

const scopes = ['manage:jira-configuration'];
const base = '/rest/api/3/statuses';
const category = z.enum(['TODO', 'IN_PROGRESS', 'DONE']);
const createBody = z.strictObject({
  scope: z.strictObject({
    type: z.enum(['GLOBAL', 'PROJECT']),
    project: z.strictObject({ id: z.string() }).optional(),
  }),
  statuses: z
    .array(z.strictObject({ name: z.string(), statusCategory: category, description: z.string().optional() }))
    .min(1)
    .max(50),
});
const updateBody = z.strictObject({
  statuses: z
    .array(
      z.looseObject({
        id: z.string(),
        name: z.string(),
        statusCategory: category,
        description: z.string().optional(),
      }),
    )
    .min(1)
    .max(50),
});

/** The document gives 401, not 403, to callers who may not configure workflows. */
function only(context: JiraContext, request: JiraRequest): void {
  if (!isAdmin(context, request))
    throw new JiraError(401, ['You are not authorized to perform this operation.']);
}
function checkNames(context: JiraContext, names: readonly { name: string; id?: string }[]): void {
  for (const { name, id } of names) {
    if (name.trim() === '') throw badRequest('The name must not be blank');
    if (name.length > 255) throw badRequest('The name is too long, maxSize=255');
    const taken = context.tables
      .table('statuses')
      .by('name', name.toLowerCase())
      .some((status) => status.id !== id);
    const twice = names.filter((other) => other.name.toLowerCase() === name.toLowerCase()).length > 1;
    if (taken || twice) throw badRequest('Status names must be unique.');
  }
}
const limited = (ids: readonly string[]): readonly string[] => {
  if (ids.length === 0) throw badRequest('The id has to be provided.');
  if (ids.length > 50) throw badRequest('The number of IDs must be between 1 and 50.');
  return ids;
};

export const statusRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/status',
    scopes: ['read:jira-work'],
    handle: (context) =>
      ok(
        context.tables
          .table('statuses')
          .all()
          .map((status) => formatStatus(context, status)),
      ),
  },
  {
    method: 'GET',
    path: base,
    scopes,
    handle(context, request) {
      only(context, request);
      const ids = limited(listOf(request, 'id'));
      return ok(
        ids.flatMap((id) => {
          const status = context.tables.table('statuses').get(id);
          return status ? [formatJiraStatus(status)] : [];
        }),
      );
    },
  },
  {
    method: 'GET',
    path: `${base}/search`,
    scopes,
    handle(context, request) {
      only(context, request);
      const text = (request.query.get('searchString') ?? '').toLowerCase();
      const wanted = request.query.get('statusCategory');
      const rows = context.tables
        .table('statuses')
        .where(
          (status) =>
            status.name.toLowerCase().includes(text) && (wanted === null || status.category === wanted),
        );
      return ok(
        page(
          request,
          rows.sort((a, b) => a.name.localeCompare(b.name)),
          formatJiraStatus,
          200,
          200,
        ),
      );
    },
  },
  {
    method: 'GET',
    path: `${base}/byNames`,
    scopes,
    handle(context, request) {
      only(context, request);
      const names = limited(listOf(request, 'name'));
      return ok(
        names.flatMap((name) =>
          context.tables.table('statuses').by('name', name.toLowerCase()).map(formatJiraStatus),
        ),
      );
    },
  },
  {
    method: 'POST',
    path: base,
    scopes,
    handle(context, request) {
      const body = readBody(createBody, request);
      only(context, request);
      if (body.scope.type === 'PROJECT')
        throw badRequest("The scope PROJECT is for team-managed projects, which this site doesn't have.");
      checkNames(context, body.statuses);
      return ok(
        body.statuses.map((entry) =>
          formatJiraStatus(
            createStatus(context, entry.name.trim(), entry.statusCategory, entry.description ?? ''),
          ),
        ),
      );
    },
  },
  {
    method: 'PUT',
    path: base,
    scopes,
    handle(context, request) {
      const body = readBody(updateBody, request);
      only(context, request);
      const table = context.tables.table('statuses');
      const missing = body.statuses.filter((entry) => !table.get(entry.id));
      if (missing.length > 0)
        throw badRequest(
          `The statuses with IDs ${missing.map((entry) => entry.id).join(', ')} were not found.`,
        );
      checkNames(context, body.statuses);
      for (const entry of body.statuses) {
        const old = table.get(entry.id) as Status;
        table.put({
          ...old,
          name: entry.name.trim(),
          category: entry.statusCategory,
          description: entry.description ?? old.description,
        });
      }
      return noContent();
    },
  },
  {
    method: 'DELETE',
    path: base,
    scopes,
    handle(context, request) {
      only(context, request);
      const table = context.tables.table('statuses');
      const ids = limited(listOf(request, 'id'));
      for (const id of ids) {
        if (!table.get(id)) throw badRequest(`The status with ID ${id} was not found.`);
        if (
          context.tables
            .table('workflows')
            .find((workflow) => workflow.statuses.some((entry) => entry.statusReference === id))
        )
          throw badRequest(`The status with ID ${id} is used by a workflow and can't be deleted.`);
      }
      for (const id of ids) table.remove(id);
      return noContent();
    },
  },
];
