import { isOver } from '../../store/jobs';
import { retryOnConflict } from '../../store/transaction';
import type { UseCase } from '../deps';
import { Refusal } from '../refusal';
import { releaseClaims } from './active-jobs';
import { runnerOf } from './runners';
import { jobView, readJob } from './view-job';

/**
 * Stops a job for good. A part that is being worked on comes to its end; nothing follows it. Cancelling once more is
 * answered the same.
 * @throws Refusal CONFLICT for a job that has ended otherwise, or that must come to its end once begun
 */
export const cancelJob: UseCase<'admin.cancel'> = async (deps, { jobId }, caller) => {
  const view = await retryOnConflict(async () => {
    const { job, steps } = await readJob(deps, jobId);
    if (job.state === 'cancelled') return jobView(job, steps);
    if (isOver(job)) throw new Refusal('CONFLICT', `This job is ${job.state}: there is nothing to stop.`);
    if (runnerOf(job.kind).canCancel !== true)
      throw new Refusal(
        'CONFLICT',
        'This job changes the site, so it has to come to its end.',
        'Wait until it is done; what it did can be undone from its own page.',
      );
    const finishedAt = new Date(deps.clock.now()).toISOString();
    return jobView(await deps.store.jobs.save({ ...job, state: 'cancelled', finishedAt }), steps);
  });
  await releaseClaims(deps, jobId, caller.accountId);
  return view;
};
