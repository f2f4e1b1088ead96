import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Jira } from '../core/types';
import { actorOf } from './acting-user';
import { HttpError, readText, sendJson } from './http';
import type { People } from './people';

/** `/rest/*`: hands the request to the site as the acting user. */
export async function serveRest(
  jira: Jira,
  people: People,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', jira.siteUrl);
  const actor = actorOf(request, people);
  const text = await readText(request);
  if (text !== '' && !(request.headers['content-type'] ?? '').includes('application/json'))
    throw new HttpError(415, 'Unsupported Media Type');
  let body: unknown;
  try {
    body = text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch {
    throw new HttpError(400, 'There was an error parsing JSON. Check that your request body is valid.');
  }
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  const answer = await jira.handle({
    method: (request.method ?? 'GET').toUpperCase(),
    path: url.pathname,
    query: url.searchParams,
    headers,
    body,
    actor,
  });
  sendJson(response, answer.status, answer.body, answer.headers);
}
