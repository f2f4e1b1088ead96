import { JiraError } from '../../context';
import { migrateIssues } from './migrate-issues';
import { runningTask, startTask } from '../tasks';
import type { Issue, Task } from '../../entities';
import type { JiraContext } from '../../context';

/** An issue and the status that it goes to. */
export interface Move {
  readonly issue: Issue;
  readonly toStatusId: string;
}

/** All tasks that change workflows are named like this: one at a time. */
const TASK = 'Workflow configuration update';

/** 409 while another such task runs. */
export function refuseWhileRunning(context: JiraContext): void {
  const other = runningTask(context, TASK);
  if (other)
    throw new JiraError(409, ['Another task is currently running, please try again later.'], {
      conflictingTaskId: other.id,
    });
}

/** Runs `change` and then the moves inside one task. */
export function migrateTask(
  context: JiraContext,
  moves: readonly Move[],
  authorId: string,
  change: () => void,
): Task {
  return startTask(context, `${TASK}: ${moves.length} issues`, authorId, () => {
    change();
    migrateIssues(context, moves, authorId);
    return { successfulIssues: moves.length };
  });
}
