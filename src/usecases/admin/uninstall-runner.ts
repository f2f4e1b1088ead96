import * as z from '../../shape';
import type { Job, JobStep } from '../../store/jobs';
import type { Deps } from '../deps';
import { stepDone, type JobRunner, type StepOutcome } from '../jobs/job-runner';
import { keepMade } from './keep-made';
import { leaveWorkflows, openGate } from './uninstall-project';
import { putPreparation } from './uninstall-record';

const action = z.object({
  projectId: z.string(),
  key: z.string().nullable(),
  /** Whether its gate was enforced when preparing began. Jobs of earlier versions don't say. */
  enforced: z.boolean().exactOptional(),
});

/** One project: its gate first, so that nobody is held up whatever comes of the rest. */
async function runStep(deps: Deps, job: Job, step: JobStep): Promise<StepOutcome> {
  const { projectId, key, enforced } = action.parse(step.action);
  const gate = await openGate(deps, projectId, job.startedBy, enforced);
  const rules =
    key === null
      ? 'it was deleted in Jira'
      : await leaveWorkflows(deps, projectId, job, (made) => keepMade(deps, job, step, projectId, made));
  return stepDone({ [`report:${projectId}`]: `${key ?? `Project ${projectId}`}: ${gate}; ${rules}.` });
}

export const uninstallRunner: JobRunner = {
  run: runStep,
  finish: async (deps, job, steps) => {
    const lines = Object.entries(job.bindings).flatMap(([name, line]) =>
      name.startsWith('report:') ? [line] : [],
    );
    const left = steps
      .filter((step) => step.state === 'skipped')
      .map((step) => `Left out: ${step.text}. Do it by hand, or its workflow may refuse changes.`);
    const report = [...lines, ...left];
    await putPreparation(
      deps,
      {
        preparedAt: new Date(deps.clock.now()).toISOString(),
        report: report.length > 0 ? report : ['No project has adopted anything: there was nothing to do.'],
      },
      job,
    );
  },
  canSkip: () => true,
};
