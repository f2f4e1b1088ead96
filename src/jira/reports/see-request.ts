import * as z from '../../shape';
import type { JiraClient } from '../client';
import { JiraError } from '../errors';
import { REPORT_ENDPOINTS } from './endpoints';

/**
 * Whether the person who asks can see exactly this customer request: their own, one shared with them, or any as an agent.
 * An issue that is no request is one that can't be seen.
 * @throws JiraError for anything but a plain "no"
 */
export async function seesRequest(jira: JiraClient, issueId: string): Promise<boolean> {
  try {
    const found = await jira.call(REPORT_ENDPOINTS.getRequest, {
      path: { issueIdOrKey: issueId },
      answer: z.object({ issueId: z.string() }),
    });
    return found.issueId === issueId;
  } catch (error) {
    if (error instanceof JiraError && (error.code === 'NOT_FOUND' || error.code === 'FORBIDDEN'))
      return false;
    throw error;
  }
}
