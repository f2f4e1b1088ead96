import * as z from 'zod';
import { underFault } from './apply-fault';
import { actorOf, callJira } from './jira-call';
import type { Jira } from '../../core/types';
import type { Faults } from '../faults';
import type { KvsResponse } from '../kvs/kvs';
import type { AppManifest } from '../manifest/types';
import type { QueueApi } from '../queue/queue-api';
import type { WebTriggerApi } from '../web-triggers/graphql';
import type { ForgeFetch } from './invocation';
import type { Running } from './running';

const routeSchema = z.object({
  type: z.string(),
  provider: z.enum(['app', 'user', 'none']).optional(),
  remote: z.string().optional(),
  accountId: z.string().optional(),
});

export interface Services {
  readonly jira: Jira;
  readonly manifest: AppManifest;
  readonly kvs: (path: string, body: unknown) => KvsResponse;
  readonly queue: QueueApi;
  readonly webTriggers: WebTriggerApi;
  readonly faults: Faults;
}

/** The proxy behind `__forge_fetch__`: Jira, the key-value store, the queue and the addresses of web triggers; anything else is 501 and names itself. */
export function createForgeFetch(services: Services): (running: Running) => ForgeFetch {
  return (invocation) => async (given, path, init) => {
    const running = sending(invocation);
    if (running.ended)
      throw new Error(
        `${path} was called after its invocation had ended. Forge may freeze such work for ever: await everything.`,
      );
    const route = routeSchema.parse(given);
    if (route.type === 'fpp' && route.remote === 'jira') return jira(services, running, route, path, init);
    if (route.type === 'kvs') return kvs(services, running, path, init);
    if (route.type === 'fpp' && route.remote === 'stargate' && path.startsWith('/webhook/queue/'))
      return queue(services, running, path, init);
    if (route.type === 'fpp' && route.remote === 'stargate' && path === '/graphql')
      return graphql(services, running, init);
    running.record({ kind: 'other', op: `${route.type} ${route.remote ?? ''} ${path}`, status: 501 });
    return Response.json(
      { code: 501, message: `The sandbox does not know ${route.type}/${route.remote ?? '-'} ${path}.` },
      { status: 501 },
    );
  };
}

/** The invocation as a call sees it that is sent now. */
function sending(invocation: Running): Running {
  const sentAfter = invocation.answered;
  const record: Running['record'] = (call) => invocation.record({ ...call, sentAfter });
  return Object.create(invocation, { record: { value: record } }) as Running;
}

async function jira(
  services: Services,
  running: Running,
  route: z.infer<typeof routeSchema>,
  path: string,
  init?: RequestInit,
): Promise<Response> {
  const provider = route.provider ?? 'none';
  const method = (init?.method ?? 'GET').toUpperCase();
  const op = `${method} ${path} ${provider === 'app' ? 'asApp' : 'asUser'}`;
  const effect = services.faults.hit('jira', `${method} ${path}`);
  const response = await underFault(running, effect, async () => {
    const actor = actorOf({ provider, accountId: route.accountId }, running, services.manifest);
    return actor instanceof Response ? actor : callJira(services.jira, actor, path, init);
  });
  const points = Number(response.headers.get('x-sandbox-points') ?? 1);
  running.record({ kind: 'jira', op, status: response.status, points, ...(effect && { fault: true }) });
  return response;
}

async function kvs(
  services: Services,
  running: Running,
  path: string,
  init?: RequestInit,
): Promise<Response> {
  const body: unknown = JSON.parse(typeof init?.body === 'string' ? init.body : 'null');
  const { entityName, key } = (body ?? {}) as { entityName?: unknown; key?: unknown };
  const name = path.replace(/^\/api\/v1\//, '');
  const op = [name, entityName, key].filter((part) => typeof part === 'string').join(' ');
  const effect = services.faults.hit('kvs', op);
  let cost: KvsResponse['cost'] | null = null;
  const response = await underFault(running, effect, () => {
    const answer = services.kvs(path, body);
    cost = answer.cost;
    return Promise.resolve(
      new Response(answer.text, { status: answer.status, headers: { 'content-type': 'application/json' } }),
    );
  });
  running.record({
    ...(cost ?? { kind: name.includes('query') ? 'kvsQuery' : 'kvsRead' }),
    op,
    status: response.status,
    ...(effect && { fault: true }),
  });
  return response;
}

async function queue(
  services: Services,
  running: Running,
  path: string,
  init?: RequestInit,
): Promise<Response> {
  const body: unknown = JSON.parse(typeof init?.body === 'string' ? init.body : 'null');
  const verb = path.split('/')[3] ?? '';
  const op = `${verb} ${String((body as { queueName?: unknown } | null)?.queueName)}`;
  const effect = services.faults.hit('queue', op);
  const response = await underFault(running, effect, () =>
    Promise.resolve(services.queue(verb, body, running.chain)),
  );
  running.record({
    kind: verb === 'publish' ? 'queue' : 'other',
    op,
    status: response.status,
    ...(effect && { fault: true }),
  });
  return response;
}

function graphql({ webTriggers }: Services, running: Running, init?: RequestInit): Response {
  const { op, response } = webTriggers(JSON.parse(typeof init?.body === 'string' ? init.body : 'null'));
  running.record({ kind: 'other', op, status: response.status });
  return response;
}
