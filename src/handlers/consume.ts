import { InvocationError, InvocationErrorCode, type AsyncEvent } from '@forge/events';
import type { Reader } from '../shape';
import { JiraError } from '../jira/errors';
import { isoOf } from '../jira/instant';
import { isStorageLimit } from '../store/errors';
import { dropLetter, envelope, MESSAGES, putMessage } from '../usecases/dead-letters';
import type { Deps } from '../usecases/deps';
import { failureCode } from '../usecases/health/failure-code';
import { mayPass } from '../usecases/health/may-pass';
import { QueueBusy } from '../usecases/queue-busy';
import { idsOf } from './ids';
import { siteOf } from './invocation';
import { spread } from './jitter';
import { makeDeps } from './make-deps';
import { reportDone, reportFailed, type Invoked } from './report';

/** Tries of a message that fails by itself: the platform would repeat it for a day, and each try costs. */
const POISON_AFTER = 8;
/**
 * Tries of a message that fails because Jira, storage or the queue are away. The platform brings messages back for 24 h, the later ones every
 * quarter of an hour: after so many it is kept as a dead letter, before the platform would drop it.
 */
const PATIENCE = 85;

/** Storage and the queue count over a minute at most. */
const PLATFORM_RESTS_S = 60;
/** The longest that the platform waits when it is asked to, in seconds, and what leaves room below it to come back apart. */
const [LONGEST_WAIT_S, LONGEST_BACKOFF_S] = [900, 720];

/** Where the message is worked on, and how often it was before. */
interface Delivery extends Invoked {
  readonly event: AsyncEvent;
  readonly tries: number;
  readonly letter: { readonly list: string; readonly id: string } | undefined;
}

/**
 * Works on one message of a queue. A body of the wrong shape is put aside at once, a failure is repeated by the platform: what may
 * pass for most of a day, what fails by itself a few times. Then it is put aside as a dead letter, which an admin sees and can
 * send again; when that message is done, the letter goes.
 */
export async function consume<T>(
  queue: string,
  schema: Reader<T>,
  event: AsyncEvent,
  context: unknown,
  work: (deps: Deps, body: T) => Promise<void>,
  depsOf: (site: string | undefined) => Deps = makeDeps,
): Promise<InvocationError | undefined> {
  const deps = depsOf(siteOf(context));
  const began = deps.clock.now();
  const around = envelope.safeParse(event.body);
  const { letter, probe } = around.success ? around.data : {};
  if (probe !== undefined) {
    await deps.store.heartbeats.probeArrived(queue, probe, isoOf(began));
    return undefined;
  }
  const tries = event.retryContext?.retryCount ?? 0;
  const ids = { ...idsOf(event.body), eventId: event.eventId, ...(tries > 0 && { tries: String(tries) }) };
  const delivery: Delivery = { operation: operationOf(queue, event.body), ids, began, event, tries, letter };
  const body = schema.safeParse(event.body);
  if (!body.success) {
    await putAside(deps, queue, delivery, 'BAD_MESSAGE', body.error);
    return undefined;
  }
  try {
    await work(deps, body.data);
    if (letter !== undefined) await dropLetter(deps, letter);
    reportDone(deps, delivery);
    return undefined;
  } catch (error) {
    return failed(deps, queue, delivery, error);
  }
}

/** Asks the platform to bring it back, or puts it aside. Throws what the platform's own waiting is good enough for. */
async function failed(
  deps: Deps,
  queue: string,
  delivery: Delivery,
  error: unknown,
): Promise<InvocationError | undefined> {
  const { tries } = delivery;
  deps.log.error('work.failed', error, { queue, tries });
  const code = failureCode(error);
  if (tries >= (mayPass(error) ? PATIENCE : POISON_AFTER)) {
    await putAside(deps, queue, delivery, code, error);
    return undefined;
  }
  await reportFailed(deps, delivery, code);
  const rest = restAsked(error);
  if (rest === null) throw error;
  return new InvocationError({
    retryAfter: waitAfter(tries, rest, delivery.event.eventId),
    retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
  });
}

/**
 * Seconds until the next try: as long as was asked for at the least, and ever longer, so that as many tries reach over most of a
 * day. Messages that were sent away together come back apart, also when all of them wait as long as the platform lets them.
 */
export function waitAfter(tries: number, rest: number, eventId: string): number {
  const backoff = tries < 3 ? 0 : PLATFORM_RESTS_S * 2 ** Math.min(tries, 10);
  const wait = Math.max(rest, Math.min(backoff, LONGEST_BACKOFF_S));
  return spread(wait, `${eventId} ${tries}`, LONGEST_WAIT_S);
}

/** Seconds that Jira, storage or the queue ask to wait; null: nobody asks. */
function restAsked(error: unknown): number | null {
  if (error instanceof JiraError && error.code === 'RATE_LIMITED') return error.retryAfter ?? 30;
  return isStorageLimit(error) || error instanceof QueueBusy ? PLATFORM_RESTS_S : null;
}

/** "issue-work fold": the queue and what the message asks for. */
function operationOf(queue: string, body: unknown): string {
  const kind = typeof body === 'object' && body !== null && 'kind' in body ? body.kind : undefined;
  return typeof kind === 'string' && kind.length <= 40 ? `${queue} ${kind}` : queue;
}

/** As it was sent. Whatever came: another version may have sent it, or nobody knows who. */
function withoutLetter(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body ?? null;
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'letter'));
}

/** A message that can't be worked on is kept as a record, where the health of the app is looked at. */
async function putAside(
  deps: Deps,
  queue: string,
  delivery: Delivery,
  code: string,
  error: unknown,
): Promise<void> {
  const { event, tries, letter } = delivery;
  const body = withoutLetter(event.body);
  const why = error instanceof Error ? error.message : String(error);
  const isAgain = letter?.list === MESSAGES;
  const place = isAgain ? letter : { list: MESSAGES, id: event.eventId };
  await putMessage(deps, place, { queue, body, why, code, attempts: tries + 1 });
  // The ticket's letter was sent on as this message, whose letter says more.
  if (letter !== undefined && !isAgain) await dropLetter(deps, letter);
  await reportFailed(deps, delivery, code);
}
