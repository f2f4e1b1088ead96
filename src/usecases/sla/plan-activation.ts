import * as z from '../../shape';
import { slaPolicy } from '../../contract/sla-policy';
import { activationPlan, type ActivationAnswer } from '../../contract/sla-admin';
import type { UseCase } from '../deps';
import { releaseClaims } from '../jobs/active-jobs';
import { startJob } from '../jobs/start-job';
import { jobView, readJob } from '../jobs/view-job';
import { Refusal } from '../refusal';
import { projectIn, readRules } from '../rules/change-rules';
import { nextVersion } from './next-version';
import { openPhases } from './open-tickets';
import { planSubject, underWay } from './under-way';

/** What a plan is made of: the version as it would be, and what its maker saw. */
export const planInput = z.object({
  projectId: z.string(),
  policyId: z.string(),
  draftVersion: z.int(),
  version: slaPolicy,
  changes: z.array(z.object({ what: z.string(), before: z.string(), after: z.string() })),
});
export const planStep = z.union([
  z.object({ kind: z.literal('look'), phase: z.string() }),
  z.object({ kind: z.literal('conclude') }),
]);

/**
 * Has it worked out what activating the draft would mean to open tickets. One that is under way for the same draft is
 * answered as it is. Refused for what activating would be refused for.
 */
export const planActivation: UseCase<'sla.planActivation'> = async (
  deps,
  { projectId, policyId },
  caller,
) => {
  const rules = await readRules(deps);
  const project = projectIn(rules, projectId);
  const now = new Date(deps.clock.now()).toISOString();
  const { version, draftVersion, changes } = await nextVersion(deps, rules, projectId, policyId, now);
  const subject = planSubject(projectId, policyId);
  const other = await underWay(deps, subject);
  if (other !== null && planInput.parse(other.input).draftVersion === draftVersion)
    return { kind: 'working', job: jobView(other, await deps.store.jobs.steps(other)) };
  if (other !== null) await releaseClaims(deps, other.jobId, caller.accountId);
  const phases = openPhases(project).map((phase) => ({
    id: phase,
    text: 'Look at the open tickets',
    action: { kind: 'look', phase },
  }));
  const conclude = { id: 'conclude', text: 'Put the plan together', action: { kind: 'conclude' } };
  const input = { projectId, policyId, draftVersion, version, changes };
  const job = await startJob(deps, 'activationPlan', subject, caller, () =>
    Promise.resolve({ steps: [...phases, conclude], input }),
  );
  return { kind: 'working', job };
};

/** How far the plan is, and the plan once it is made. */
export const activationPlanResult: UseCase<'sla.activationPlan'> = async (
  deps,
  { jobId },
): Promise<ActivationAnswer> => {
  const { job, steps } = await readJob(deps, jobId);
  if (job.kind !== 'activationPlan')
    throw new Refusal('NOT_FOUND', 'There is no such plan.', 'Open the draft and plan its activation again.');
  if (job.state !== 'done') return { kind: 'working', job: jobView(job, steps) };
  const { projectId } = planInput.parse(job.input);
  const kept = await deps.store.records.get('activation-plan', projectId, jobId, activationPlan);
  if (kept === null)
    throw new Refusal('NOT_FOUND', 'This plan is not kept any more.', 'Plan the activation again.');
  return { kind: 'plan', plan: kept.body };
};
