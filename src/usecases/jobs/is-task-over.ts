import { pollTask } from '../../jira/config/tasks';
import type { Deps } from '../deps';

const POLLS = 4;
const POLL_EVERY_MS = 250;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Most of Jira's tasks are over in a second: they are waited for here. False: it goes on, look again later.
 * @throws JiraError with Jira's own words when the task failed
 */
export async function isTaskOver(deps: Pick<Deps, 'jira'>, taskId: string): Promise<boolean> {
  for (let count = 0; count < POLLS; count++) {
    if (count > 0) await pause(POLL_EVERY_MS);
    if ((await pollTask(deps.jira, taskId)) === 'complete') return true;
  }
  return false;
}
