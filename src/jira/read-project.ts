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
