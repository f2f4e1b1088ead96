import * as z from '../shape';
import type { JiraClient } from './client';
import { ENDPOINTS } from './endpoints';

/** The account of a project's lead; null when it has none. */
export async function readProjectLead(jira: JiraClient, projectId: string): Promise<string | null> {
  const { lead } = await jira.call(ENDPOINTS.getProject, {
    path: { projectIdOrKey: projectId },
    query: { expand: 'lead' },
    answer: z.object({ lead: z.object({ accountId: z.string() }).nullish() }),
  });
  return lead?.accountId ?? null;
}

const type = z.object({ id: z.string(), name: z.string(), subtask: z.boolean() });

/** The type that pieces of a change's work have: the one that adoption brings, else the project's first; null: it has none. */
export async function readTaskType(jira: JiraClient, projectId: string): Promise<string | null> {
  const { issueTypes = [] } = await jira.call(ENDPOINTS.getProject, {
    path: { projectIdOrKey: projectId },
    answer: z.object({ issueTypes: z.array(type).optional() }),
  });
  const tasks = issueTypes.filter(({ subtask }) => subtask);
  return (tasks.find(({ name }) => name === 'Change task') ?? tasks[0])?.id ?? null;
}
