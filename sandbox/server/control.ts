import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import type { SandboxClock } from '../core/clock';
import type { Jira } from '../core/types';
import type { Forge } from '../forge';
import { ACTION_CALLERS } from '../forge/events/actions';
import { cookieUser, userCookie } from './acting-user';
import { clockState, moveClock } from './control-clock';
import { fullContext } from './full-context';
import { fetchProduct } from './fetch-product';
import { HttpError, readJson, sendJson } from './http';
import { addWidget, dashboardOf, removeWidget, saveWidget } from './control-widgets';
import { contextIds, givenIds } from './context-ids';
import { PLACES, modulesAt } from './modules';
import type { Dashboards } from '../home/dashboards';
import type { People, Person } from './people';

export interface ControlOptions {
  readonly siteName: string;
  readonly siteUrl: string;
  readonly appOrigin: string;
  readonly jira: Jira;
  readonly forge: Forge;
  readonly clock: SandboxClock;
  readonly people: People;
  readonly dashboards: Dashboards;
  /** Mails that the site has sent, newest first. */
  mail(): readonly unknown[];
  readonly settle: () => Promise<void>;
  /** Report of the last replay, null when there was none. */
  replayReport(): unknown;
}
interface Call {
  readonly options: ControlOptions;
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** The acting user; the first person of the site when the browser has no cookie yet. */
  readonly person: Person;
  readonly response: ServerResponse;
}

const invokeBody = z.object({
  moduleKey: z.string(),
  functionKey: z.string(),
  payload: z.unknown().optional(),
  ...contextIds,
});
const actionBody = z.object({
  actionKey: z.string(),
  inputs: z.record(z.string(), z.unknown()).default({}),
  caller: z.enum(ACTION_CALLERS).default('rule'),
});
const { issueId, projectId } = contextIds;
const placeQuery = z.object({ place: z.enum(PLACES), issueId, projectId });
const contextQuery = z.object({ moduleKey: z.string(), ...contextIds });

/** The control API; see docs/architecture.md. */
const ROUTES: Readonly<Record<string, (call: Call) => unknown>> = {
  'GET session': ({ options, person }) => session(options, person),
  'POST session': ({ options, body, response }) => {
    const { accountId } = read(z.object({ accountId: z.string() }), body);
    const person = options.people.byAccount(accountId);
    if (!person) throw new HttpError(404, `There is no user with the account id "${accountId}".`);
    response.setHeader('set-cookie', userCookie(accountId));
    return session(options, person);
  },
  'GET clock': ({ options }) => clockState(options.clock),
  'POST clock': ({ options, body }) => moveClock(options.clock, options.settle, body),
  'GET settle': ({ options }) => options.settle().then(() => ({ settled: true })),
  'GET modules': ({ options, query, person }) => {
    const { place, ...about } = read(placeQuery, Object.fromEntries(query));
    if (!options.forge.installed) return [];
    const { forge, jira, appOrigin } = options;
    return modulesAt(forge.manifest, jira, appOrigin, place, person, givenIds(about));
  },
  'GET context': ({ options, query, person }) => {
    const { moduleKey, ...about } = read(contextQuery, Object.fromEntries(query));
    return fullContext(options, person, moduleKey, givenIds(about));
  },
  'POST invoke': async ({ options, body, person }) => {
    const { moduleKey, functionKey, payload, ...about } = read(invokeBody, body);
    const context = await fullContext(options, person, moduleKey, givenIds(about));
    return options.forge.invokeFrontEnd({
      moduleKey,
      functionKey,
      payload,
      accountId: person.accountId,
      context,
    });
  },
  'POST action': ({ options, body, person }) =>
    options.forge.callAction({ ...read(actionBody, body), accountId: person.accountId }),
  'POST fetch-product': ({ options, body, person }) =>
    fetchProduct(options.jira, options.forge.manifest, person, body),
  'GET widgets': ({ options: { forge, dashboards, appOrigin }, person }) =>
    dashboardOf(forge, dashboards, appOrigin, person),
  'POST widgets': ({ options: { forge, dashboards }, person, body }) =>
    addWidget(forge, dashboards, person, body),
  'PUT widgets': ({ options: { dashboards }, person, body }) => saveWidget(dashboards, person, body),
  'DELETE widgets': ({ options: { dashboards }, person, query }) =>
    removeWidget(dashboards, person, query.get('id')),
  'GET mail': ({ options }) => options.mail(),
  'POST app': async ({ options, body }) => {
    const { action } = read(z.object({ action: z.enum(['install', 'uninstall']) }), body);
    const { forge } = options;
    if (forge.installed !== (action === 'uninstall'))
      throw new HttpError(409, `The app is ${forge.installed ? 'installed already' : 'not installed'}.`);
    const preUninstall = action === 'uninstall' ? await forge.uninstall() : [];
    if (action === 'install') forge.install();
    return { installed: forge.installed, preUninstall };
  },
  'GET meters': ({ options }) => options.forge.meters.report(),
  'DELETE meters': ({ options }) => {
    options.forge.meters.reset();
    return options.forge.meters.report();
  },
  'GET faults': ({ options }) => options.forge.faults.settings,
  'PUT faults': ({ options, body }) => {
    options.forge.faults.configure(body ?? {});
    return options.forge.faults.settings;
  },
  'GET replay': ({ options }) => {
    const report = options.replayReport();
    if (report === null) throw new HttpError(404, 'Nothing has been replayed on this site yet.');
    return report;
  },
};

export async function serveControl(
  options: ControlOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', options.siteUrl);
  const method = (request.method ?? 'GET').toUpperCase();
  const name = url.pathname.slice('/__sandbox/'.length);
  const route = ROUTES[`${method} ${name}`];
  if (!route) throw new HttpError(404, `The sandbox's control API has no ${method} ${url.pathname}.`);
  // Only a page of this origin can send JSON here without asking first: other origins never get that leave.
  if (
    method !== 'GET' &&
    method !== 'DELETE' &&
    !(request.headers['content-type'] ?? '').includes('application/json')
  )
    throw new HttpError(415, 'Send application/json.');
  const body = method === 'GET' ? undefined : await readJson(request);
  const cookie = cookieUser(request);
  const person = (cookie === null ? undefined : options.people.byAccount(cookie)) ?? options.people.all()[0];
  if (!person) throw new HttpError(503, 'The site has no users.');
  if (cookie !== person.accountId) response.setHeader('set-cookie', userCookie(person.accountId));
  try {
    sendJson(response, 200, await route({ options, query: url.searchParams, body, person, response }));
  } catch (error) {
    if (error instanceof z.ZodError) throw new HttpError(400, z.prettifyError(error));
    throw error;
  }
}

function session({ people, forge, clock, jira, siteName, siteUrl }: ControlOptions, person: Person): unknown {
  const { manifest } = forge;
  return {
    site: { name: siteName, url: siteUrl, cloudId: jira.cloudId },
    user: person,
    users: people.all(),
    clock: clockState(clock),
    app: {
      name: manifest.name,
      version: '1.0.0',
      installed: forge.installed,
      modules: manifest.screens.map(({ key, type, title }) => ({ key, type, title })),
    },
  };
}

const read = <S extends z.ZodType>(schema: S, value: unknown): z.output<S> => schema.parse(value);
