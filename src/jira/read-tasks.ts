import * as z from '../shape';
import type { JiraClient } from './client';
import { ENDPOINTS } from './endpoints';
import { byTime, changeHistory, entryOf, type ChangeEntry } from './read-changelog';
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
      id: z.string(),
      key: z.string().optional(),
      fields: z.looseObject({ assignee: z.object({ accountId: z.string() }).nullish() }),
      changelog: z.object({ histories: z.array(changeHistory), total: z.number().optional() }),
    }),
  ),
});
/** Jira takes a hundred issues in one bulk fetch. */
const PAGE = 100;

/** The sub-tasks of an issue that was read with the field "subtasks". No call when it has none. */
export async function readTasks(
  jira: JiraClient,
  issue: Pick<LiveIssue, 'raw'>,
  window: TaskWindow | null = null,
): Promise<ChangeTask[]> {
  return (await readIssues(jira, idsOfTasks(issue), window)).map(({ task }) => task);
}

/**
 * The same, and in the same call the history of the issue itself, oldest first. `entries` is null where it is to be asked for: the
 * issue has no sub-tasks, or Jira gave only its latest part, which is all that it promises beside an issue.
 */
export async function readTasksAndHistory(
  jira: JiraClient,
  issue: Pick<LiveIssue, 'raw' | 'id'>,
): Promise<{ readonly tasks: ChangeTask[]; readonly entries: ChangeEntry[] | null }> {
  const ids = idsOfTasks(issue);
  if (ids.length === 0) return { tasks: [], entries: null };
  const read = await readIssues(jira, [issue.id, ...ids], null);
  const own = read.find(({ id }) => id === issue.id);
  return {
    tasks: read.filter((one) => one !== own).map(({ task }) => task),
    entries: own?.isWhole === true ? [...own.task.entries].sort(byTime) : null,
  };
}

function idsOfTasks({ raw }: Pick<LiveIssue, 'raw'>): string[] {
  const read = subtasks.safeParse(raw['subtasks'] ?? []);
  return read.success ? read.data.map(({ id }) => id) : [];
}

interface Read {
  readonly id: string;
  readonly task: ChangeTask;
  /** All of its history was given. */
  readonly isWhole: boolean;
}

async function readIssues(
  jira: JiraClient,
  ids: readonly string[],
  window: TaskWindow | null,
): Promise<Read[]> {
  const found: Read[] = [];
  for (let at = 0; at < ids.length; at += PAGE) {
    const issueIdsOrKeys = ids.slice(at, at + PAGE);
    const fields = ['assignee', window?.plannedStart, window?.plannedEnd].filter((id) => id !== undefined);
    const body = { issueIdsOrKeys, fields, expand: ['changelog'] };
    const { issues } = await jira.call(ENDPOINTS.fetchIssues, { body, answer });
    for (const { id, key, fields: values, changelog } of issues)
      found.push({
        id,
        isWhole: changelog.histories.length === changelog.total,
        task: {
          assignee: values.assignee?.accountId ?? null,
          entries: changelog.histories.map(entryOf),
          ...(window !== null && key !== undefined && { planned: { key, ...plannedIn(values, window) } }),
        },
      });
  }
  return found;
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
