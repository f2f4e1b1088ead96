import { people } from '../../../sandbox/jira/seed/people';
import { createSiteRate } from '../../../sandbox/forge/site-rate';
import { createWebTriggerCaller } from '../../../sandbox/forge/web-triggers/call';
import { createWebTriggerApi } from '../../../sandbox/forge/web-triggers/graphql';
import { openWebTriggerUrls } from '../../../sandbox/forge/web-triggers/urls';
import { readManifest } from '../../../sandbox/forge/manifest/read-manifest';
import { openWith, writeApp } from '../support/written-app';
import type { Sandbox } from '../../../sandbox';

const modules = (outputs: string, response = 'static'): string => `
jira:projectPage:
  - { key: page, title: P, resource: ui/page, resolver: { function: paging } }
webtrigger:
  - key: ask
    function: asking
    response: { type: ${response}, outputs: [${outputs}] }
function:
  - { key: asking, handler: index.ask }
  - { key: paging, handler: index.page }
`;
const OUTPUTS = `{ key: yes, statusCode: 200, body: '{"yes":true}', contentType: application/json }, { key: no, statusCode: 409 }`;

const app = writeApp(
  modules(OUTPUTS),
  `
const graphql = (variables, query = 'mutation m($input: I!, $forceCreate: Boolean) { createWebTriggerUrl(input: $input, forceCreate: $forceCreate) { url } }') =>
  globalThis.__forge_fetch__({ type: 'fpp', provider: 'app', remote: 'stargate' }, '/graphql', {
    method: 'POST', body: JSON.stringify({ query, variables }) }).then(async (r) => ({ status: r.status, body: await r.json() }));
exports.page = async ({ call }) => {
  const { appContext, contextAri } = globalThis.__forge_runtime__;
  const { input, forceCreate, query } = call.payload ?? {};
  return graphql({ input: { appId: appContext.appId, envId: appContext.environmentId, contextId: contextAri, triggerKey: 'ask', ...input }, forceCreate }, query);
};
exports.ask = async (request, backend) => {
  console.log(JSON.stringify({ request, principal: backend.principal ?? null }));
  switch (request.body) {
    case 'no': return { outputKey: 'no' };
    case 'unknown': return { outputKey: 'maybe' };
    case 'dynamic': return { statusCode: 200, body: 'secret' };
    case 'both': return { outputKey: 'yes', body: 'secret' };
    case 'nothing': return undefined;
    case 'throws': throw new Error('secret');
    default: return { outputKey: 'yes' };
  }
};
`,
);

