import * as z from 'zod';
import { moduleAri } from '../../core/types';
import { badRequest, notFound } from '../errors';
import { flagOf, listOf, noContent, ok, page, readBody } from '../http';
import { wireInstant } from '../issues';
import { precomputations } from '../services/precomputations';
import type { JiraContext, Route } from '../context';
import type { JqlPrecomputation } from '../entities';
import type { JiraResponse } from '../../core/types';

const base = '/rest/api/3/jql/function/computation';
const ids = z.strictObject({ precomputationIDs: z.array(z.string()).optional() });
const updates = z.strictObject({
  values: z
    .array(z.strictObject({ id: z.string(), value: z.string().optional(), error: z.string().optional() }))
    .default([]),
});
type Update = z.output<typeof updates>['values'][number];

/** What Jira has stored of the app's JQL functions: only the app itself reads and refreshes it. */
export const jqlFunctionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: base,
    scopes: [],
    only: 'app',
    handle(context, request) {
      const wanted = listOf(request, 'functionKey');
      for (const key of wanted)
        if (!ownKeys(context).has(key)) throw notFound(`The function with key '${key}' does not exist.`);
      const rows = precomputations(context).filter(
        (row) => wanted.length === 0 || wanted.includes(functionKey(context, row)),
      );
      const sorted = sort(context, rows, request.query.get('orderBy'));
      return ok(page(request, sorted, (row) => format(context, row), 100));
    },
  },
  {
    method: 'POST',
    path: `${base}/search`,
    scopes: [],
    only: 'app',
    handle(context, request) {
      const wanted = [...new Set(readBody(ids, request).precomputationIDs ?? [])];
      const rows = precomputations(context).filter(({ id }) => wanted.includes(id));
      const found = new Set(rows.map(({ id }) => id));
      return ok({
        precomputations: sort(context, rows, request.query.get('orderBy')).map((row) => format(context, row)),
        notFoundPrecomputationIDs: wanted.filter((id) => !found.has(id)),
      });
    },
  },
  {
    method: 'POST',
    path: base,
    scopes: [],
    only: 'app',
    handle: (context, request) =>
      update(
        context,
        readBody(updates, request).values,
        flagOf(request, 'skipNotFoundPrecomputations') === true,
      ),
  },
];

function update(context: JiraContext, values: readonly Update[], skipMissing: boolean): JiraResponse {
  if (values.some(({ value, error }) => (value === undefined) === (error === undefined)))
    throw badRequest('Each precomputation needs exactly one of value and error.');
  const known = new Map(precomputations(context).map((row) => [row.id, row]));
  const missing = [...new Set(values.map(({ id }) => id).filter((id) => !known.has(id)))];
  if (missing.length > 0 && !skipMissing)
    return {
      status: 404,
      body: { errorMessages: ['Some precomputations were not found.'], notFoundPrecomputationIDs: missing },
    };
  for (const { id, value, error } of values) {
    const row = known.get(id);
    if (!row) continue;
    context.tables
      .table('jqlPrecomputations')
      .put({ ...row, value: value ?? null, error: error ?? null, updated: context.clock.iso() });
  }
  return skipMissing ? ok({ notFoundPrecomputationIDs: missing }) : noContent();
}

const functionKey = (context: JiraContext, row: JqlPrecomputation): string =>
  context.app ? moduleAri(context.app, row.moduleKey) : row.moduleKey;
const ownKeys = ({ app }: JiraContext): Set<string> =>
  new Set(app ? app.jqlFunctions.map(({ key }) => moduleAri(app, key)) : []);

function sort(
  context: JiraContext,
  rows: readonly JqlPrecomputation[],
  orderBy: string | null,
): JqlPrecomputation[] {
  if (orderBy === null || orderBy === '') return [...rows];
  const match = /^([+-]?)(functionKey|used|created|updated)$/.exec(orderBy);
  if (!match) throw badRequest(`The value '${orderBy}' of orderBy is not valid.`);
  const key = match[2] as 'functionKey' | 'used' | 'created' | 'updated';
  const of = (row: JqlPrecomputation): string =>
    key === 'functionKey' ? functionKey(context, row) : row[key];
  const sign = match[1] === '-' ? -1 : 1;
  return [...rows].sort((a, b) => sign * of(a).localeCompare(of(b)));
}

function format(context: JiraContext, row: JqlPrecomputation): Record<string, unknown> {
  const at = (iso: string): string => wireInstant(iso, 'UTC');
  return {
    id: row.id,
    functionKey: functionKey(context, row),
    functionName: row.functionName,
    field: row.field,
    operator: row.operator,
    arguments: row.arguments,
    ...(row.value === null ? { error: row.error } : { value: row.value }),
    created: at(row.created),
    updated: at(row.updated),
    used: at(row.used),
  };
}
