import * as z from '../../shape';
import type { ImportAnswer } from '../../contract/transfer';
import { configContent, type ConfigContent } from '../../domain/transfer';
import type { Job, JobStep } from '../../store/jobs';
import type { Caller, Deps, UseCase } from '../deps';
import { stepDone, type JobRunner, type StepOutcome } from '../jobs/job-runner';
import { startJob } from '../jobs/start-job';
import { readJob } from '../jobs/view-job';
import { Refusal } from '../refusal';
import { importPlanOf, importPlanView, resolveFile, type Chosen, type ImportPlan } from './plan-import-file';
import { planProject, projectPlan, type ProjectPlan } from './plan-import-project';

/** The file as it was checked; its passphrase is kept nowhere. */
export const planningInput = z.object({
  content: configContent,
  chosen: z.record(z.string(), z.string().nullable()),
});
const planningStep = z.object({ key: z.string() });
/** Where a step keeps what came of it. */
const RESULT = 'plan';
const READING = 'Reading the site for each project of the file.';

/** Plans an import through the queue, a project a step. */
export async function startPlanning(
  deps: Deps,
  content: ConfigContent,
  chosen: Chosen,
  caller: Caller,
): Promise<ImportAnswer> {
  const { jobId, done, total } = await startJob(deps, 'importPlan', 'site', caller, () =>
    Promise.resolve({
      steps: content.projects.map(({ key }) => ({ id: key, text: `Plan ${key}`, action: { key } })),
      input: { content, chosen },
    }),
  );
  return { kind: 'reading', jobId, text: READING, done, total };
}

async function run(deps: Deps, job: Job, step: JobStep): Promise<StepOutcome> {
  const { content, chosen } = planningInput.parse(job.input);
  const { key } = planningStep.parse(step.action);
  const resolved = await resolveFile(deps, content, chosen);
  const project = resolved.projects.find(({ config }) => config.key === key);
  if (!project) throw new Error(`the file has no project "${key}"`);
  return stepDone({ [RESULT]: JSON.stringify(await planProject(deps, project)) });
}
export const importPlanRunner: JobRunner = { run };

const resultOf = ({ bindings }: JobStep): ProjectPlan =>
  bindings[RESULT] === undefined ? { kind: 'leftOut' } : projectPlan.parse(JSON.parse(bindings[RESULT]));

/** The plan that a job has made; null while it is at work. Its id names the job: importing takes it from there. */
export async function plannedByJob(
  deps: Deps,
  job: Job,
  steps: readonly JobStep[],
): Promise<ImportPlan | null> {
  if (job.state !== 'done') return null;
  const { content, chosen } = planningInput.parse(job.input);
  const plan = importPlanOf(content, await resolveFile(deps, content, chosen), steps.map(resultOf));
  return { ...plan, planId: `${job.jobId}:${plan.planId}` };
}

/** A plan that is made through the queue, or how far it is. */
export const importResult: UseCase<'config.importResult'> = async (deps, { jobId }) => {
  const { job, steps } = await readJob(deps, jobId);
  if (job.kind !== 'importPlan')
    throw new Refusal('NOT_FOUND', 'This job plans no import.', 'Plan the import again.');
  if (job.state === 'failed')
    throw new Refusal('CONFLICT', job.error?.message ?? 'Planning failed.', 'Plan the import again.');
  const plan = await plannedByJob(deps, job, steps);
  if (plan !== null) return { kind: 'plan', plan: importPlanView(plan) };
  const done = steps.filter((step) => step.state === 'done').length;
  return { kind: 'reading', jobId, text: READING, done, total: job.total };
};
