import * as z from '../../shape';
import type { JiraClient } from '../client';
import { JiraError } from '../errors';
import { INSIGHT_ENDPOINTS } from './endpoints';

/**
 * About how many issues match. Null: Jira doesn't understand this query on this site (a field or value is missing).
 * @throws JiraError for anything else
 */
export async function countIssues(jira: JiraClient, jql: string): Promise<number | null> {
  try {
    const { count } = await jira.call(INSIGHT_ENDPOINTS.countIssues, {
      body: { jql },
      answer: z.object({ count: z.int() }),
    });
    return count;
  } catch (error) {
    if (error instanceof JiraError && error.status === 400) return null;
    throw error;
  }
}
