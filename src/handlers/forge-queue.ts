import {
  InternalServerError,
  InvalidPushSettingsError,
  InvalidQueueNameError,
  InvocationLimitReachedError,
  NoEventsToPushError,
  PayloadTooBigError,
  Queue,
  TooManyEventsError,
} from '@forge/events';
import type { PushOptions, QueueBodies, WorkQueue } from '../usecases/deps';
import { QueueBusy } from '../usecases/queue-busy';

/** Forge takes delays of 0 to 900 s; a longer one is shortened and the consumer finds "not due yet". */
const MAX_DELAY_S = 900;

/** What waiting does not help: the message is wrong, or its chain of messages is at its end. */
const FINAL = [
  InvalidPushSettingsError,
  InvalidQueueNameError,
  InvocationLimitReachedError,
  NoEventsToPushError,
  PayloadTooBigError,
  TooManyEventsError,
];
const isFinal = (error: unknown): boolean =>
  FINAL.some((kind) => error instanceof kind) ||
  // The SDK makes this one of every status that it has no name for.
  (error instanceof InternalServerError && error.message.startsWith('4'));

/** Forge's queues. Throws QueueBusy when a message may be taken later, and what the SDK throws when it never will. */
export const forgeQueue: WorkQueue = {
  push: async <Q extends keyof QueueBodies>(queue: Q, body: QueueBodies[Q], options: PushOptions = {}) => {
    const { delaySeconds = 0, concurrencyKey } = options;
    try {
      await new Queue({ key: queue }).push({
        body: { ...body },
        ...(delaySeconds > 0 && { delayInSeconds: Math.min(MAX_DELAY_S, Math.ceil(delaySeconds)) }),
        ...(concurrencyKey !== undefined && { concurrency: { key: concurrencyKey, limit: 1 } }),
      });
    } catch (error) {
      throw isFinal(error) ? error : new QueueBusy(error);
    }
  },
};
