import * as z from '../../shape';
import type { JiraClient } from '../client';
import { ENDPOINTS } from '../endpoints';
import { BASE_FIELDS, issueAnswer, liveIssue, type LiveIssue } from '../read-issue';

/** Up to a hundred issues with the base fields and `extra`, in one call. Those that are gone are absent. */
export async function readTickets(
  jira: JiraClient,
  issueIds: readonly string[],
  extra: readonly string[],
): Promise<LiveIssue[]> {
  const { issues } = await jira.call(ENDPOINTS.fetchIssues, {
    body: { issueIdsOrKeys: issueIds, fields: [...new Set([...BASE_FIELDS, ...extra])] },
    answer: z.object({ issues: z.array(issueAnswer).default([]) }),
  });
  return issues.map(liveIssue);
}
