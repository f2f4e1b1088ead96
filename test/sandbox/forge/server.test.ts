import { createServer } from 'node:http';
import { request } from 'node:http';
import { createHandler } from '../../../sandbox/server';
import { openDashboards } from '../../../sandbox/home/dashboards';
import { listen } from '../../../sandbox/server/listen';
import { peopleOf } from '../../../sandbox/server/people';
import { openTinySite, START } from '../../support/tiny-site';
import type { Server } from 'node:http';
import type { TinySite } from '../../support/tiny-site';

const user = (id: string, accountType = 'atlassian') => ({
  id,
  displayName: id.toUpperCase(),
  email: `${id}@acme.test`,
  accountType,
  active: true,
  timeZone: 'Europe/Berlin',
  locale: 'en_US',
});
const ROWS = {
  users: [user('ann'), user('bob'), user('app', 'app')],
  groups: [{ name: 'jira-administrators', members: ['ann'] }],
  projectRoles: [{ id: '1', name: 'Service Desk Team' }],
  roleActors: [{ roleId: '1', users: ['bob'], groups: [] }],
};

let site: TinySite;
let server: Server;
let url: string;
let port: number;

beforeAll(async () => {
  site = openTinySite();
  const http = await listen(0, () => undefined);
  ({ server, port } = http);
  url = `http://localhost:${port}`;
  http.serve(
    createHandler({
      siteName: 'Acme',
      siteUrl: url,
      appOrigin: `http://app.localhost:${port}`,
      jira: site.jira,
      forge: site.forge,
      clock: site.clock,
      people: peopleOf(() => ROWS),
      dashboards: openDashboards(site.db, site.jira.cloudId),
      mail: () => [],
      settle: () => site.forge.settle(),
      replayReport: () => null,
    }),
  );
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  json: Record<string, unknown>;
}
/** node:http instead of fetch, because the Host header has to be chosen. */
function ask(
  method: string,
  path: string,
  options: { host?: string; headers?: Record<string, string>; body?: unknown } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = {
      host: options.host ?? `localhost:${port}`,
      ...(options.body !== undefined && { 'content-type': 'application/json' }),
      ...options.headers,
    };
    const call = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        const isJson = (response.headers['content-type'] ?? '').includes('json');
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text,
          json: isJson ? (JSON.parse(text) as Record<string, unknown>) : {},
        });
      });
    });
    call.on('error', reject);
    call.end(
      options.body === undefined
        ? undefined
        : typeof options.body === 'string'
          ? options.body
          : JSON.stringify(options.body),
    );
  });
}
const as = (accountId: string) => ({ headers: { cookie: `sandbox-user=${accountId}` } });

test('session: the first person by default, users with their roles, no app user', async () => {
  const { json, headers } = await ask('GET', '/__sandbox/session');
  expect(json).toMatchObject({
    user: { accountId: 'ann' },
    users: [{ roles: ['jira-administrators'] }, { roles: ['Service Desk Team'] }],
  });
  expect(json['users']).toHaveLength(2);
  expect(headers['set-cookie']).toEqual([expect.stringContaining('sandbox-user=ann')]);
  const switched = await ask('POST', '/__sandbox/session', { body: { accountId: 'bob' } });
  expect(switched.headers['set-cookie']).toEqual([
    expect.stringContaining('sandbox-user=bob; Path=/; SameSite=Strict; HttpOnly'),
  ]);
  expect((await ask('POST', '/__sandbox/session', { body: { accountId: 'nobody' } })).status).toBe(404);
});

test('REST acts for the cookie’s user or the Basic address; an unknown address is 401', async () => {
  expect((await ask('GET', '/rest/api/3/myself', as('bob'))).json['actor']).toEqual({
    kind: 'user',
    accountId: 'bob',
  });
  const basic = (email: string) => ({
    headers: { authorization: `Basic ${Buffer.from(`${email}:token`).toString('base64')}` },
  });
  expect((await ask('GET', '/rest/api/3/myself?x=1', basic('ann@acme.test'))).json['actor']).toEqual({
    kind: 'user',
    accountId: 'ann',
  });
  expect((await ask('GET', '/rest/api/3/myself', basic('eve@acme.test'))).status).toBe(401);
  expect((await ask('GET', '/rest/api/3/myself')).json['actor']).toEqual({ kind: 'anonymous' });
  expect((await ask('POST', '/rest/api/3/issue', { body: '{', headers: as('bob').headers })).status).toBe(
    400,
  );
});

test('invoke runs the resolver as the cookie’s user with the module’s context', async () => {
  const { json } = await ask('POST', '/__sandbox/invoke', {
    ...as('bob'),
    body: { moduleKey: 'tiny-panel', functionKey: 'who', payload: {}, issueId: '10001' },
  });
  expect(json).toMatchObject({ ok: true, value: { accountId: 'bob', issue: '10001', module: 'tiny-panel' } });
  const failed = await ask('POST', '/__sandbox/invoke', {
    ...as('bob'),
    body: { moduleKey: 'tiny-panel', functionKey: 'throws', issueId: '1' },
  });
  expect(failed.json).toEqual({
    ok: false,
    error: { message: 'There was an error invoking the function - on purpose' },
  });
});

