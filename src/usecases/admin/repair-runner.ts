import type { Job } from '../../store/jobs';
import type { Deps } from '../deps';
import { stepDone, type JobRunner } from '../jobs/job-runner';
import { lookAt } from './drift-look';
import { repairInput } from './repair-input';
import { adoptionRunner } from './run-adoption-step';
import { isVerify, verified } from './verify-step';

/**
 * Repairing is applying a part of a plan. What of ours is still there is used again, as after an interruption; the rules
 * keep the ids of what is not repaired.
 */
const mending: JobRunner = {
  run: (deps, job, step) => {
    const { adopted, kept } = repairInput.parse(job.input);
    const isRules = (step.action as { readonly kind: string }).kind === 'putRules';
    const bindings = isRules ? { ...adopted, ...job.bindings, ...kept } : job.bindings;
    return adoptionRunner.run(deps, { ...job, bindings }, { ...step, attempts: step.attempts + 1 });
  },
  canSkip: (job, step) => adoptionRunner.canSkip?.(job, step) === true,
};

/** The last look, with the record of what was repaired: once, however often it is begun. */
async function lookAfterwards(deps: Deps, job: Job): Promise<void> {
  const { items } = repairInput.parse(job.input);
  const entry = {
    kind: 'drift repaired',
    at: deps.clock.now(),
    actor: job.startedBy,
    data: { jobId: job.jobId, items },
  };
  await lookAt(deps, job.subject, 'person', {
    repair: { jobId: job.jobId, writes: () => deps.store.projectAudit.writes(job.subject, [entry]) },
  });
}

export const repairRunner: JobRunner = {
  ...verified(mending),
  run: async (deps, job, step) => {
    if (!isVerify(step.action)) return mending.run(deps, job, step);
    await lookAfterwards(deps, job);
    return stepDone();
  },
};
