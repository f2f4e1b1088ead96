import type { Made } from '../../domain/provisioning/made';
import type { Job, JobStep } from '../../store/jobs';
import type { Deps } from '../deps';

/** Keeps what a step of a job made or is about to change in a project; keeping it again brings it up to date. */
export const keepMade = (
  deps: Pick<Deps, 'store' | 'clock'>,
  job: Pick<Job, 'jobId'>,
  step: Pick<JobStep, 'id'>,
  projectId: string,
  made: Made,
): Promise<void> =>
  deps.store.madeObjects.add(
    { projectId, jobId: job.jobId, stepId: step.id, made },
    new Date(deps.clock.now()).toISOString(),
  );
