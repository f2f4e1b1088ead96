import { resolve } from 'node:path';
import { openDatabase } from '../../sandbox/core/database';
import { createKvs } from '../../sandbox/forge/kvs/kvs';
import { createRate } from '../../sandbox/forge/kvs/rate';
import { openStore } from '../../sandbox/forge/kvs/store';
import { readManifest } from '../../sandbox/forge/manifest/read-manifest';
import { people } from '../../sandbox/jira/seed/people';
import { makeJiraClient, type Send } from '../../src/jira/client';
import { store } from '../../src/store';
import type { Deps, PushOptions } from '../../src/usecases/deps';
import type { JiraResponse } from '../../sandbox/core/types';
import type { SiteSeed } from '../../sandbox/jira/seed';
import { expectConforms, expectRequestConforms } from './openapi';
import { ALL_SCOPES, openJiraSite, testApp } from './jira-site';

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly status: number;
}
export interface AdoptionSite {
  readonly deps: Deps;
  readonly site: ReturnType<typeof openJiraSite>;
  readonly admin: { readonly accountId: string };
  /** Every call to Jira, in order. */
  readonly sent: Sent[];
  readonly pushed: { readonly queue: string; readonly body: unknown; readonly options: PushOptions }[];
  /** Replaces the answer of a call that it knows; undefined lets it through. */
  disturb: (method: string, path: string) => JiraResponse | undefined | Promise<JiraResponse | undefined>;
  /** Account in whose name calls "as the user" are made: the admin, unless a test says otherwise. */
  actAs: string;
  /** Id of a group by name. */
  group(name: string): string;
}

const WRITES = /^(PUT|DELETE)$/;
const READING_POSTS =
  /\/(workflows|workflowscheme\/read|context\/mapping|workflows\/create\/validation|permissions\/check)$/;
/** Whether a call changes something in Jira. */
export const isWrite = (call: Sent): boolean =>
  WRITES.test(call.method) || (call.method === 'POST' && !READING_POSTS.test(call.path));

/** What a request to the store takes: the site's clock stands still, but a long job is not done within one second. */
const STORE_MS = 20;
const MANIFEST = readManifest(resolve(__dirname, '../..'));

/** Steward's own modules, as the manifest names them. */
export const stewardApp = () =>
  testApp({
    customFields: [
      { key: 'risk-level', name: 'Steward risk level', description: '', type: 'string', readOnly: true },
      { key: 'approval-state', name: 'Steward approval', description: '', type: 'string', readOnly: true },
      { key: 'sla-due', name: 'Steward SLA due', description: '', type: 'datetime', readOnly: true },
      { key: 'sla-state', name: 'Steward SLA state', description: '', type: 'string', readOnly: true },
    ],
    validators: [{ key: 'change-gate', name: 'Steward change gate', description: '', functionKey: 'gate' }],
  });

/** The Acme site with Steward installed, the store on the sandbox's storage, and the client on the site itself. */
export function openAdoptionSite(app = stewardApp(), seed: SiteSeed = 'acme'): AdoptionSite {
  const site = openJiraSite(seed);
  site.jira.install(app);
  const now = () => site.clock.now();
  let pace = 0;
  const kvs = createKvs(
    {
      store: openStore({
        db: openDatabase(':memory:'),
        site: 'site-1',
        schemas: MANIFEST.entities,
        now,
        queryLag: () => 0,
      }),
      now,
    },
    createRate(() => (pace += STORE_MS)),
  );
  (globalThis as { __forge_fetch__?: unknown }).__forge_fetch__ = (
    _route: unknown,
    path: string,
    init: { body: string },
  ) => {
    const answer = kvs(path, JSON.parse(init.body));
    return Promise.resolve(new Response(answer.text, { status: answer.status }));
  };
  const sent: Sent[] = [];
  const pushed: AdoptionSite['pushed'] = [];
  const bench: Pick<AdoptionSite, 'disturb' | 'actAs'> = { disturb: () => undefined, actAs: people.admin.id };
  const send: Send = async (as, path, request) => {
    const [plain = path, query = ''] = path.split('?');
    const actor =
      as === 'app'
        ? ({ kind: 'app', scopes: ALL_SCOPES } as const)
        : ({ kind: 'appAsUser', accountId: bench.actAs, scopes: ALL_SCOPES } as const);
    const body: unknown = request.body === undefined ? undefined : JSON.parse(request.body);
    const answer =
      (await bench.disturb(request.method, plain)) ??
      (await site.jira.handle({
        method: request.method,
        path: plain,
        query: new URLSearchParams(query),
        headers: request.headers,
        body,
        actor,
      }));
    sent.push({ method: request.method, path: plain, body, status: answer.status });
    // What Steward sends is held against Atlassian's document, also when it is refused.
    if (answer.status < 500) expectRequestConforms(request.method, plain, body);
    if (answer.status < 400) expectConforms(request.method, plain, answer.status, answer.body);
    const headers = new Map(
      Object.entries(answer.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
    );
    return {
      status: answer.status,
      headers: { get: (name) => headers.get(name.toLowerCase()) ?? null },
      text: () => Promise.resolve(answer.body === undefined ? '' : JSON.stringify(answer.body)),
    };
  };
  const deps: Deps = {
    jira: makeJiraClient({ send, sleep: () => Promise.resolve(), random: () => 0, timeLeft: () => 25_000 }),
    store,
    clock: { now },
    queue: {
      push: (queue, body, options = {}) => {
        pushed.push({ queue, body, options });
        return Promise.resolve();
      },
    },
    log: { info: () => undefined, error: () => undefined },
    random: { hex: (bytes) => '5a'.repeat(bytes) },
    webTriggers: { url: (key) => Promise.resolve(`https://triggers.test/x1/${key}`) },
    app: { appId: app.appId, environmentId: app.environmentId, cloudId: 'cloud-1', version: '1.0.0' },
  };
  return Object.assign(bench, {
    deps,
    site,
    admin: { accountId: people.admin.id },
    sent,
    pushed,
    group: (name: string) =>
      site.jira.context.tables.table('groups').find((group) => group.name === name)?.id ?? '',
  });
}
