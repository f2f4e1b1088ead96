import type * as Events from '@forge/events';
import type { Queue } from '@forge/events';
import { dueRows } from '../store/due-rows';
import { noteSweep } from '../store/sweep-run';
import { sayDone } from './closing-line';
import { sweepDue } from '../usecases/sweep-due';

/**
 * The queue, read in only when something is due. @forge/events brings all of @forge/api along, three quarters of this
 * bundle, and most sweeps find nothing. `require` keeps it in the one file that Forge deploys and puts off running it;
 * import() would need a comment for the bundler to do so, and comments are stripped from bundles.
 */
function issueWork(): Queue {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- see above
  const events = require('@forge/events') as typeof Events;
  return new events.Queue({ key: 'issue-work' });
}

/**
 * Every five minutes. It has an entry of its own and imports next to nothing: it runs 8,640 times a month on every
 * site, and what it loads each time is what an idle site costs. A run that hands something on leaves a note of it; one that finds
 * nothing costs its query and no more.
 */
export async function everyFiveMinutes(): Promise<{ readonly statusCode: 204 }> {
  const began = Date.now();
  let pushed = 0;
  try {
    pushed = await sweep(began);
  } catch (error) {
    sayDone('sweep', began, 'FAILED');
    throw error;
  }
  sayDone('sweep', began, 'OK', { pushed });
  return { statusCode: 204 };
}

/** Gives how many it handed on. */
async function sweep(began: number): Promise<number> {
  const { pushed } = await sweepDue({
    clock: { now: () => Date.now() },
    dueRows,
    push: async (body, { delaySeconds = 0, concurrencyKey = '' }) => {
      await issueWork().push({
        body,
        ...(delaySeconds > 0 && { delayInSeconds: delaySeconds }),
        concurrency: { key: concurrencyKey, limit: 1 },
      });
    },
  });
  if (pushed > 0) await noteSweep(new Date(began).toISOString(), pushed);
  return pushed;
}
