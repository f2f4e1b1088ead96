import type { JobView } from '../../contract/admin';
import { isOver, type Job, type JobStep } from '../../store/jobs';
import type { Deps } from '../deps';

/**
 * A job of evidence as its progress is shown. The view of the admin page asks the runners, which would bring all of adoption
 * into the bundle of the page "Steward".
 */
export const auditJobView = (job: Job, steps: readonly JobStep[]): JobView => ({
  jobId: job.jobId,
  state: job.state,
  done: steps.filter(({ state }) => state === 'done').length,
  total: job.total,
  current: isOver(job) ? null : (steps.find(({ position }) => position === job.next)?.text ?? null),
  steps: steps.map(({ position, text, state, message }) => ({
    position,
    text,
    state,
    ...(message !== null && { message }),
  })),
  error: job.error,
  startedBy: job.startedBy,
  startedAt: job.startedAt,
  byHand: [],
  kind: job.kind,
});

/** Null: there is no such job. */
export async function readAuditJob(
  { store }: Pick<Deps, 'store'>,
  jobId: string,
): Promise<{ readonly job: Job; readonly view: JobView } | null> {
  const job = await store.jobs.get(jobId);
  return job && { job, view: auditJobView(job, await store.jobs.steps(job)) };
}
