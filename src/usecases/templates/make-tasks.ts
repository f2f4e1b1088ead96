import { createAsUser } from '../../jira/create-as-user';
import { JiraError } from '../../jira/errors';
import { readIssue } from '../../jira/read-issue';
import { readTaskType } from '../../jira/read-project';
import { subtasksOf } from '../../jira/subtasks';
import type { Deps } from '../deps';

const MARKER = 'steward-task';

/**
 * Makes those of the tasks that a change hasn't got yet, as the person who asks. Gives how many couldn't be made: the change stands
 * without them, and asking again makes the rest.
 */
export async function makeTasks(
  deps: Pick<Deps, 'jira' | 'log'>,
  projectId: string,
  issueId: string,
  summaries: readonly string[],
): Promise<number> {
  if (summaries.length === 0) return 0;
  const { jira, log } = deps;
  let left = summaries.length;
  try {
    const [issue, issueType] = await Promise.all([
      readIssue(jira, issueId, ['subtasks']),
      readTaskType(jira, projectId),
    ]);
    const there = subtasksOf(issue).map(({ summary }) => summary);
    const missing = summaries.filter((summary) => !there.includes(summary));
    left = missing.length;
    if (issueType === null) return left;
    for (const summary of missing) {
      const marker = { key: MARKER, value: { change: issueId } };
      await createAsUser(jira, { projectId, issueType, summary, parent: issueId, marker });
      left--;
    }
  } catch (error) {
    if (!(error instanceof JiraError)) throw error;
    log.error('templates.tasks', error, { issueId });
  }
  return left;
}