let sandbox: Sandbox;
let url: string;
interface Got {
  readonly status: number;
  readonly body: {
    readonly data?: { readonly createWebTriggerUrl: { readonly url: string } | null };
    readonly errors?: readonly unknown[];
  };
}
const getUrl = async (payload: unknown = {}): Promise<Got> => {
  const call = {
    moduleKey: 'page',
    functionKey: 'any',
    payload,
    accountId: people.agentLena.id,
    context: {},
  };
  const answer = await sandbox.forge.invokeFrontEnd(call);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value as Got;
};
const made = ({ body }: Got): string => body.data?.createWebTriggerUrl?.url ?? '';
const post = async (
  body: string,
  to = url,
): Promise<{ status: number; type: string | null; text: string }> => {
  const response = await fetch(to, { method: 'POST', body });
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
};
const logged = (): { request: Record<string, unknown>; principal: unknown } =>
  JSON.parse(sandbox.meters.report().invocations[0]?.logs[0]?.replace(/^[^{]*/, '') ?? '{}') as never;

beforeAll(async () => {
  sandbox = await openWith(app, { port: 0 });
  url = made(await getUrl());
});
afterAll(() => sandbox.close());

describe('the address of a web trigger', () => {
  test('is below the site, cannot be guessed, and stays the same', async () => {
    expect(url).toMatch(new RegExp(`^${sandbox.url}/x1/[0-9a-f-]{36}$`));
    expect(made(await getUrl())).toBe(url);
  });

  test('is a new one when that is asked for; the old one goes on working', async () => {
    const next = made(await getUrl({ forceCreate: true }));
    expect(next).not.toBe(url);
    expect((await post('', next)).status).toBe(200);
    expect((await post('')).status).toBe(200);
  });

  test.each([
    ['an unknown trigger', { triggerKey: 'other' }],
    ['another app', { appId: 'another' }],
    ['another environment', { envId: 'another' }],
    ['another site', { contextId: 'ari:cloud:jira::site/another' }],
  ])('is refused for %s', async (_, input) => {
    expect(await getUrl({ input })).toMatchObject({
      status: 200,
      body: { data: { createWebTriggerUrl: null } },
    });
  });

  test.each([
    ['other GraphQL', { query: 'query { webTriggerUrlsByAppContext { url } }' }],
    ['keys that Forge would check', { input: { secretKeyConfig: { key: 'k' } } }],
  ])('%s is 501: the sandbox does not guess', async (_, payload) => {
    expect((await getUrl(payload)).status).toBe(501);
  });

  test('is given 1,000 times a minute and made 500 times', () => {
    let now = 0;
    const { manifest, installation } = sandbox.forge;
    const kept = new Map<string, string>();
    const store = {
      getState: (key: string) => kept.get(key) ?? null,
      putState: (key: string, value: string) => void kept.set(key, value),
    };
    const urls = openWebTriggerUrls(store, installation, 'http://localhost');
    const ask = createWebTriggerApi({ manifest, installation, urls, pace: () => now });
    const query = 'mutation m { createWebTriggerUrl(input: $input) { url } }';
    const { environmentId: envId, installContext: contextId } = installation;
    const input = { appId: manifest.appId, envId, contextId, triggerKey: 'ask' };
    const refusedOf = (count: number, forceCreate: boolean): number =>
      Array.from({ length: count }, () => ask({ query, variables: { input, forceCreate } })).filter(
        ({ response }) => response.status === 429,
      ).length;
    expect(refusedOf(501, true)).toBe(1);
    expect(refusedOf(500, false)).toBe(1);
    now = 60_000;
    expect([refusedOf(1_000, false), refusedOf(1, false)]).toEqual([0, 1]);
  });
});

describe('a request', () => {
  test('reaches the function as it was sent, without a user', async () => {
    await fetch(`${url}/more/path?a=1&a=2&b=`, {
      method: 'PUT',
      body: 'text',
      headers: { 'X-Key': 'k', cookie: `sandbox-user=${people.agentLena.id}` },
    });
    const { request, principal } = logged();
    expect(request).toMatchObject({
      method: 'PUT',
      body: 'text',
      userPath: '/more/path',
      queryParameters: { a: ['1', '2'], b: [''] },
    });
    expect(request['headers']).toMatchObject({ 'X-Key': ['k'] });
    expect(principal).toBeNull();
  });

  test('without a body has none', async () => {
    await fetch(url);
    expect(logged().request).not.toHaveProperty('body');
  });

  test('is answered by the output that the function names', async () => {
    expect(await post('yes')).toEqual({ status: 200, type: 'application/json', text: '{"yes":true}' });
    expect(await post('no')).toEqual({ status: 409, type: 'text/plain', text: '' });
  });

  test.each(['unknown', 'dynamic', 'both', 'nothing', 'throws'])(
    'is 500, and nothing leaves the site, when the function answers otherwise: %s',
    async (body) => {
      const answer = await post(body);
      expect(answer.status).toBe(500);
      expect(answer.text).not.toMatch(/secret|maybe/);
    },
  );

  test('to an address that does not exist is 404, and calls nothing', async () => {
    const { invocations } = sandbox.meters.report().total;
    expect((await post('', `${sandbox.url}/x1/none`)).status).toBe(404);
    expect(sandbox.meters.report().total.invocations).toBe(invocations);
  });

  test('is counted in the meters, with the 55 s of its function', async () => {
    await post('yes');
    const { operation, moduleType } = sandbox.meters.report().invocations[0] ?? {};
    expect([operation, moduleType]).toEqual(['webtrigger ask', 'webtrigger']);
    expect(sandbox.forge.manifest.functions.get('asking')?.timeoutMs).toBe(55_000);
    expect(sandbox.forge.manifest.functions.get('paging')?.timeoutMs).toBe(25_000);
  });
});

test('after the app was uninstalled its addresses are dead, for good', async () => {
  await sandbox.forge.uninstall();
  expect((await post('')).status).not.toBe(200);
  sandbox.forge.install();
  expect((await post('')).status).toBe(404);
  url = made(await getUrl());
  expect((await post('')).status).toBe(200);
});

test('an installation gets 300 calls a second and 7,000 a minute, whoever makes them', () => {
  let now = 0;
  const admits = createSiteRate(() => now);
  const refusedOf = (count: number): number =>
    Array.from({ length: count }, admits).filter((ok) => !ok).length;
  expect([refusedOf(300), refusedOf(1)]).toEqual([0, 1]);
  for (let second = 1; second < 23; second++) {
    now = second * 1000;
    expect(refusedOf(300)).toBe(0);
  }
  now = 23_000;
  // 301 and 22 times 300 are used: 99 are left.
  expect([refusedOf(99), refusedOf(1)]).toEqual([0, 1]);
  now = 60_000;
  expect(refusedOf(1)).toBe(0);
});

test('what is too much is 429, and calls nothing', async () => {
  const call = {
    id: 'x',
    method: 'POST',
    headers: {},
    body: '',
    path: '',
    userPath: '',
    queryParameters: {},
  };
  const ask = createWebTriggerCaller({
    manifest: sandbox.forge.manifest,
    urls: { find: () => null, create: () => '', triggerOf: () => 'ask' },
    invoke: () => Promise.reject(new Error('called')),
    siteRate: () => false,
  });
  expect((await ask(call)).status).toBe(429);
});

describe('the manifest is refused for', () => {
  const problem = (outputs: string, response?: string): string => {
    try {
      readManifest(writeApp(modules(outputs, response)));
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  };
  test('nothing, when it is in order', () => expect(problem(OUTPUTS)).toBe(''));
  test('a dynamic web trigger', () => expect(problem(OUTPUTS, 'dynamic')).toContain('static'));
  test('21 outputs', () =>
    expect(
      problem(Array.from({ length: 21 }, (_, n) => `{ key: k${n}, statusCode: 200 }`).join(', ')),
    ).toContain('20'));
  test('a body of more than 1,024 characters', () =>
    expect(problem(`{ key: k, statusCode: 200, body: ${'x'.repeat(1025)} }`)).toContain('1024'));
  test('two outputs with one key', () =>
    expect(problem('{ key: k, statusCode: 200 }, { key: k, statusCode: 409 }')).toContain('same key'));
  test('an output without a status', () => expect(problem('{ key: k }')).toContain('statusCode'));
});
