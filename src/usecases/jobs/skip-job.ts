import type { UseCase } from '../deps';
import { Refusal } from '../refusal';
import { claimProject } from './active-jobs';
import { runnerOf } from './runners';
import { jobView, readJob } from './view-job';

/** Goes on with a job that failed, without the step that did not work. What is left out stays for the admin to do by hand. */
export const skipJob: UseCase<'admin.skip'> = async (deps, { jobId }, caller) => {
  const { job, steps } = await readJob(deps, jobId);
  const failed = steps.find((step) => step.state === 'failed');
  if (job.state !== 'failed' || !failed)
    throw new Refusal('CONFLICT', `This job is ${job.state}: only a step that failed can be left out.`);
  if (runnerOf(job.kind).canSkip?.(job, failed) !== true)
    throw new Refusal(
      'CONFLICT',
      `"${failed.text}" can't be left out: later steps need it.`,
      'Remove the cause, then try it again.',
    );
  await claimProject(deps, job.kind, job.subject, caller.accountId, jobId);
  const said = failed.message ?? 'It did not work.';
  const skipped = { ...failed, state: 'skipped' as const, message: `Left out. ${said}` };
  await deps.store.jobs.saveStep(jobId, skipped);
  const queued = await deps.store.jobs.save({
    ...job,
    state: 'queued',
    next: failed.position + 1,
    error: null,
  });
  await deps.queue.push('job-work', { jobId }, { concurrencyKey: `job-${job.subject}` });
  return jobView(
    queued,
    steps.map((step) => (step === failed ? skipped : step)),
  );
};
