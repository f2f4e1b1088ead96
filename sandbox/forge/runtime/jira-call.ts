import type { Actor, Jira } from '../../core/types';
import type { AppManifest } from '../manifest/types';
import type { Running } from './running';

/** Route of a product call as @forge/api builds it. */
export interface ProductRoute {
  readonly provider: 'app' | 'user' | 'none';
  readonly accountId?: string | undefined;
}

/** Forge's own refusal: the proxy answers before Jira is asked. */
const proxyError = (status: number, reason: string): Response =>
  new Response(JSON.stringify({ code: status, message: reason }), {
    status,
    headers: { 'forge-proxy-error': reason, 'content-type': 'application/json' },
  });

/**
 * Who a product call acts for, or the proxy's refusal: asUser() needs a user in the invocation, asUser(accountId)
 * somebody the app may impersonate.
 */
export function actorOf(route: ProductRoute, running: Running, manifest: AppManifest): Actor | Response {
  const { scopes, impersonation } = manifest;
  if (route.provider === 'app') return { kind: 'app', scopes };
  if (route.provider === 'none')
    return new Response(
      JSON.stringify({
        code: 501,
        message: 'The sandbox does not know requestJira without asApp() or asUser().',
      }),
      { status: 501 },
    );
  if (route.accountId !== undefined) {
    if (impersonation.length === 0) return proxyError(401, 'NEEDS_AUTHENTICATION_ERR');
    return { kind: 'appAsUser', accountId: route.accountId, scopes: impersonation };
  }
  if (running.accountId === null) return proxyError(401, 'AUTH_TYPE_UNAVAILABLE');
  return { kind: 'appAsUser', accountId: running.accountId, scopes };
}

/** Sends a call to the site. Bodies must be JSON with its content type: without one Jira answers 415. */
export async function callJira(
  jira: Jira,
  actor: Actor,
  path: string,
  init: RequestInit | undefined,
): Promise<Response> {
  const url = new URL(path, jira.siteUrl);
  const headers: Record<string, string> = {};
  new Headers(init?.headers).forEach((value, name) => (headers[name] = value));
  const text = init?.body;
  if (text != null && typeof text !== 'string') return notKnown('a request body that is not text');
  if (text != null && text !== '' && !(headers['content-type'] ?? '').includes('application/json'))
    return new Response(null, { status: 415, statusText: 'Unsupported Media Type' });
  let body: unknown;
  try {
    body = text == null || text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return Response.json(
      { errorMessages: ['There was an error parsing JSON. Check that your request body is valid.'] },
      { status: 400 },
    );
  }
  const answer = await jira.handle({
    method: (init?.method ?? 'GET').toUpperCase(),
    path: url.pathname,
    query: url.searchParams,
    headers,
    body,
    actor,
  });
  return toResponse(answer);
}

/** A WHATWG response: 204 and the like must have a null body. */
export function toResponse({ status, headers, body }: Awaited<ReturnType<Jira['handle']>>): Response {
  if (body === undefined) return new Response(null, { status, ...(headers && { headers }) });
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json;charset=UTF-8', ...headers },
  });
}

const notKnown = (what: string): Response =>
  Response.json({ errorMessages: [`The sandbox does not know ${what}.`] }, { status: 501 });
