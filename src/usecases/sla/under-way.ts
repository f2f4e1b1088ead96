import type { JobView } from '../../contract/admin';
import { isOver, type Job } from '../../store/jobs';
import type { Deps } from '../deps';
import { jobHolding } from '../jobs/active-jobs';
import { jobView } from '../jobs/view-job';

/** What the jobs of a policy claim: those that work out an activation, and those that move its open tickets. */
export const planSubject = (projectId: string, policyId: string): string =>
  `activation-plan-${projectId}-${policyId}`;
export const moveSubject = (projectId: string, policyId: string): string =>
  `activation-${projectId}-${policyId}`;

/** The job that holds a claim and has not come to its end; null: none. */
export async function underWay(deps: Pick<Deps, 'store' | 'clock'>, subject: string): Promise<Job | null> {
  const job = await jobHolding(deps, subject);
  return job === null || isOver(job) ? null : job;
}

/** What is under way for a policy, so that a page that was left finds it again: open tickets that move, else a plan. */
export async function jobOfPolicy(
  deps: Pick<Deps, 'store' | 'clock'>,
  projectId: string,
  policyId: string,
): Promise<JobView | null> {
  const job =
    (await underWay(deps, moveSubject(projectId, policyId))) ??
    (await underWay(deps, planSubject(projectId, policyId)));
  return job === null ? null : jobView(job, await deps.store.jobs.steps(job));
}
