import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSandbox } from '../../../sandbox';
import { people } from '../../../sandbox/jira/seed/people';
import type { OpenSandboxOptions, Sandbox } from '../../../sandbox';
import type { PersonKey } from '../../../sandbox/jira/seed/people';

export const MONDAY = Date.parse('2026-11-23T09:00:00Z');
const SCOPES =
  'read:jira-work, write:jira-work, read:jira-user, read:servicedesk-request, read:app-data:jira, write:app-data:jira, storage:app';

/**
 * Writes an app to a folder of its own: modules as YAML below `modules:`, and one file of code whose exports `index.<name>` the
 * functions name. Answers the folder.
 */
export function writeApp(modules: string, code = '', files: Readonly<Record<string, string>> = {}): string {
  const dir = mkdtempSync(join(tmpdir(), 'written-app-'));
  const manifest = `
app:
  id: ari:cloud:ecosystem::app/22222222-3333-4444-8555-666666666666
  name: Written
  runtime: { name: nodejs24.x, memoryMB: 128 }
modules:
${modules.replace(/^\n/, '').replace(/^/gm, '  ')}
resources:
  - { key: ui, path: ui, entry: { page: page.html } }
  - { key: widget, path: widget }
  - { key: widget-edit, path: widget-edit }
permissions:
  scopes: [${SCOPES}]
`;
  const all = {
    'manifest.yml': manifest,
    'index.cjs': code,
    'ui/page.html': '<!doctype html><title>page</title>',
    'widget/index.html': '<!doctype html><title>view</title>',
    'widget-edit/index.html': '<!doctype html><title>edit</title>',
    ...files,
  };
  for (const folder of ['ui', 'widget', 'widget-edit']) mkdirSync(join(dir, folder));
  for (const [name, text] of Object.entries(all)) writeFileSync(join(dir, name), text);
  return dir;
}

/** Acme with an app that a test has written. Its clock stands still. */
export const openWith = (dir: string, more: OpenSandboxOptions = {}): Promise<Sandbox> =>
  openSandbox({ appDir: dir, bundleDir: dir, at: MONDAY, running: false, say: () => undefined, ...more });

/** Asks the control API as somebody. */
export async function control<T>(
  sandbox: Sandbox,
  who: PersonKey,
  call: string,
  body?: unknown,
): Promise<{ status: number; body: T }> {
  const [method = 'GET', path = ''] = call.split(' ');
  const response = await fetch(`${sandbox.url}/__sandbox/${path}`, {
    method,
    headers: {
      cookie: `sandbox-user=${people[who].id}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as T };
}
