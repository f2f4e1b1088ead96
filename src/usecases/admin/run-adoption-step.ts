import * as z from '../../shape';
import type { PlanItem } from '../../contract/admin';
import type { Action } from '../../domain/provisioning';
import type { Made } from '../../domain/provisioning/made';
import { planItem } from '../../domain/provisioning/plan-item';
import { done, type ActionResult } from '../../jira/config/action-context';
import { applyAction, isJiraAction } from '../../jira/config/apply-action';
import type { Job, JobStep } from '../../store/jobs';
import type { Deps } from '../deps';
import { changeAdoption } from './adoption-record';
import { refuseOtherPlan } from './check-plan';
import { isTaskOver } from '../jobs/is-task-over';
import { stepDone, type JobRunner, type StepOutcome } from '../jobs/job-runner';
import { recordDecision } from '../insight';
import { jobInput, type JobInput } from './job-input';
import { keepMade } from './keep-made';
import { publishAdoption, putRules } from './put-rules';
import { planFromParts, readAction, readPart } from './read-steps';

/** Does one step of an adoption, or looks after the task that it started. Throws what Jira or the store throws. */
async function runStep(deps: Deps, job: Job, step: JobStep): Promise<StepOutcome> {
  const input = jobInput.parse(job.input);
  const reading = await runReading(deps, job, step, input);
  if (reading !== null) return reading;
  const action = step.action as Action;
  if (step.taskId === null) {
    const result = await act(deps, job, step, action, input);
    for (const made of result.made) await keepMade(deps, job, step, input.project.id, made);
    if (result.taskId === null) return finish(deps, job, action, result.bindings);
    return poll(deps, job, action, result.taskId, result.bindings);
  }
  return poll(deps, job, action, step.taskId, step.bindings);
}

const checkAction = z.object({ kind: z.literal('checkPlan'), planId: z.string() });

/** On a large site an adoption begins by reading it again and comparing. Null: the step does something else. */
async function runReading(
  deps: Deps,
  job: Job,
  step: JobStep,
  { project, practices, settings, adaptations }: JobInput,
): Promise<StepOutcome | null> {
  const asked = { projectId: project.id, practices, settings, adaptations };
  const reading = readAction.safeParse(step.action);
  if (reading.success) return stepDone(await readPart(deps, asked, reading.data, job.bindings));
  const check = checkAction.safeParse(step.action);
  if (!check.success) return null;
  refuseOtherPlan((await planFromParts(deps, asked, job.bindings)).plan, check.data.planId);
  return stepDone();
}

/** Waits a little for a task of Jira's; a longer one is looked after in a run of its own. */
async function poll(
  deps: Deps,
  job: Job,
  action: Action,
  taskId: string,
  bindings: ActionResult['bindings'],
): Promise<StepOutcome> {
  const complete = await isTaskOver(deps, taskId);
  return complete ? finish(deps, job, action, bindings) : { kind: 'waiting', taskId, bindings };
}

async function act(
  deps: Deps,
  job: Job,
  step: JobStep,
  action: Action,
  input: JobInput,
): Promise<ActionResult> {
  const adoption = { input, bindings: job.bindings, by: job.startedBy, jobId: job.jobId };
  if (action.kind === 'putRules') {
    await putRules(deps, adoption);
    return done();
  }
  if (action.kind === 'publishAdoption') {
    await publishAdoption(deps);
    return done();
  }
  if (!isJiraAction(action)) throw new Error('unknown action');
  const { jira, app } = deps;
  const keep = (made: Made) => keepMade(deps, job, step, input.project.id, made);
  return applyAction(
    { jira, app, project: input.project, bindings: job.bindings, again: step.attempts > 1, keep },
    action,
  );
}

async function finish(
  deps: Deps,
  job: Job,
  action: Action,
  bindings: ActionResult['bindings'],
): Promise<StepOutcome> {
  if (action.kind === 'pinPanel') {
    // Jira can't be asked what is pinned.
    await changeAdoption(deps, job.subject, job.startedBy, (record) => {
      if (record === null) throw new Error('the adoption has not been recorded yet');
      return { ...record, pinned: [...new Set([...record.pinned, action.moduleKey])].sort() };
    });
  }
  return stepDone(bindings);
}

/** Nothing that comes later needs these: the plan proposes them again, and the practice works meanwhile. */
const CAN_WAIT: readonly Action['kind'][] = ['createRequestType', 'createLinkType', 'pinPanel'];

const canSkip = (_: Job, step: JobStep): boolean => CAN_WAIT.includes((step.action as Action).kind);

const leftOut = (step: JobStep): PlanItem =>
  planItem(
    null,
    'byHand',
    'Left out',
    step.text,
    `Do it by hand, or plan again later. ${step.message ?? ''}`.trim(),
  );

/** Who decided, with the figures of the day on which the practices were there. */
async function recordWho(deps: Deps, job: Job): Promise<void> {
  const { project, practices, decision } = jobInput.parse(job.input);
  if (decision) await recordDecision(deps, project.id, job.jobId, practices, decision, job.startedBy);
}

export const adoptionRunner: JobRunner = {
  run: runStep,
  finish: recordWho,
  byHand: (job, steps) => [
    ...jobInput.parse(job.input).byHand,
    ...steps.filter((step) => step.state === 'skipped').map(leftOut),
  ],
  canSkip,
};
