import * as z from '../../shape';
import type { JobView } from '../../contract/admin';
import type { Caller, Deps } from '../deps';
import { readActiveJobs, releaseClaims } from '../jobs/active-jobs';
import { giveUp } from '../jobs/create-job';
import { startJob } from '../jobs/start-job';
import { readRules } from '../rules/change-rules';
import { openPhases } from './open-tickets';

const pin = z.object({ projectId: z.string(), policyId: z.string(), version: z.int() });

/** What a job that goes through open tickets is to do with each. */
export const recomputeInput = z.object({
  /** Tickets are moved to this version of a policy; null: they are counted anew, no more. */
  pin: pin.nullable(),
});
export const recomputeStep = z.object({ projectId: z.string(), phase: z.string() });

export interface Recompute {
  /** What the job claims: one for a calendar, a project's teams, a policy. */
  readonly subject: string;
  /** What it does, for people. */
  readonly text: string;
  readonly projectIds: readonly string[];
  readonly pin?: z.infer<typeof pin>;
}

/**
 * Has the open tickets of some projects counted anew in the background; with a pin they are moved to a version of a policy
 * first. A later one takes the claim of an earlier one, which goes on to its end if it has begun: doing it twice is the same as once.
 * Null: no project is concerned.
 */
export async function recomputeTickets(
  deps: Deps,
  { subject, text, projectIds, pin: wanted }: Recompute,
  caller: Caller,
): Promise<JobView | null> {
  const rules = await readRules(deps);
  const steps = projectIds.flatMap((projectId) => {
    const project = rules.projects[projectId];
    if (project === undefined) return [];
    return openPhases(project).map((phase) => ({
      id: `${projectId}-${phase}`,
      text: `${text} (${project.projectKey})`,
      action: { projectId, phase },
    }));
  });
  if (steps.length === 0) return null;
  const other = (await readActiveJobs(deps))[subject];
  if (other) {
    await giveUp(deps, other.jobId);
    await releaseClaims(deps, other.jobId, caller.accountId);
  }
  return startJob(deps, 'activation', subject, caller, () =>
    Promise.resolve({ steps, input: { pin: wanted ?? null } }),
  );
}
