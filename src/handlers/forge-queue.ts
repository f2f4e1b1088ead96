import { Queue } from '@forge/events';
import type { PushOptions, QueueBodies, WorkQueue } from '../usecases/deps';

/** Forge takes delays of 0 to 900 s; a longer one is shortened and the consumer finds "not due yet". */
const MAX_DELAY_S = 900;

export const forgeQueue: WorkQueue = {
  push: async <Q extends keyof QueueBodies>(queue: Q, body: QueueBodies[Q], options: PushOptions = {}) => {
    const { delaySeconds = 0, concurrencyKey } = options;
    await new Queue({ key: queue }).push({
      body: { ...body },
      ...(delaySeconds > 0 && { delayInSeconds: Math.min(MAX_DELAY_S, Math.ceil(delaySeconds)) }),
      ...(concurrencyKey !== undefined && { concurrency: { key: concurrencyKey, limit: 1 } }),
    });
  },
};
