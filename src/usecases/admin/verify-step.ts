import type { JobDraft } from '../jobs/start-job';
import { stepDone, type JobRunner } from '../jobs/job-runner';
import { lookAt } from './drift-look';

const KIND = 'verify';

/** Last step of a job that changes a project: compares it with what is adopted now. */
export const VERIFY: JobDraft['steps'][number] = {
  id: KIND,
  text: 'Compare the site with what was planned',
  action: { kind: KIND },
};

export const isVerify = (action: unknown): boolean =>
  typeof action === 'object' && action !== null && 'kind' in action && action.kind === KIND;

/** A runner of jobs that end with looking at the project. Looking changes nothing, so that it can be left out. */
export const verified = (runner: JobRunner): JobRunner => ({
  ...runner,
  run: async (deps, job, step) => {
    if (!isVerify(step.action)) return runner.run(deps, job, step);
    await lookAt(deps, job.subject, 'person');
    return stepDone();
  },
  canSkip: (job, step) => isVerify(step.action) || runner.canSkip?.(job, step) === true,
});
