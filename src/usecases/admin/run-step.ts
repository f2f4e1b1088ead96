import type { Action } from '../../domain/provisioning';
import { done, type ActionResult } from '../../jira/config/action-context';
import { applyAction, isJiraAction } from '../../jira/config/apply-action';
import { pollTask } from '../../jira/config/tasks';
import type { Job, JobStep } from '../../store/jobs';
import type { Deps } from '../deps';
import { changeAdoption } from './adoption-record';
import type { JobInput } from './job-input';
import { publishAdoption, putRules } from './put-rules';

export type StepOutcome =
  | { readonly kind: 'done'; readonly bindings: Readonly<Record<string, string>> }
  /** A task of Jira's is under way; come back for it. */
  | {
      readonly kind: 'waiting';
      readonly taskId: string;
      readonly bindings: Readonly<Record<string, string>>;
    };

/** Does one step of an adoption, or looks after the task that it started. Throws what Jira or the store throws. */
export async function runStep(deps: Deps, job: Job, step: JobStep, input: JobInput): Promise<StepOutcome> {
  const action = step.action as Action;
  if (step.taskId === null) {
    const result = await act(deps, job, step, action, input);
    await keepMade(deps, job, step, action, input, result);
    if (result.taskId === null) return finish(deps, job, action, result.bindings);
    return poll(deps, job, action, result.taskId, result.bindings);
  }
  return poll(deps, job, action, step.taskId, step.bindings);
}

const POLLS = 4;
const POLL_EVERY_MS = 250;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Most tasks are over in a second: they are waited for here, longer ones in a run of their own. */
async function poll(
  deps: Deps,
  job: Job,
  action: Action,
  taskId: string,
  bindings: ActionResult['bindings'],
): Promise<StepOutcome> {
  for (let count = 0; count < POLLS; count++) {
    if (count > 0) await pause(POLL_EVERY_MS);
    if ((await pollTask(deps.jira, taskId)) === 'complete') return finish(deps, job, action, bindings);
  }
  return { kind: 'waiting', taskId, bindings };
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
  return applyAction(
    { jira, app, project: input.project, bindings: job.bindings, again: step.attempts > 1 },
    action,
  );
}

/** Before-images are kept as soon as there is something to undo. */
async function keepMade(
  deps: Deps,
  job: Job,
  step: JobStep,
  action: Action,
  input: JobInput,
  result: ActionResult,
): Promise<void> {
  const at = new Date(deps.clock.now()).toISOString();
  const practice = 'practice' in action ? action.practice : input.practices.join(',');
  for (const { kind, id: objectId, before } of result.made) {
    await deps.store.madeObjects.add(
      { kind, objectId, projectId: input.project.id, practice, jobId: job.jobId, stepId: step.id, before },
      at,
    );
  }
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
  return { kind: 'done', bindings };
}
