import { LIMITS } from '../limits';
import { isRetry } from '../runtime/invoker';
import type { InvokeResult } from '../runtime/invoker';
import type { Delivery } from './delivery-store';

/** Reasons as @forge/events names them (InvocationErrorCode). */
const REASON = {
  timeout: 'FUNCTION_TIME_OUT',
  threw: 'FUNCTION_PLATFORM_UNKNOWN_ERROR',
  crashed: 'FUNCTION_PLATFORM_UNKNOWN_ERROR',
  refused: 'FUNCTION_PLATFORM_UNKNOWN_ERROR',
} as const;

/**
 * What becomes of a delivery after one attempt.
 * Queue: app errors are retried with exponential backoff up to 15 min, an InvocationError when it asks to, all within
 * 24 h. Product events: at most 4 retries, for an InvocationError and for errors of the platform (timeout, crash); an
 * exception of the app is not retried. Sources: async-events-api, events-reference/product_events.
 */
export function nextAttempt(delivery: Delivery, result: InvokeResult, now: number): Delivery {
  const attempts = delivery.attempts + 1;
  const asked = result.ok && isRetry(result.value) ? (result.value.retryOptions ?? {}) : null;
  if (result.ok && !asked) return { ...delivery, attempts, state: 'success' };
  if (
    delivery.kind === 'event' &&
    (attempts > LIMITS.eventRetries || (!result.ok && result.outcome === 'threw'))
  )
    return { ...delivery, attempts, state: 'failed' };

  const due = now + (asked ? askedDelayMs(asked.retryAfter) : backoffMs(attempts));
  if (delivery.kind === 'queue' && due > delivery.created + LIMITS.push.retentionMs)
    return { ...delivery, attempts, state: 'failed' };
  const data = asked?.retryData;
  return {
    ...delivery,
    attempts,
    due,
    state: 'waiting',
    retryContext: {
      retryCount: attempts,
      retryReason: asked
        ? (asked.retryReason ?? 'FUNCTION_RETRY_REQUEST')
        : result.ok
          ? 'FUNCTION_RETRY_REQUEST'
          : REASON[result.outcome],
      ...(isSmallObject(data) && { retryData: data }),
    },
  };
}

const askedDelayMs = (seconds: number | undefined): number =>
  Math.min(Math.max(seconds ?? 1, 1), LIMITS.retryAfterSeconds) * 1000;
const backoffMs = (attempts: number): number =>
  Math.min(LIMITS.push.firstBackoffMs * 2 ** (attempts - 1), LIMITS.push.longestBackoffMs);

/** retryData has to be an object of at most 4 KB, otherwise it doesn't arrive. */
const isSmallObject = (data: unknown): boolean =>
  typeof data === 'object' &&
  data !== null &&
  Buffer.byteLength(JSON.stringify(data)) <= LIMITS.retryDataBytes;
