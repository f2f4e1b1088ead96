import * as z from 'zod';
import { JiraError } from '../context';
import { listOf, numberOf, ok, readBody } from '../http';
import { callerOf } from '../issues/caller';
import { formatIssue, selectFields } from '../issues/format-issue';
import { parseJql } from '../jql/parse-jql';
import { countIssues, searchIssues } from '../jql/search-issues';
import { READ } from './issue-target';
import { commaList } from './issues';
import type { JiraContext, Route } from '../context';
import type { JiraResponse } from '../../core/types';
import type { Request } from './issue-target';

const body = z.strictObject({
  jql: z.string().optional(),
  fields: z.array(z.string()).optional(),
  expand: z.string().optional(),
  maxResults: z.number().int().optional(),
  nextPageToken: z.string().nullable().optional(),
  properties: z.array(z.string()).max(5).optional(),
  fieldsByKeys: z.boolean().optional(),
  // Search here is never stale, so there is nothing to reconcile; the document allows 50 ids.
  reconcileIssues: z.array(z.number().int()).max(50).optional(),
});
type Body = z.output<typeof body>;
const points = (response: JiraResponse): number =>
  1 + ((response.body as { issues?: unknown[] } | undefined)?.issues?.length ?? 0);

/** Searching; answers ids only unless fields are asked for (operations searchAndReconsileIssuesUsingJql and ...Post). */
export const searchRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/search/jql',
    scopes: READ,
    points,
    handle: (context, request) =>
      search(context, request, {
        jql: request.query.get('jql') ?? '',
        fields: commaList(listOf(request, 'fields')),
        expand: listOf(request, 'expand').join(','),
        maxResults: numberOf(request, 'maxResults', 50),
        nextPageToken: request.query.get('nextPageToken') ?? undefined,
        properties: commaList(listOf(request, 'properties')),
      }),
  },
  {
    method: 'POST',
    path: '/rest/api/3/search/jql',
    scopes: READ,
    points,
    handle: (context, request) => search(context, request, readBody(body, request)),
  },
  {
    method: 'POST',
    path: '/rest/api/3/search/approximate-count',
    scopes: READ,
    async handle(context, request) {
      const { jql = '' } = readBody(z.looseObject({ jql: z.string().optional() }), request);
      return ok({ count: await countIssues(context, callerOf(context, request.actor), jql) });
    },
  },
  {
    // Syntax only: `structure` isn't built.
    method: 'POST',
    path: '/rest/api/3/jql/parse',
    scopes: READ,
    handle(context, request) {
      callerOf(context, request.actor);
      const { queries } = readBody(z.looseObject({ queries: z.array(z.string()).min(1) }), request);
      return ok({ queries: queries.map(check) });
    },
  },
];

function check(query: string): Record<string, unknown> {
  try {
    parseJql(query);
    return { query };
  } catch (error) {
    if (error instanceof JiraError) return { query, errors: error.errorMessages };
    throw error;
  }
}

async function search(context: JiraContext, request: Request, input: Body): Promise<JiraResponse> {
  const caller = callerOf(context, request.actor);
  const fields = input.fields ?? [];
  const idsOnly = fields.length === 0 || fields.every((field) => field === 'id' || field === 'key');
  const wanted = input.maxResults ?? 50;
  if (wanted < 0) throw new JiraError(400, ["The value of 'maxResults' must not be negative."]);
  // Up to 5,000 for ids and keys; with fields the server answers fewer than asked.
  const maxResults = Math.min(wanted === 0 ? 50 : wanted, idsOnly ? 5000 : 100);
  const found = await searchIssues(context, caller, {
    jql: input.jql ?? '',
    maxResults,
    nextPageToken: input.nextPageToken ?? undefined,
  });
  const expand = new Set(
    (input.expand ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  );
  const selected = selectFields(context, fields, ['id']);
  const view = { fields, expand, properties: input.properties ?? [] };
  const issues = found.issues.map((issue) => {
    if (fields.length === 0 && expand.size === 0 && view.properties.length === 0) return { id: issue.id };
    const { names: _names, schema: _schema, ...rest } = formatIssue(context, caller, issue, view, selected);
    return rest;
  });
  return ok({
    issues,
    ...(expand.has('names')
      ? { names: Object.fromEntries(selected.map((field) => [field.id, field.name])) }
      : {}),
    ...(expand.has('schema')
      ? { schema: Object.fromEntries(selected.map((field) => [field.id, field.schema])) }
      : {}),
    ...(found.nextPageToken === undefined ? {} : { nextPageToken: found.nextPageToken }),
    isLast: found.nextPageToken === undefined,
  });
}
