import { InvocationError, InvocationErrorCode, type AsyncEvent } from '@forge/events';
import type { Reader } from '../shape';
import { JiraError } from '../jira/errors';
import { isStorageLimit } from '../store/errors';
import type { Deps } from '../usecases/deps';
import { siteOf } from './invocation';
import { makeDeps } from './make-deps';

/** Tries of one message before it is put aside: the platform itself would repeat it for a day. */
const GIVE_UP_AFTER = 8;

/** Storage counts over a minute at most. */
const STORAGE_RESTS_S = 60;

/**
 * Works on one message of a queue. A body of the wrong shape is put aside at once, a failure is repeated by the
 * platform, first soon, then after as long as Jira asks for; what keeps failing is put aside too.
 */
export async function consume<T>(
  queue: string,
  schema: Reader<T>,
  event: AsyncEvent,
  context: unknown,
  work: (deps: Deps, body: T) => Promise<void>,
): Promise<InvocationError | undefined> {
  const deps = makeDeps(siteOf(context));
  const body = schema.safeParse(event.body);
  if (!body.success) {
    await putAside(deps, queue, event, body.error);
    return undefined;
  }
  try {
    await work(deps, body.data);
    return undefined;
  } catch (error) {
    deps.log.error('work.failed', error, { queue, tries: event.retryContext?.retryCount ?? 0 });
    if ((event.retryContext?.retryCount ?? 0) >= GIVE_UP_AFTER) {
      await putAside(deps, queue, event, error);
      return undefined;
    }
    if (error instanceof JiraError && error.code === 'RATE_LIMITED')
      return new InvocationError({
        retryAfter: Math.min(900, Math.ceil(error.retryAfter ?? 30)),
        retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
      });
    if (isStorageLimit(error))
      return new InvocationError({
        retryAfter: STORAGE_RESTS_S,
        retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
      });
    throw error;
  }
}

/** A message that can't be worked on is kept as a record, where the health of the app is looked at. */
async function putAside(deps: Deps, queue: string, event: AsyncEvent, error: unknown): Promise<void> {
  const why = error instanceof Error ? error.message : String(error);
  const at = new Date(deps.clock.now()).toISOString();
  await deps.store.records.put('dead-letter', queue, event.eventId, at, { body: event.body, why });
}
