import type * as z from 'zod';
import { JiraError } from './context';
import { INVALID_PAYLOAD } from './errors';
import type { JiraRequest, JiraResponse } from '../core/types';

export const ok = (body: unknown): JiraResponse => ({ status: 200, body });
export const created = (body: unknown): JiraResponse => ({ status: 201, body });
export const noContent = (): JiraResponse => ({ status: 204 });

/** Reads the body with a schema; a misfit is Jira's 400, with what doesn't fit in the header `x-sandbox-detail`. */
export function readBody<S extends z.ZodType>(schema: S, request: JiraRequest): z.output<S> {
  const read = schema.safeParse(request.body);
  if (read.success) return read.data;
  const detail = read.error.issues
    .map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`)
    .join('; ');
  throw new JiraError(
    400,
    [INVALID_PAYLOAD],
    {},
    { 'x-sandbox-detail': detail.replace(/[^\x20-\x7e]/g, '?').slice(0, 1000) },
  );
}

/** All values of a query parameter; empty when it is absent. */
export const listOf = (request: JiraRequest, name: string): string[] =>
  request.query.getAll(name).filter((value) => value !== '');

/** The values of `expand`, comma separated or repeated. */
export const expandOf = (request: JiraRequest): Set<string> =>
  new Set(
    request.query
      .getAll('expand')
      .flatMap((value) => value.split(','))
      .map((value) => value.trim()),
  );

/** A non-negative whole number of the query, or the fallback; Jira answers 404 with an empty body for other text, we say what is wrong. */
export function numberOf(request: JiraRequest, name: string, fallback: number): number {
  const text = request.query.get(name);
  if (text === null || text === '') return fallback;
  if (!/^\d+$/.test(text))
    throw new JiraError(400, [`Query parameter '${name}' must be a number, got '${text}'.`]);
  return Number(text);
}

export const flagOf = (request: JiraRequest, name: string): boolean | null => {
  const text = request.query.get(name);
  return text === null || text === '' ? null : text === 'true';
};

/** One page as Jira's PageBean; `maxResults` above the cap is lowered silently, as Jira does. */
export function page<T>(
  request: JiraRequest,
  rows: readonly T[],
  format: (row: T) => unknown,
  size = 50,
  cap = 100,
): Record<string, unknown> {
  const startAt = numberOf(request, 'startAt', 0);
  const maxResults = Math.min(numberOf(request, 'maxResults', size), cap);
  const values = rows.slice(startAt, startAt + maxResults);
  return {
    maxResults,
    startAt,
    total: rows.length,
    isLast: startAt + values.length >= rows.length,
    values: values.map(format),
  };
}

/** One page as JSM's PagedDTO (`start`, `limit`, `isLastPage`); default and cap are 50 and 100. */
export function jsmPage<T>(
  request: JiraRequest,
  siteUrl: string,
  rows: readonly T[],
  format: (row: T) => unknown,
): Record<string, unknown> {
  const start = numberOf(request, 'start', 0);
  const limit = Math.min(numberOf(request, 'limit', 50) || 50, 100);
  const values = rows.slice(start, start + limit);
  return {
    _expands: [],
    size: values.length,
    start,
    limit,
    isLastPage: start + values.length >= rows.length,
    _links: { base: siteUrl, context: '', self: `${siteUrl}${request.path}` },
    values: values.map(format),
  };
}
