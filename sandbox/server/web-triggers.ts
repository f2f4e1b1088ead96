import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Forge } from '../forge';
import { WEB_TRIGGERS } from '../forge/web-triggers/urls';
import { readText, send } from './http';

/** `/x1/<id>`: anybody may ask, nobody is logged in, and cookies of the site mean nothing here. */
export async function serveWebTrigger(
  forge: Forge,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const [id = '', ...rest] = pathname.slice(WEB_TRIGGERS.length).split('/');
  const { status, contentType, body } = await forge.callWebTrigger({
    id,
    method: (request.method ?? 'GET').toUpperCase(),
    headers: headersOf(request.rawHeaders),
    body: await readText(request),
    path: pathname,
    userPath: rest.length === 0 ? '' : `/${rest.join('/')}`,
    queryParameters: gathered([...searchParams]),
  });
  send(response, status, { 'content-type': contentType }, body);
}

/** Names as the caller wrote them, each with its values in their order. */
const headersOf = (raw: readonly string[]): Record<string, string[]> =>
  gathered(raw.flatMap((name, index) => (index % 2 === 0 ? [[name, raw[index + 1] ?? '']] : [])));

function gathered(pairs: readonly (readonly string[])[]): Record<string, string[]> {
  const all: Record<string, string[]> = {};
  for (const [name = '', value = ''] of pairs) (all[name] ??= []).push(value);
  return all;
}
