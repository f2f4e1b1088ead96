import { isOver } from '../../store/jobs';
import type { Deps } from '../deps';
import { readActiveJobs } from './active-jobs';

/** A job that nobody has heard of for so long may have lost its message. */
const SILENT_MS = 60_000;
const HOUR_MS = 3_600_000;

/**
 * Sends the message of a job that was begun and never worked on: the process may have died before the queue was told. It would
 * keep its place for ever. A message too many changes nothing.
 */
export async function pushUnheard(
  deps: Pick<Deps, 'store' | 'clock' | 'queue'>,
  jobId: string,
): Promise<void> {
  const job = await deps.store.jobs.get(jobId);
  if (job?.state !== 'queued' || deps.clock.now() - Date.parse(job.startedAt) < SILENT_MS) return;
  await deps.queue.push('job-work', { jobId }, { concurrencyKey: `job-${job.subject}` });
}

/** The same once a day for every job that is under way for more than an hour: it may have lost the message to go on. One read where nothing is. */
export async function pushSilentJobs(deps: Pick<Deps, 'store' | 'clock' | 'queue'>): Promise<number> {
  const before = deps.clock.now() - HOUR_MS;
  const claims = Object.values(await readActiveJobs(deps)).filter(({ at }) => Date.parse(at) < before);
  let pushed = 0;
  for (const jobId of new Set(claims.map((claim) => claim.jobId))) {
    const job = await deps.store.jobs.get(jobId);
    if (job === null || isOver(job)) continue;
    await deps.queue.push('job-work', { jobId }, { concurrencyKey: `job-${job.subject}` });
    pushed++;
  }
  return pushed;
}
