import type { PlanAnswer } from '../../contract/admin';
import type { Plan } from '../../domain/provisioning';
import { sameContent } from '../../domain/provisioning/hash';
import type { Caller, Deps, UseCase } from '../deps';
import { readActiveJobs, releaseClaims } from '../jobs/active-jobs';
import { startJob } from '../jobs/start-job';
import { readJob } from '../jobs/view-job';
import { Refusal } from '../refusal';
import { keptIn, type KeptPlan } from './plan-runner';
import { planAsked, READ_STEPS, type PlanAsked } from './read-steps';
import { viewPlan } from './view-plan';

const subjectOf = (projectId: string): string => `plan-${projectId}`;

/**
 * Has a large site read and planned through the queue. One that is being made for the same project goes on for whoever
 * asked for it; only the claim is the newer one's.
 */
export async function startPlanJob(deps: Deps, asked: PlanAsked, caller: Caller): Promise<PlanAnswer> {
  const subject = subjectOf(asked.projectId);
  const other = (await readActiveJobs(deps))[subject];
  if (other) await releaseClaims(deps, other.jobId, caller.accountId);
  const making = { id: 'plan', text: 'Make the plan', action: { kind: 'makePlan' } };
  const job = await startJob(deps, 'plan', subject, caller, () =>
    Promise.resolve({ steps: [...READ_STEPS, making], input: asked }),
  );
  return {
    kind: 'reading',
    jobId: job.jobId,
    text: 'This site is large, so it is read in the background. You can leave and come back.',
    done: 0,
    total: job.total,
  };
}

/** How far the reading is, and the plan when it is made. */
export const planResult: UseCase<'admin.planResult'> = async (deps, { jobId }): Promise<PlanAnswer> => {
  const { job, steps } = await readJob(deps, jobId);
  if (job.kind !== 'plan') throw new Refusal('NOT_FOUND', 'There is no such plan.', 'Plan again.');
  if (job.state === 'failed')
    throw new Refusal('UNAVAILABLE', job.error?.message ?? 'The site could not be read.', 'Plan again.');
  const kept = keptIn(steps);
  if (job.state !== 'done' || kept === null) {
    const done = steps.filter((step) => step.state === 'done').length;
    const text = steps[job.next]?.text ?? 'Make the plan';
    return { kind: 'reading', jobId, text, done, total: job.total };
  }
  const { practices, project } = kept.input;
  return { kind: 'plan', plan: viewPlan(project.id, practices, kept.plan, planIdOf(kept.plan, jobId)) };
};

/** The plan names the job that keeps it, so that applying finds it. */
const planIdOf = ({ planId }: Plan, jobId: string): string => `${planId}@${jobId}`;

/** The job that keeps the plan of this id; null: the plan was made at once and is kept nowhere. */
export const jobOfPlan = (planId: string): string | null => planId.split('@')[1] ?? null;

/**
 * The plan that was shown, as the job keeps it.
 * @throws Refusal STALE when it was made for something else or is not there
 */
export async function readKeptPlan(
  deps: Pick<Deps, 'store'>,
  jobId: string,
  asked: PlanAsked,
): Promise<KeptPlan> {
  const job = await deps.store.jobs.get(jobId);
  const kept = job?.kind === 'plan' ? keptIn(await deps.store.jobs.steps(job)) : null;
  if (job === null || kept === null || !sameContent(planAsked.parse(job.input), asked))
    throw new Refusal(
      'STALE',
      'This plan was made for something else.',
      'Look at the new plan and apply that.',
    );
  return kept;
}
