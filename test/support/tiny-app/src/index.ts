/** A small app that does on demand what real apps do, for tests of the platform. */
import api, { getAppContext, route } from '@forge/api';
import { InvocationError, Queue } from '@forge/events';
import { kvs } from '@forge/kvs';
import Resolver from '@forge/resolver';

interface Request {
  payload: Record<string, unknown>;
  context: { accountId: string; extension?: { issue?: { id: string } } };
}
const queue = new Queue({ key: 'work' });
const slow = new Queue({ key: 'slow' });
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const resolver = new Resolver();
const define = (name: string, run: (request: Request) => unknown): void =>
  void resolver.define(name, run as Parameters<typeof resolver.define>[1]);

define('who', async ({ context, payload }) => {
  await pause(Number(payload['wait'] ?? 0));
  const app = getAppContext() as unknown as { moduleKey: string };
  return {
    accountId: context.accountId,
    issue: context.extension?.issue?.id,
    module: app.moduleKey,
    at: new Date().toISOString(),
    now: Date.now(),
  };
});
define('nothing', () => undefined);
define('throws', () => {
  throw new Error('on purpose');
});
define('sleeps', ({ payload }) => pause(Number(payload['ms'])));
define('big', ({ payload }) => 'x'.repeat(Number(payload['bytes'])));
define('env', () => ({ env: Object.keys(process.env), hasFetch: typeof fetch }));
define('egress', async () => {
  await fetch('https://example.com/');
});
define('logs', ({ payload }) => {
  for (let line = 0; line < Number(payload['lines']); line += 1)
    console.log('bytes' in payload ? 'x'.repeat(Number(payload['bytes'])) : `line ${line}`);
});
define('jira', async ({ payload }) => {
  const who =
    payload['as'] === 'user'
      ? api.asUser()
      : payload['as'] === 'other'
        ? api.asUser('somebody')
        : api.asApp();
  const response = await who.requestJira(route`/rest/api/3/myself`);
  return { status: response.status, body: (await response.json()) as unknown };
});
define('save', async ({ payload }) => {
  await kvs.set('key', payload['value']);
  return { before: await kvs.get('key') };
});
define('load', () => kvs.get('key'));
define('push', async ({ payload }) =>
  (payload['queue'] === 'slow' ? slow : queue).push(payload['events'] as never),
);
define('stats', async ({ payload }) => queue.getJob(String(payload['jobId'])).getStats());
define('cancel', async ({ payload }) => queue.cancel(String(payload['jobId'])));

export const panel = resolver.getDefinitions();

export async function gate(argument: { issue: { key: string } }): Promise<unknown> {
  if (argument.issue.key === 'SLOW-1') await pause(2_000);
  if (argument.issue.key === 'BAD-1') return { result: 'yes' };
  if (argument.issue.key === 'THROW-1') throw new Error('gate broke');
  return { result: argument.issue.key === 'OK-1', errorMessage: `${argument.issue.key} needs approval` };
}

export async function onEvent(event: Record<string, unknown>): Promise<unknown> {
  await note('events', event);
  if (event['crash'] === true) await pause(2_000);
  if (event['throws'] === true) throw new Error('event failed');
  if (event['again'] === true)
    return new InvocationError({
      retryAfter: Number(event['after'] ?? 60),
      retryReason: 'FUNCTION_RETRY_REQUEST' as never,
      retryData: (event['data'] ?? { page: 2 }) as Record<string, unknown>,
    });
  return undefined;
}

export async function sweep(payload: unknown): Promise<unknown> {
  await note('sweeps', { at: new Date().toISOString(), payload });
  return { statusCode: 204 };
}

export async function worker(event: {
  body: Record<string, unknown>;
  retryContext?: unknown;
}): Promise<void> {
  if (event.body['again'] === true) {
    await queue.push({ body: event.body });
    return;
  }
  await note('work', { ...event, started: Date.now() });
  await pause(Number(event.body['wait'] ?? 0));
  if (event.body['fail'] === true) throw new Error('work failed');
  await note('done', { ...event, ended: Date.now() });
}

/** Says in Jira's log of calls that it ran; fails on demand. */
export async function onLeave(event: { context: { moduleKey: string } }): Promise<void> {
  await api.asApp().requestJira(route`/rest/api/3/leaving/${event.context.moduleKey}`);
  if ((await kvs.get('leave badly')) === true) throw new Error('could not clean up');
}

async function note(key: string, value: unknown): Promise<void> {
  const old = (await kvs.get<unknown[]>(key)) ?? [];
  await kvs.set(key, [...old, value]);
}
