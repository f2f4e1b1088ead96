import type { UseCase } from '../deps';
import { Refusal } from '../refusal';
import { claimProject } from './active-jobs';
import { jobView, readJob } from './view-job';

/** Goes on with a job that failed, from the step that did not work. */
export const retryJob: UseCase<'admin.retry'> = async (deps, { jobId }, caller) => {
  const { job, steps } = await readJob(deps, jobId);
  if (job.state !== 'failed') {
    throw new Refusal('CONFLICT', `This job is ${job.state}: only one that failed can be tried again.`);
  }
  await claimProject(deps, job.kind, job.subject, caller.accountId, jobId);
  const queued = await deps.store.jobs.save({ ...job, state: 'queued', error: null });
  await deps.queue.push('job-work', { jobId }, { concurrencyKey: `job-${job.subject}` });
  const view = steps.map((step) =>
    step.state === 'failed' ? { ...step, state: 'waiting' as const, message: null } : step,
  );
  return jobView(queued, view);
};
