import * as z from 'zod';
import { LIMITS, QUEUE_NAME } from '../limits';
import type { AppManifest } from '../manifest/types';
import type { Deliverer } from './deliverer';
import type { DeliveryStore } from './delivery-store';
import { randomUUID } from 'node:crypto';

const pushEvent = z.strictObject({
  body: z.record(z.string(), z.unknown()),
  delayInSeconds: z.number().min(0).max(LIMITS.push.delaySeconds).optional(),
  concurrency: z.strictObject({ key: z.string().min(1), limit: z.number().int().min(1) }).optional(),
});
const job = z.object({ queueName: z.string().regex(QUEUE_NAME), jobId: z.string().min(1) });
const push = job.extend({ payload: z.array(pushEvent).min(1) });

/** Answers publish, stats and cancel as @forge/events expects them. */
export type QueueApi = (verb: string, body: unknown, chain: string) => Response;

export interface QueueOptions {
  readonly manifest: AppManifest;
  readonly store: DeliveryStore;
  readonly deliverer: Deliverer;
  readonly now: () => number;
  readonly pace: () => number;
}

export function createQueueApi(options: QueueOptions): QueueApi {
  const perMinute = eventsPerMinute(options.pace);
  return (verb, body, chain) => {
    if (verb === 'publish') return publish(options, perMinute, body, chain);
    if (verb === 'stats' || verb === 'cancel') return aboutJob(options, verb, body);
    return Response.json({ message: `The sandbox's queue does not know "${verb}".` }, { status: 501 });
  };
}

function publish(
  options: QueueOptions,
  admit: (events: number) => boolean,
  body: unknown,
  chain: string,
): Response {
  const read = push.safeParse(body);
  if (!read.success)
    return refuse(
      400,
      read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
    );
  const { queueName, jobId, payload } = read.data;
  const consumer = options.manifest.consumers.find(({ queue }) => queue === queueName);
  // Real Forge may take it and never deliver; the sandbox says so at once.
  if (!consumer) return refuse(400, `manifest.yml declares no consumer for the queue "${queueName}".`);
  if (payload.length > LIMITS.push.events)
    return tooBig(`This push contains more than the ${LIMITS.push.events} events allowed.`);
  if (Buffer.byteLength(JSON.stringify(payload)) > LIMITS.push.bytes)
    return tooBig('The maximum payload size is 200KB.');
  const long = (options.manifest.functions.get(consumer.function)?.timeoutMs ?? 0) > LIMITS.longTimeoutMs;
  if (long && payload.some((event) => Buffer.byteLength(JSON.stringify(event)) > LIMITS.push.longEventBytes))
    return tooBig('The maximum size of an event is 100KB when its consumer may run longer than 55 seconds.');
  if (!admit(payload.length)) return refuse(429, 'Too many requests.');
  if (options.store.countPush(chain) > LIMITS.push.cyclic)
    return refuse(405, 'The limit on cyclic invocation has been reached.');

  const now = options.now();
  for (const event of payload)
    options.deliverer.add({
      kind: 'queue',
      moduleKey: consumer.key,
      name: queueName,
      jobId,
      eventId: randomUUID(),
      payload: event.body,
      created: now,
      due: now + (event.delayInSeconds ?? 0) * 1000,
      concurrency: event.concurrency ?? null,
      chain,
    });
  return Response.json({}, { status: 201 });
}

function aboutJob({ store }: QueueOptions, verb: 'stats' | 'cancel', body: unknown): Response {
  const read = job.safeParse(body);
  if (!read.success) return refuse(400, 'queueName and jobId are needed');
  const { queueName, jobId } = read.data;
  if (verb === 'cancel')
    return store.cancel(queueName, jobId)
      ? new Response(null, { status: 204 })
      : refuse(404, 'Job not found');
  const stats = store.stats(queueName, jobId);
  return stats ? Response.json(stats) : refuse(404, 'Job not found');
}

/** 500 events a minute and installation. */
function eventsPerMinute(pace: () => number): (events: number) => boolean {
  let minute = -1;
  let used = 0;
  return (events) => {
    const now = Math.floor(pace() / 60_000);
    if (now !== minute) [minute, used] = [now, 0];
    if (used + events > LIMITS.push.perMinute) return false;
    used += events;
    return true;
  };
}

const refuse = (status: number, message: string): Response =>
  Response.json({ code: status, message }, { status });
const tooBig = (errorMessage: string): Response => Response.json({ errorMessage }, { status: 413 });
