import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AppManifest, PageFile } from '../forge/manifest/types';
import { appCsp } from './app-csp';
import { readBelow } from './files';
import { send } from './http';
import { EDIT } from './modules';

/** The stub that takes the place of Forge's bridge in the page. */
const BRIDGE = resolve(__dirname, '../forge/bridge/bridge.js');
export const BRIDGE_PATH = '/__sandbox/bridge.js';
/** A name with a hash in it: what it holds never changes. That browsers may keep it is assumed of Forge's CDN, too; no document says so. */
const HASHED = /\/assets\/[^/]+-[\w-]{8}\.(?:js|css)$/;
const TAG = `<script src="${BRIDGE_PATH}"></script>`;

/** Serves `http://app.localhost:PORT/<moduleKey>/<file>` from the folder of the module's resource, pages with Forge's CSP. */
export async function serveAppOrigin(
  manifest: AppManifest,
  siteUrl: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', siteUrl);
  if (pathname === BRIDGE_PATH)
    return send(response, 200, { 'content-type': 'text/javascript; charset=utf-8' }, await readFile(BRIDGE));
  const [, name = '', ...rest] = pathname.split('/');
  const page = pageOf(manifest, name);
  const folder = page ? manifest.resources.get(page.resourceKey) : undefined;
  const file = folder === undefined ? null : await readBelow(folder, rest.join('/'));
  if (!file)
    return send(
      response,
      404,
      { 'content-type': 'text/plain' },
      `The app has no file for ${pathname}. Have its screens been built?`,
    );
  if (!file.type.startsWith('text/html')) {
    const kept = HASHED.test(pathname) && { 'cache-control': 'public, max-age=31536000, immutable' };
    return send(response, 200, { 'content-type': file.type, ...kept }, file.bytes);
  }
  const html = file.bytes.toString('utf8');
  const headers = {
    'content-type': file.type,
    'content-security-policy': appCsp(html, manifest.permissions, siteUrl),
  };
  send(response, 200, headers, withBridge(html));
}

/** The page behind the first part of a path: "<moduleKey>", or "<moduleKey>.edit" for where a widget is set up. */
function pageOf({ screens }: AppManifest, name: string): PageFile | null | undefined {
  return name.endsWith(EDIT)
    ? screens.find(({ key }) => `${key}${EDIT}` === name)?.edit
    : screens.find(({ key }) => key === name);
}

/** The bridge has to be there before any script of the page runs: first in <head>. */
export const withBridge = (html: string): string =>
  /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + TAG) : TAG + html;
