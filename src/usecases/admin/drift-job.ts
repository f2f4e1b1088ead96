import * as z from '../../shape';
import { driftCause, type DriftCause } from '../../contract/upkeep';
import type { Caller, Deps } from '../deps';
import { jobHolding } from '../jobs/active-jobs';
import { stepDone, type JobRunner } from '../jobs/job-runner';
import { startJob } from '../jobs/start-job';
import type { JobView } from '../../contract/admin';
import { lookAt } from './drift-look';

const driftInput = z.object({ projectId: z.string(), cause: driftCause });

/** What a look claims: the project itself stays free for adopting. */
const subjectOf = (projectId: string): string => `drift-${projectId}`;

/** Id of the look that is under way at a project; null: none is. */
export async function driftJobOf(
  deps: Pick<Deps, 'store' | 'clock'>,
  projectId: string,
): Promise<string | null> {
  return (await jobHolding(deps, subjectOf(projectId)))?.jobId ?? null;
}

/**
 * Has a project looked at through the queue.
 * @throws Refusal CONFLICT when it is being looked at already
 */
export const startLook = (
  deps: Deps,
  projectId: string,
  cause: DriftCause,
  caller: Caller,
): Promise<JobView> =>
  startJob(deps, 'drift', subjectOf(projectId), caller, () =>
    Promise.resolve({
      steps: [{ id: 'look', text: 'Compare the site with what was adopted', action: { kind: 'look' } }],
      input: { projectId, cause },
    }),
  );

/** Looks at one project. One that a job is at work on is not what it will be: that job looks itself when it is done. */
export const driftRunner: JobRunner = {
  run: async (deps, job) => {
    const { projectId, cause } = driftInput.parse(job.input);
    if ((await jobHolding(deps, projectId)) === null) await lookAt(deps, projectId, cause);
    return stepDone();
  },
};
