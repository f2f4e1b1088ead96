import { JiraError } from './context';
import { notKnown } from './errors';
import { objectsIn } from './points';
import { goneRoute } from './removed';
import type { JiraContext, Route } from './context';
import type { Actor, JiraRequest, JiraResponse } from '../core/types';

interface Compiled {
  readonly route: Route;
  readonly segments: readonly string[];
}

/** Finds the route of a request: literal segments win over parameters, from left to right. */
export function makeMatcher(
  routes: readonly Route[],
): (method: string, path: string) => { route: Route; params: Record<string, string> } | null {
  const byShape = new Map<string, Compiled[]>();
  for (const route of routes) {
    const segments = route.path.split('/');
    const shape = `${route.method} ${segments.length}`;
    byShape.set(shape, [...(byShape.get(shape) ?? []), { route, segments }]);
  }
  for (const list of byShape.values()) list.sort((a, b) => specificity(a).localeCompare(specificity(b)));
  return (method, path) => {
    const parts = path.split('/');
    for (const { route, segments } of byShape.get(`${method} ${parts.length}`) ?? []) {
      const params: Record<string, string> = {};
      if (segments.every((segment, index) => take(segment, parts[index] ?? '', params)))
        return { route, params };
    }
    return null;
  };
}
const specificity = ({ segments }: Compiled): string =>
  segments.map((segment) => (segment.startsWith('{') ? '1' : '0')).join('');
function take(segment: string, part: string, params: Record<string, string>): boolean {
  if (!segment.startsWith('{')) return segment === part;
  if (part === '') return false;
  params[segment.slice(1, -1)] = decodeURIComponent(part);
  return true;
}

/** Answers one request. Never throws: a JiraError becomes Jira's error body, anything else a 500 that says what broke. */
export function makeRouter(
  context: JiraContext,
  routes: readonly Route[],
): (request: JiraRequest) => Promise<JiraResponse> {
  const match = makeMatcher(routes);
  return async (request) => {
    try {
      const gone = goneRoute(request.method, request.path);
      if (gone) throw new JiraError(410, [gone]);
      const found = match(request.method, request.path.replace(/\/+$/, ''));
      if (!found) throw notKnown(`${request.method} ${request.path}`);
      const refused = refuse(found.route, request.actor);
      if (refused) return refused;
      const response = await found.route.handle(context, { ...request, params: found.params });
      return {
        ...response,
        headers: { ...response.headers, 'x-sandbox-points': String(pointsOf(found.route, response)) },
      };
    } catch (error) {
      return errorResponse(error, request.path);
    }
  };
}

/** Login and scope checks that come before the operation itself. */
function refuse(route: Route, actor: Actor): JiraResponse | null {
  if (actor.kind === 'anonymous' && !route.anonymous)
    return {
      status: 401,
      body: { message: 'Client must be authenticated to access this resource.', 'status-code': 401 },
    };
  if (route.only === 'app' && actor.kind !== 'app')
    return {
      status: 403,
      body: { errorMessages: ['Access to this resource must be authenticated as an app.'], errors: {} },
    };
  if (actor.kind === 'anonymous' || actor.kind === 'user') return null;
  const has = (scope: string): boolean => actor.scopes.includes(scope);
  if ((route.scopes.length > 0 && !route.scopes.some(has)) || !(route.and ?? []).every(has))
    return { status: 401, body: { code: 401, message: 'Unauthorized; scope does not match' } };
  return null;
}

/** Jira counts 1 a call; a read counts 1 more for each object it answers. */
function pointsOf(route: Route, response: JiraResponse): number {
  if (route.points) return route.points(response);
  if (route.method !== 'GET') return 1;
  return 1 + objectsIn(response);
}

function errorResponse(error: unknown, path: string): JiraResponse {
  const { status, errorMessages, errors, headers } =
    error instanceof JiraError
      ? error
      : new JiraError(500, [
          `The sandbox broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        ]);
  const all = { ...headers, 'x-sandbox-points': '1' };
  if (!path.startsWith('/rest/servicedeskapi'))
    return { status, headers: all, body: { errorMessages, errors } };
  // JSM's ErrorResponse carries one message and an i18n key instead of Jira's collection.
  const errorMessage = errorMessages[0] ?? Object.values(errors).join(' ');
  return {
    status,
    headers: all,
    body: {
      errorMessage,
      i18nErrorMessage: { i18nKey: headers['x-i18n-key'] ?? 'sd.validation.failure', parameters: [] },
    },
  };
}
