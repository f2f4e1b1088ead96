import type { JiraResponse } from '../core/types';

/** How many objects an answer holds: the rows of a list or page, or one. */
export function objectsIn(response: JiraResponse): number {
  const body = response.body as { values?: unknown } | undefined;
  if (Array.isArray(body)) return body.length;
  return Array.isArray(body?.values) ? body.values.length : 1;
}

/** Identity and access objects (users, groups, roles, permissions) cost two points each (Jira's rate limiting page, 2026). */
export const identityPoints = (response: JiraResponse): number => 1 + 2 * objectsIn(response);
