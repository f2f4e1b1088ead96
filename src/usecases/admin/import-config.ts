import type { Step } from '../../domain/provisioning';
import { sameContent } from '../../domain/provisioning/hash';
import type { ConfigContent } from '../../domain/transfer';
import { importSteps } from '../../domain/transfer/import-steps';
import { amongProjects } from '../../domain/transfer/own-bindings';
import type { Caller, Deps, UseCase } from '../deps';
import { claimProject } from '../jobs/active-jobs';
import { startJob, type JobDraft } from '../jobs/start-job';
import { Refusal } from '../refusal';
import type { ImportInput } from './import-config-input';
import { planAtOnce } from './plan-import';
import { readFile, type Chosen, type ImportPlan } from './plan-import-file';
import { plannedByJob, planningInput } from './plan-import-job';

/**
 * Starts importing exactly what was shown; anything else is refused as STALE. One job does all projects; it claims each
 * of them, so that nobody else changes one in between.
 */
export const importConfig: UseCase<'config.import'> = (deps, request, caller) =>
  startJob(deps, 'import', 'site', caller, async (jobId) => {
    const content = readFile(request.text, request.passphrase);
    const byJob = /^(importPlan-[^:]+):/.exec(request.planId)?.[1];
    const plan =
      byJob === undefined
        ? await planAtOnce(deps, content, request.projects)
        : await shownPlan(deps, byJob, content, request.projects);
    check(plan, request.planId);
    return draftOf(deps, plan, byJob !== undefined, jobId, caller);
  });

/** The plan that a job made for this very file; null when it made none, or for another. */
async function shownPlan(
  deps: Deps,
  jobId: string,
  content: ConfigContent,
  chosen: Chosen,
): Promise<ImportPlan | null> {
  const job = await deps.store.jobs.get(jobId);
  if (job?.kind !== 'importPlan') return null;
  const planned = planningInput.parse(job.input);
  return sameContent([planned.content, planned.chosen], [content, chosen])
    ? plannedByJob(deps, job, await deps.store.jobs.steps(job))
    : null;
}

function check(plan: ImportPlan | null, shown: string): asserts plan is ImportPlan {
  if (plan?.planId !== shown)
    throw new Refusal(
      'STALE',
      'The site has changed since this plan was made.',
      'Plan the import again, and import that.',
      plan === null ? undefined : { planId: plan.planId },
    );
  if (plan.blockers.length > 0)
    throw new Refusal('CONFLICT', plan.blockers.join(' '), 'Settle this, then plan the import again.');
  if (plan.projects.every((one) => one.plan.kind !== 'planned' || one.plan.steps.length === 0))
    throw new Refusal('CONFLICT', 'There is nothing to do: everything in the file is in place already.');
}

/** @param again the plans are looked at again, project by project, before anything is written */
async function draftOf(
  deps: Deps,
  { planId, content, projects }: ImportPlan,
  again: boolean,
  jobId: string,
  caller: Caller,
): Promise<JobDraft> {
  const changing = projects.flatMap(({ resolved, plan }) =>
    plan.kind === 'planned' && plan.steps.length > 0 ? [{ config: resolved.config, plan }] : [],
  );
  // One after the other: each claim is a version of one record.
  for (const { plan } of changing)
    await claimProject(deps, 'import', plan.input.project.id, caller.accountId, jobId);
  const input: ImportInput = {
    planId,
    from: { site: content.site.url, exportedAt: content.exportedAt },
    projects: changing.map(({ config, plan }) => ({ input: plan.input, decisions: config.decisions })),
  };
  const checks = changing.map(({ plan: { input: of } }) => ({
    id: `${of.project.id}/check`,
    text: `${of.project.key}: See that nothing has changed since the plan was made`,
    action: { kind: 'check', projectId: of.project.id },
  }));
  const steps = importSteps(
    changing.map(({ plan }) => ({
      projectId: plan.input.project.id,
      key: plan.input.project.key,
      // A plan that went through the queue came out of our own hands.
      steps: plan.steps as readonly Step[],
    })),
  );
  const bindings = changing.map(({ plan }) => amongProjects(plan.bindings, plan.input.project.id));
  return {
    steps: [...(again ? checks : []), ...steps],
    bindings: Object.assign({}, ...bindings) as Record<string, string>,
    input,
  };
}
