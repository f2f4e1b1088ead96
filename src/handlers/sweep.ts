import { Queue } from '@forge/events';
import { dueRows } from '../store/due-rows';
import { sweepDue } from '../usecases/sweep-due';

/**
 * Every five minutes. It has an entry of its own and imports next to nothing: it runs 8,640 times a month on every
 * site, and what it loads each time is what an idle site costs.
 */
export async function everyFiveMinutes(): Promise<{ readonly statusCode: 204 }> {
  const queue = new Queue({ key: 'issue-work' });
  await sweepDue({
    clock: { now: () => Date.now() },
    dueRows,
    push: async (body, { delaySeconds = 0, concurrencyKey = '' }) => {
      await queue.push({
        body,
        ...(delaySeconds > 0 && { delayInSeconds: delaySeconds }),
        concurrency: { key: concurrencyKey, limit: 1 },
      });
    },
  });
  return { statusCode: 204 };
}
