import * as z from '../shape';
import type { JiraClient } from './client';
import { ENDPOINTS } from './endpoints';
import { changeHistory, entryOf, type ChangeEntry } from './read-changelog';
import type { LiveIssue } from './read-issue';

/** A sub-task of a change: who has it now, and the history it brings along. */
export interface ChangeTask {
  readonly assignee: string | null;
  readonly entries: readonly ChangeEntry[];
}

const subtasks = z.array(z.object({ id: z.string() }));
const answer = z.object({
  issues: z.array(
    z.object({
      fields: z.object({ assignee: z.object({ accountId: z.string() }).nullish() }),
      changelog: z.object({ histories: z.array(changeHistory) }),
    }),
  ),
});
/** Jira takes a hundred issues in one bulk fetch. */
const PAGE = 100;

/** The sub-tasks of an issue that was read with the field "subtasks". No call when it has none. */
export async function readTasks(jira: JiraClient, { raw }: Pick<LiveIssue, 'raw'>): Promise<ChangeTask[]> {
  const read = subtasks.safeParse(raw['subtasks'] ?? []);
  const ids = read.success ? read.data.map(({ id }) => id) : [];
  const tasks: ChangeTask[] = [];
  for (let at = 0; at < ids.length; at += PAGE) {
    const issueIdsOrKeys = ids.slice(at, at + PAGE);
    const body = { issueIdsOrKeys, fields: ['assignee'], expand: ['changelog'] };
    const { issues } = await jira.call(ENDPOINTS.fetchIssues, { body, answer });
    for (const { fields, changelog } of issues)
      tasks.push({
        assignee: fields.assignee?.accountId ?? null,
        entries: changelog.histories.map(entryOf),
      });
  }
  return tasks;
}
