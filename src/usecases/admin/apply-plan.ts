import { optionNamesOf } from '../../domain/provisioning/plan-rules';
import type { Job, JobStep } from '../../store/jobs';
import type { UseCase } from '../deps';
import { Refusal } from '../refusal';
import { claimProject, releaseProject } from './active-jobs';
import type { JobInput } from './job-input';
import { planFor, type Planned } from './make-plan';
import { jobView } from './view-job';

/**
 * Starts applying exactly the plan that was shown: the site is read and planned again, and anything else is refused as
 * STALE. Makes the job with its steps and hands it to the queue; the answer comes at once.
 */
export const applyPlan: UseCase<'admin.apply'> = async (
  deps,
  { projectId, practices, settings, planId },
  caller,
) => {
  const now = deps.clock.now();
  const jobId = await claimProject(deps, projectId, caller.accountId);
  try {
    const planned = await planFor(deps, projectId, practices, settings);
    check(planned, planId);
    const { plan } = planned;
    const steps = plan.steps.map((step, position): JobStep => ({
      ...step,
      position,
      state: 'waiting',
      attempts: 0,
      taskId: null,
      bindings: {},
      message: null,
    }));
    const job: Job = {
      jobId,
      version: 1,
      kind: 'adoption',
      state: 'queued',
      subject: projectId,
      startedBy: caller.accountId,
      startedAt: new Date(now).toISOString(),
      total: steps.length,
      next: 0,
      bindings: { ...plan.bindings },
      error: null,
      finishedAt: null,
      input: inputOf(planned),
    };
    await deps.store.jobs.create(job, steps);
    await deps.queue.push('job-work', { jobId }, { concurrencyKey: `job-${projectId}` });
    return jobView(job, steps);
  } catch (error) {
    await releaseProject(deps, projectId, jobId, caller.accountId);
    throw error;
  }
};

function check({ plan }: Planned, planId: string): void {
  if (plan.planId !== planId) {
    throw new Refusal(
      'STALE',
      'The site has changed since this plan was made.',
      'Look at the new plan and apply that.',
      { planId: plan.planId },
    );
  }
  if (plan.conflicts > 0) {
    throw new Refusal(
      'CONFLICT',
      'The plan has conflicts that somebody has to settle first.',
      'Settle them as the plan says, then plan again.',
    );
  }
  if (plan.steps.length === 0)
    throw new Refusal('CONFLICT', 'There is nothing to do: everything is in place already.');
}

const inputOf = ({ plan, site, desired }: Planned): JobInput => ({
  planId: plan.planId,
  project: { id: site.project.id, key: site.project.key },
  practices: desired.packs.map((pack) => pack.id),
  settings: desired.settings,
  appFields: { ...site.appFields },
  priorities: site.priorities.map(({ id, name }) => ({ id, name })),
  optionNames: optionNamesOf(site.options),
  byHand: plan.items.filter((item) => item.verb === 'byHand'),
});
