import type { JiraContext } from '../context';
import type { Task } from '../entities';

/** How long an asynchronous task of Jira's takes here, in milliseconds of the sandbox's clock. */
export const TASK_MS = 2000;

/**
 * Starts a task whose work is done at once, as one step, and whose progress then follows the clock or the polls:
 * ENQUEUED at first, RUNNING at the first poll, COMPLETE after TASK_MS or at the third poll.
 */
export function startTask(
  context: JiraContext,
  description: string,
  submittedBy: string,
  work: () => unknown,
): Task {
  const task: Task = {
    id: context.nextId('task'),
    description,
    status: 'ENQUEUED',
    submitted: context.clock.now(),
    finished: null,
    progress: 0,
    result: null,
    message: '',
    submittedBy,
  };
  try {
    task.result = work();
  } catch (error) {
    Object.assign(task, {
      status: 'FAILED',
      finished: context.clock.now(),
      message: error instanceof Error ? error.message : String(error),
    });
  }
  context.tables.table('tasks').put(task);
  return task;
}

/** One poll: moves the task on. */
export function pollTask(context: JiraContext, id: string): Task | undefined {
  const tasks = context.tables.table('tasks');
  const task = tasks.get(id);
  if (!task || task.status === 'COMPLETE' || task.status === 'FAILED') return task;
  const over = context.clock.now() - task.submitted >= TASK_MS || task.progress >= 50;
  const next: Task = over
    ? { ...task, status: 'COMPLETE', progress: 100, finished: context.clock.now() }
    : { ...task, status: 'RUNNING', progress: 50 };
  tasks.put(next);
  return next;
}

/** A task that is not over yet and was started with this description's beginning. */
export const runningTask = (context: JiraContext, beginning: string): Task | undefined =>
  context.tables
    .table('tasks')
    .find(
      (task) =>
        task.description.startsWith(beginning) &&
        (task.status === 'ENQUEUED' || task.status === 'RUNNING') &&
        context.clock.now() - task.submitted < TASK_MS,
    );

/** TaskProgressBeanObject. `submittedBy` is a number in the document; the sandbox has none but the task's own. */
export const formatTask = (context: JiraContext, task: Task): Record<string, unknown> => ({
  self: `${context.siteUrl}/rest/api/3/task/${task.id}`,
  id: task.id,
  description: task.description,
  status: task.status,
  message: task.message,
  result: task.status === 'COMPLETE' ? task.result : null,
  submittedBy: 10000,
  progress: task.progress,
  elapsedRuntime: (task.finished ?? context.clock.now()) - task.submitted,
  submitted: task.submitted,
  started: task.submitted,
  ...(task.finished === null ? {} : { finished: task.finished }),
  lastUpdate: task.finished ?? context.clock.now(),
});
