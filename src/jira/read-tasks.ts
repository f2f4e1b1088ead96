import * as z from '../shape';
import type { JiraClient } from './client';
import { ENDPOINTS } from './endpoints';
import { changeHistory, entryOf, type ChangeEntry } from './read-changelog';
import type { LiveIssue } from './read-issue';

/** A sub-task of a change: who has it now, and the history it brings along. */
export interface ChangeTask {
  readonly assignee: string | null;
  readonly entries: readonly ChangeEntry[];
  /** When it is to be done, where that was asked for; null: it doesn't say. */
  readonly planned?: { readonly key: string; readonly start: number | null; readonly end: number | null };
}

/** Field ids by which tasks say when they are to be done; absent: not asked for. */
export interface TaskWindow {
  readonly plannedStart?: string;
  readonly plannedEnd?: string;
}

const subtasks = z.array(z.object({ id: z.string() }));
const answer = z.object({
  issues: z.array(
    z.object({
      key: z.string().optional(),
      fields: z.looseObject({ assignee: z.object({ accountId: z.string() }).nullish() }),
      changelog: z.object({ histories: z.array(changeHistory) }),
    }),
  ),
});
/** Jira takes a hundred issues in one bulk fetch. */
const PAGE = 100;

/** The sub-tasks of an issue that was read with the field "subtasks". No call when it has none. */
export async function readTasks(
  jira: JiraClient,
  { raw }: Pick<LiveIssue, 'raw'>,
  window: TaskWindow | null = null,
): Promise<ChangeTask[]> {
  const read = subtasks.safeParse(raw['subtasks'] ?? []);
  const ids = read.success ? read.data.map(({ id }) => id) : [];
  const tasks: ChangeTask[] = [];
  for (let at = 0; at < ids.length; at += PAGE) {
    const issueIdsOrKeys = ids.slice(at, at + PAGE);
    const fields = ['assignee', window?.plannedStart, window?.plannedEnd].filter((id) => id !== undefined);
    const body = { issueIdsOrKeys, fields, expand: ['changelog'] };
    const { issues } = await jira.call(ENDPOINTS.fetchIssues, { body, answer });
    for (const { key, fields: values, changelog } of issues)
      tasks.push({
        assignee: values.assignee?.accountId ?? null,
        entries: changelog.histories.map(entryOf),
        ...(window !== null && key !== undefined && { planned: { key, ...plannedIn(values, window) } }),
      });
  }
  return tasks;
}

function plannedIn(
  values: Readonly<Record<string, unknown>>,
  { plannedStart, plannedEnd }: TaskWindow,
): { readonly start: number | null; readonly end: number | null } {
  const at = (id: string | undefined): number | null => {
    const value = id === undefined ? undefined : values[id];
    const millis = typeof value === 'string' ? Date.parse(value) : Number.NaN;
    return Number.isFinite(millis) ? millis : null;
  };
  return { start: at(plannedStart), end: at(plannedEnd) };
}
