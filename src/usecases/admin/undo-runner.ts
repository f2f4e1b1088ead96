import type { Made } from '../../domain/provisioning/made';
import type { UndoAction } from '../../domain/provisioning/undo-types';
import { removeMade } from '../../jira/config/undo-remove';
import {
  giveTypeScheme,
  giveTypeScreenScheme,
  giveWorkflowScheme,
  mapTypeScreens,
  mapWorkflows,
} from '../../jira/config/undo-schemes';
import { countIssues } from '../../jira/config/undo-read';
import { detachRules, restoreWorkflow } from '../../jira/config/undo-workflow';
import { turnPanel } from '../../jira/config/write-others';
import { JiraError } from '../../jira/errors';
import type { Job, JobStep } from '../../store/jobs';
import type { Deps } from '../deps';
import { isTaskOver } from '../jobs/is-task-over';
import { stepDone, type JobRunner, type StepOutcome } from '../jobs/job-runner';
import { changeAdoption } from './adoption-record';
import { keepMade } from './keep-made';
import { gateToObserve } from './switch-gate';
import { publishWhatIsLeft, withdrawPractices } from './withdraw-practices';
import { undoInput, type UndoJobInput } from './undo-input';

/** As the plan put it into the step. */
interface Stored {
  readonly action: UndoAction;
  readonly closes: readonly string[];
}

/** Does one step of an undo, or looks after the task that it started. What it undid is marked when that is certain. */
async function runStep(deps: Deps, job: Job, step: JobStep): Promise<StepOutcome> {
  const input = undoInput.parse(job.input);
  // Written by `undo` and read by nobody else.
  const { action, closes } = step.action as Stored;
  const taskId = step.taskId ?? (await act(deps, job, step, action, input));
  if (taskId !== null && !(await isTaskOver(deps, taskId))) return { kind: 'waiting', taskId, bindings: {} };
  await close(deps, job, input, closes);
  return stepDone();
}

function close(deps: Deps, job: Job, input: UndoJobInput, keys: readonly string[]): Promise<void> {
  const records = keys.map((key) => ({ key, projectId: input.project.id }));
  return deps.store.madeObjects.close(records, job.jobId, new Date(deps.clock.now()).toISOString());
}

async function act(
  deps: Deps,
  job: Job,
  step: JobStep,
  action: UndoAction,
  { project, practices }: UndoJobInput,
): Promise<string | null> {
  const { jira } = deps;
  switch (action.kind) {
    case 'gateToObserve':
      await gateToObserve(deps, project.id, { by: job.startedBy, why: 'The practice is being undone.' });
      return null;
    case 'withdraw':
      await withdrawPractices(deps, project.id, practices, { by: job.startedBy, jobId: job.jobId });
      return null;
    case 'publishAdoption':
      await publishWhatIsLeft(deps);
      return null;
    case 'unpinPanel': {
      const taskId = await turnPanel(deps, project.id, action.moduleKey, 'UNPIN');
      await changeAdoption(deps, project.id, job.startedBy, (record) => {
        if (record === null) throw new Error('there is no adoption to undo');
        return { ...record, pinned: record.pinned.filter((key) => key !== action.moduleKey) };
      });
      return taskId;
    }
    case 'remove':
      if (action.unlessUsed !== null) await refuseIfUsed(deps, action.unlessUsed);
      return removeMade(jira, action.made);
    case 'mapTypeScreens':
      await mapTypeScreens(jira, action);
      return null;
    case 'giveTypeScreenScheme':
      await giveTypeScreenScheme(jira, project.id, action.schemeId);
      return null;
    case 'giveTypeScheme':
      await giveTypeScheme(jira, project.id, action.schemeId);
      return null;
    case 'mapWorkflows':
      return mapWorkflows(jira, action);
    case 'giveWorkflowScheme':
      return giveWorkflowScheme(jira, project.id, action);
    case 'restoreWorkflow':
      return restoreWorkflow(jira, action, step.attempts > 1);
    case 'detachRules':
      await detachRules(
        { jira, app: deps.app, keep: (made) => keepMade(deps, job, step, project.id, made) },
        action.workflowId,
      );
      return null;
  }
}

/** Between the plan and now somebody may have begun to use it; Jira would take the values away without a word. */
async function refuseIfUsed(deps: Deps, jql: string): Promise<void> {
  let count: number;
  try {
    count = await countIssues(deps.jira, jql);
  } catch (error) {
    // What is gone can't be searched for: an earlier attempt took it away.
    if (error instanceof JiraError && error.code === 'BAD_REQUEST') return;
    throw error;
  }
  if (count > 0) throw new Error(`It is used by now (${count}). Leave this step out, and it stays.`);
}

export const undoRunner: JobRunner = {
  run: runStep,
  finish: async (deps, job) => {
    const input = undoInput.parse(job.input);
    for (const { key, made, toProjectId } of input.handovers) {
      // Written by `undo` with the type of `Made`.
      await keepMade(deps, job, { id: 'handover' }, toProjectId, made as unknown as Made);
      await close(deps, job, input, [key]);
    }
    await close(deps, job, input, input.along);
  },
  // What is left out stays; nothing after it depends on its being gone but what Jira then refuses, too.
  canSkip: (_job, step) =>
    ['remove', 'unpinPanel', 'restoreWorkflow'].includes((step.action as Stored).action.kind),
};
