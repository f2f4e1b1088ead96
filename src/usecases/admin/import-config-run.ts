import { sha256 } from '../../domain/provisioning/hash';
import { amongProjects, bindingsOfProject } from '../../domain/transfer/own-bindings';
import type { Job, JobStep } from '../../store/jobs';
import type { Deps } from '../deps';
import { claimProject, readActiveJobs } from '../jobs/active-jobs';
import { stepDone, type JobRunner, type StepOutcome } from '../jobs/job-runner';
import { recordDecision } from '../insight';
import { importInput, importStep, type ImportInput } from './import-config-input';
import type { JobInput } from './job-input';
import { planFor } from './make-plan';
import { putRulesTogether } from './put-rules-together';
import { adoptionRunner } from './run-adoption-step';

/** Does one step of an import: a step of one project's adoption, done as any adoption does it, or the switch. */
async function run(deps: Deps, job: Job, step: JobStep): Promise<StepOutcome> {
  const input = importInput.parse(job.input);
  await holdProjects(deps, job, input);
  const action = importStep.parse(step.action);
  if (action.kind === 'switchOn') {
    await putRulesTogether(
      deps,
      input.projects.map(({ input: adoption }) => ({
        input: adoption,
        bindings: bindingsOfProject(job.bindings, adoption.project.id),
        by: job.startedBy,
        jobId: job.jobId,
      })),
      input.from,
    );
    return stepDone();
  }
  const { projectId } = action;
  const place = input.projects.findIndex((one) => one.input.project.id === projectId);
  const adoption = input.projects[place]?.input;
  if (!adoption) throw new Error(`the import has no project ${projectId}`);
  if (action.kind === 'check') {
    await checkPlan(deps, adoption);
    return stepDone();
  }
  const outcome = await adoptionRunner.run(
    deps,
    { ...job, subject: projectId, input: adoption, bindings: bindingsOfProject(job.bindings, projectId) },
    {
      ...step,
      action: action.action,
      bindings: bindingsOfProject(step.bindings, projectId),
      // All were planned before any was made: what projects share may be there by now, so the later ones look for it first.
      attempts: step.attempts + (place > 0 ? 1 : 0),
    },
  );
  return { ...outcome, bindings: amongProjects(outcome.bindings, projectId) };
}

/** Throws when the project would be planned otherwise by now: nothing of the import has been written yet. */
async function checkPlan(
  deps: Deps,
  { planId, project, practices, settings, adaptations }: JobInput,
): Promise<void> {
  const { plan } = await planFor(deps, project.id, practices, settings, adaptations);
  if (plan.planId !== planId)
    throw new Error(
      `${project.key} has changed since the plan was made. Nothing was written. Plan the import again.`,
    );
}

/**
 * A job that failed has let its projects go, and so may have met somebody else by the time it goes on.
 * @throws Refusal CONFLICT when another job is at work on one of them
 */
async function holdProjects(deps: Deps, job: Job, input: ImportInput): Promise<void> {
  const claims = await readActiveJobs(deps);
  for (const { project } of input.projects.map((one) => one.input))
    if (claims[project.id]?.jobId !== job.jobId)
      await claimProject(deps, 'import', project.id, job.startedBy, job.jobId);
}

/** Decisions of the other site are kept here too; the same one twice is one, however often it is imported. */
async function finish(deps: Deps, job: Job): Promise<void> {
  const { projects } = importInput.parse(job.input);
  for (const { input, decisions } of projects)
    for (const one of decisions) {
      const id = `import-${sha256(one)}`;
      await recordDecision(deps, input.project.id, id, one.practices, one.decision, job.startedBy);
    }
}

/** The step as the adoption of its project knows it; null for those of the import itself. */
function ofAdoption(step: JobStep): { readonly projectId: string; readonly step: JobStep } | null {
  const action = importStep.parse(step.action);
  return action.kind === 'adoption'
    ? { projectId: action.projectId, step: { ...step, action: action.action } }
    : null;
}

export const importRunner: JobRunner = {
  run,
  finish,
  byHand: (job, steps) =>
    importInput.parse(job.input).projects.flatMap(({ input }) => {
      const own = steps
        .map(ofAdoption)
        .flatMap((one) => (one?.projectId === input.project.id ? [one.step] : []));
      return adoptionRunner.byHand?.({ ...job, input }, own) ?? [];
    }),
  canSkip: (job, step) => {
    const own = ofAdoption(step);
    return own !== null && adoptionRunner.canSkip?.(job, own.step) === true;
  },
};
