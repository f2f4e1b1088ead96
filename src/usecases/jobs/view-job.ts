import type { JobView } from '../../contract/admin';
import { isOver, type Job, type JobStep } from '../../store/jobs';
import type { Deps, UseCase } from '../deps';
import { Refusal } from '../refusal';
import { runnerOf } from './runners';

/** A job as its progress page shows it. */
export function jobView(job: Job, steps: readonly JobStep[]): JobView {
  const current = steps.find((step) => step.position === job.next);
  const failed = steps.find((step) => step.state === 'failed');
  return {
    jobId: job.jobId,
    state: job.state,
    done: steps.filter((step) => step.state === 'done' || step.state === 'skipped').length,
    total: job.total,
    current: job.state === 'done' ? null : (current?.text ?? null),
    steps: steps.map(({ position, text, state, message }) => ({
      position,
      text,
      state,
      ...(message !== null && { message }),
    })),
    error: job.error,
    startedBy: job.startedBy,
    startedAt: job.startedAt,
    byHand: [...(runnerOf(job.kind).byHand?.(job, steps) ?? [])],
    kind: job.kind,
    canCancel: !isOver(job) && runnerOf(job.kind).canCancel === true,
    canSkip: failed !== undefined && runnerOf(job.kind).canSkip?.(job, failed) === true,
  };
}

export async function readJob(
  deps: Pick<Deps, 'store'>,
  jobId: string,
): Promise<{ readonly job: Job; readonly steps: JobStep[] }> {
  const job = await deps.store.jobs.get(jobId);
  if (job === null)
    throw new Refusal('NOT_FOUND', 'There is no such job.', 'Open the project and look for its latest one.');
  return { job, steps: await deps.store.jobs.steps(job) };
}

/** Where a job stands. */
export const viewJob: UseCase<'admin.job'> = async (deps, { jobId }) => {
  const { job, steps } = await readJob(deps, jobId);
  return jobView(job, steps);
};
