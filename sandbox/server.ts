import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { serveAppOrigin } from './server/app-origin';
import { serveControl } from './server/control';
import { WEB_TRIGGERS } from './forge/web-triggers/urls';
import { readBelow } from './server/files';
import { HttpError, send, sendJson } from './server/http';
import { serveRest } from './server/rest';
import { serveWebTrigger } from './server/web-triggers';
import type { ControlOptions } from './server/control';

const SHELL = resolve(__dirname, 'shell/dist');
const LOCAL = new Set(['localhost', '127.0.0.1', 'app.localhost']);

/**
 * Everything that the sandbox answers over HTTP, on two origins told apart by the Host header: the site (shell, REST,
 * control API, web triggers) and the app (its static files under Forge's CSP).
 */
export function createHandler(options: ControlOptions): RequestListener {
  return (request, response) => {
    answer(options, request, response).catch((error: unknown) => fail(response, error));
  };
}

async function answer(
  options: ControlOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const host = (request.headers.host ?? '').split(':')[0] ?? '';
  // A page from elsewhere that points its own name at this machine gets nothing.
  if (!LOCAL.has(host))
    throw new HttpError(421, `This is a sandbox on localhost; it does not answer for "${host}".`);
  if (host === 'app.localhost')
    return serveAppOrigin(options.forge.manifest, options.siteUrl, request, response);
  const { pathname } = new URL(request.url ?? '/', options.siteUrl);
  if (pathname.startsWith('/rest/')) return serveRest(options.jira, options.people, request, response);
  if (pathname.startsWith('/__sandbox/')) return serveControl(options, request, response);
  if (pathname.startsWith(WEB_TRIGGERS)) return serveWebTrigger(options.forge, request, response);
  return serveShell(pathname, response);
}

/** Files of the shell; any other path is a page of it, which its router knows. */
async function serveShell(pathname: string, response: ServerResponse): Promise<void> {
  const file = (await readBelow(SHELL, pathname.slice(1))) ?? (await readBelow(SHELL, 'index.html'));
  if (file) return send(response, 200, { 'content-type': file.type }, file.bytes);
  const why = existsSync(SHELL)
    ? 'The file is missing.'
    : 'The sandbox’s pages have not been built: run npm run build.';
  send(response, 503, { 'content-type': 'text/plain; charset=utf-8' }, why);
}

function fail(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (error instanceof HttpError)
    sendJson(response, error.status, { errorMessages: [error.message], errors: {} });
  else {
    console.error(error);
    sendJson(response, 500, {
      errorMessages: [`The sandbox broke: ${error instanceof Error ? error.message : String(error)}`],
      errors: {},
    });
  }
}
