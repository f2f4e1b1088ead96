import * as z from '../shape';
import type { JiraClient } from './client';
import { ENDPOINTS } from './endpoints';

export interface TaskState {
  readonly key: string;
  readonly summary: string;
  readonly isDone: boolean;
  /** Name of its resolution; null: none. */
  readonly resolution: string | null;
}

const answer = z.object({
  issues: z.array(
    z.object({
      key: z.string(),
      fields: z.object({
        summary: z.string().nullish(),
        status: z.looseObject({ statusCategory: z.looseObject({ key: z.string() }) }).nullish(),
        resolution: z.looseObject({ name: z.string() }).nullish(),
      }),
    }),
  ),
});

/** How these tasks stand, at most a hundred of them. One call, none without tasks. */
export async function readTaskStates(jira: JiraClient, ids: readonly string[]): Promise<TaskState[]> {
  if (ids.length === 0) return [];
  const body = { issueIdsOrKeys: ids.slice(0, 100), fields: ['summary', 'status', 'resolution'] };
  const { issues } = await jira.call(ENDPOINTS.fetchIssues, { body, answer });
  return issues.map(({ key, fields: { summary, status, resolution } }) => ({
    key,
    summary: summary ?? '',
    isDone: status?.statusCategory.key === 'done',
    resolution: resolution?.name ?? null,
  }));
}