test('modules obey display conditions', async () => {
  const shown = async (query: string): Promise<unknown> =>
    (await ask('GET', `/__sandbox/modules?${query}`, as('bob'))).json;
  expect(await shown('place=issue&issueId=10001&projectId=1')).toEqual([
    {
      key: 'tiny-panel',
      type: 'jira:issuePanel',
      title: 'Tiny',
      viewportSize: 'large',
      iconUrl: `http://app.localhost:${port}/tiny-panel/icon.svg`,
      src: `http://app.localhost:${port}/tiny-panel/panel.html`,
    },
  ]);
  expect(await shown('place=issue&issueId=2&projectId=1')).toEqual([]);
  expect(await shown('place=admin')).toHaveLength(1);
  expect((await ask('GET', '/__sandbox/modules?place=moon', as('bob'))).status).toBe(400);
});

test('the clock is stepped and set through the API', async () => {
  expect((await ask('POST', '/__sandbox/clock', { body: { action: 'step', ms: 1000 } })).json).toMatchObject({
    now: new Date(START + 1000).toISOString(),
    running: false,
  });
  expect(
    (await ask('POST', '/__sandbox/clock', { body: { action: 'set', at: '2026-04-01T00:00:00+02:00' } }))
      .json['now'],
  ).toBe('2026-03-31T22:00:00.000Z');
  expect((await ask('POST', '/__sandbox/clock', { body: { action: 'set', at: 'soon' } })).status).toBe(400);
  expect((await ask('GET', '/__sandbox/settle')).json).toEqual({ settled: true });
});

test('front-end calls to Jira act as the user within the scopes', async () => {
  const { json } = await ask('POST', '/__sandbox/fetch-product', {
    ...as('bob'),
    body: { moduleKey: 'tiny-panel', restPath: '/rest/api/3/myself', init: {} },
  });
  expect(json).toMatchObject({ status: 200 });
  expect(JSON.parse(String(json['body']))).toMatchObject({
    actor: { kind: 'bridge', accountId: 'bob', scopes: expect.arrayContaining(['read:jira-work']) },
  });
});

test('faults and meters through the API; wrong settings are refused', async () => {
  expect((await ask('PUT', '/__sandbox/faults', { body: { queryLagMs: 100 } })).json).toMatchObject({
    queryLagMs: 100,
    rules: [],
  });
  expect((await ask('PUT', '/__sandbox/faults', { body: { queryLag: 1 } })).status).toBe(400);
  expect((await ask('DELETE', '/__sandbox/meters')).json).toMatchObject({ total: { invocations: 0 } });
  expect((await ask('GET', '/__sandbox/replay')).status).toBe(404);
});

test('the app’s page comes from its own origin, with Forge’s CSP and the bridge first in head', async () => {
  const page = await ask('GET', '/tiny-panel/panel.html', { host: `app.localhost:${port}` });
  expect(page.text).toMatch(/<head><script src="\/__sandbox\/bridge.js"><\/script>\s*<title>/);
  const csp = String(page.headers['content-security-policy']);
  expect(csp).toContain(`frame-ancestors 'self'`);
  expect(csp).toContain(url);
  expect(csp).toContain('sandbox allow-');
  expect(csp).not.toContain('unsafe-inline');
  expect(csp).not.toContain('report-uri');
  expect((await ask('GET', '/__sandbox/bridge.js', { host: `app.localhost:${port}` })).text).toContain(
    '__bridge',
  );
  expect(
    (await ask('GET', '/tiny-panel/panel.js', { host: `app.localhost:${port}` })).headers['content-type'],
  ).toContain('text/javascript');
  expect((await ask('GET', '/tiny-panel/..%2fmanifest.yml', { host: `app.localhost:${port}` })).status).toBe(
    404,
  );
  expect((await ask('GET', '/nobody/panel.html', { host: `app.localhost:${port}` })).status).toBe(404);
});

test('the app’s origin has no control API, strange hosts get nothing, plain forms can’t post', async () => {
  expect((await ask('GET', '/__sandbox/session', { host: `app.localhost:${port}` })).status).toBe(404);
  expect((await ask('GET', '/__sandbox/session', { host: 'evil.example' })).status).toBe(421);
  const form = { headers: { 'content-type': 'text/plain' }, body: '{"accountId":"ann"}' };
  expect((await ask('POST', '/__sandbox/session', form)).status).toBe(415);
});

test('a busy port is said so and the next free one taken', async () => {
  const busy = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => busy.once('listening', resolve));
  const taken = (busy.address() as { port: number }).port;
  const said: string[] = [];
  const http = await listen(taken, (text) => said.push(text));
  expect(http.port).toBeGreaterThan(taken);
  expect(said).toEqual([expect.stringContaining(`Port ${taken} is in use`)]);
  http.server.close();
  busy.close();
});

test('the control API uninstalls the app and installs it again', async () => {
  const change = (action: string) => ask('POST', '/__sandbox/app', { body: { action } });
  expect((await change('install')).status).toBe(409);
  expect((await change('uninstall')).json).toEqual({
    installed: false,
    preUninstall: [{ moduleKey: 'leaving', ok: true, message: null }],
  });
  expect((await ask('GET', '/__sandbox/session')).json).toMatchObject({ app: { installed: false } });
  expect((await ask('GET', '/__sandbox/modules?place=admin')).json).toEqual([]);
  expect((await change('uninstall')).status).toBe(409);
  expect((await change('install')).json).toEqual({ installed: true, preUninstall: [] });
  expect((await ask('GET', '/__sandbox/modules?place=admin')).json).toHaveLength(1);
  expect((await change('explode')).status).toBe(400);
});
