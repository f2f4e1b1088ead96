import type { Page } from 'playwright-core';
import type { Answer } from '../../../src/contract/errors';
import type { AnswerOf, RequestOf, ResolverName } from '../../../src/contract/resolvers';
import { USERS } from '../fixtures/people';

/** What a fake back end answers, by resolver. A name that is absent never answers, so the page stays loading. */
export type Backend = {
  readonly [N in ResolverName]?: (request: RequestOf<N>) => Answer<AnswerOf<N>>;
};
export interface HostOptions {
  readonly backend: Backend;
  readonly issueId?: string;
  readonly accountId?: string;
  readonly colorMode?: 'light' | 'dark';
  readonly timeZone?: string;
  /** Address of a full page within the app, "/calendar?view=week"; without one the host has no history. */
  readonly address?: string;
}
interface Call {
  readonly name: string;
  readonly arg?: {
    functionKey?: string;
    payload?: unknown;
    restPath?: string;
    fetchRequestInit?: { body?: string | null };
  };
}

/** A string, because a compiled function may call helpers that the page does not have. Callbacks stay in the page. */
const bridge = (address = '') => `globalThis.__bridge = {
  callBridge: async (name, arg) =>
    name === 'on' ? { unsubscribe() {} }
      : name === 'createHistory' ? globalThis.hostHistory ?? Promise.reject(new Error('no history here'))
      : globalThis.hostAnswer(JSON.parse(JSON.stringify({ name, arg }))),
};
if ('${address}') {
  const heard = new Set();
  const read = (to) => { const url = new URL(to, 'http://x'); return { pathname: url.pathname, search: url.search }; };
  const trail = [read('${address}')];
  const history = globalThis.hostHistory = {
    location: trail[0],
    push(to) { trail.push(read(to)); history.tell(); },
    replace(to) { trail.splice(-1, 1, read(to)); history.tell(); },
    back() { trail.pop(); history.tell(); },
    listen(listener) { heard.add(listener); return () => heard.delete(listener); },
    tell() { history.location = trail.at(-1); heard.forEach((one) => one(history.location)); },
  };
}`;

const never = new Promise<never>(() => undefined);

function users(restPath: string) {
  const wanted = new URL(restPath, 'http://jira').searchParams.getAll('accountId');
  const body = JSON.stringify({ values: USERS.filter((user) => wanted.includes(user.accountId)) });
  return found(body);
}
const found = (body: string) => ({
  body,
  headers: { 'content-type': 'application/json' },
  status: 200,
  statusText: 'OK',
});

/** People whose name has the text that was written. */
function search(restPath: string) {
  const written = new URL(restPath, 'http://jira').searchParams.get('query')?.toLowerCase() ?? '';
  return found(
    JSON.stringify(USERS.filter(({ displayName }) => displayName.toLowerCase().includes(written))),
  );
}
/** Summaries of issues, as Jira's bulk read gives them. */
function summaries(body: string) {
  const { issueIdsOrKeys } = JSON.parse(body) as { issueIdsOrKeys: string[] };
  const issues = issueIdsOrKeys.map((id) => ({
    id,
    key: `OPS-${id}`,
    fields: { summary: SUMMARIES[Number(id) % SUMMARIES.length] },
  }));
  return found(JSON.stringify({ issues, issueErrors: [] }));
}
const SUMMARIES = [
  'Renew the certificates of the payment gateway',
  'Upgrade PostgreSQL to 18',
  'Replace the core switch in hall 2',
  'Raise the memory of the search nodes',
  'Patch the mail relays',
];
/** Projects that the viewer can browse. */
const PROJECTS = JSON.stringify({ values: [{ id: '10001', key: 'OPS', name: 'Operations' }] });
/** What the host asks the product for a frame: a request by its key, or accounts. */
function product(restPath: string, body: string, { issueId }: HostOptions) {
  if (restPath === '/rest/api/3/issue/bulkfetch') return summaries(body);
  if (restPath.startsWith('/rest/api/3/user/search')) return search(restPath);
  if (restPath.startsWith('/rest/api/3/project/search')) return found(PROJECTS);
  return restPath.startsWith('/rest/servicedeskapi/request/')
    ? found(JSON.stringify({ issueId, issueKey: 'OPS-1' }))
    : users(restPath);
}

/** Answers the bridge's commands as Jira would; an unknown one is an error that names itself. */
function answer({ name, arg }: Call, options: HostOptions): unknown {
  switch (name) {
    case 'getContext':
      return {
        accountId: options.accountId,
        cloudId: 'c0ffee',
        extension: options.issueId
          ? {
              type: 'jira:issuePanel',
              issue: { id: options.issueId, key: 'OPS-1' },
              project: { id: '10', key: 'ITS', type: 'service_desk' },
              request: { key: 'OPS-1', typeId: '11' },
            }
          : { type: 'jira:adminPage' },
        locale: 'en_US',
        timezone: options.timeZone ?? 'Europe/Berlin',
        siteUrl: 'https://acme.example',
        moduleKey: 'steward',
        theme: { colorMode: options.colorMode ?? 'light' },
      };
    case 'enableTheming':
      return undefined;
    case 'invoke': {
      const resolver = options.backend[arg?.functionKey as ResolverName] as
        ((request: unknown) => unknown) | undefined;
      return resolver ? resolver(arg?.payload) : never;
    }
    case 'fetchProduct':
      return product(arg?.restPath ?? '/', arg?.fetchRequestInit?.body ?? '{}', options);
    default:
      throw new Error(`The fake host does not know the bridge command "${name}".`);
  }
}

/** Installs the bridge in a page before its scripts run. */
export async function installHost(page: Page, options: HostOptions): Promise<void> {
  await page.exposeFunction('hostAnswer', (call: Call) => answer(call, options));
  await page.addInitScript(bridge(options.address));
}
