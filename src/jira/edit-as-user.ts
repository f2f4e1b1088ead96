import * as z from '../shape';
import type { JiraClient } from './client';
import { ENDPOINTS } from './endpoints';

/** Edits fields of an issue as the person who asks. Values as Jira's edit call takes them. Throws JiraError with Jira's words. */
export async function editAsUser(
  jira: JiraClient,
  issueId: string,
  fields: Readonly<Record<string, unknown>>,
): Promise<void> {
  const path = { issueIdOrKey: issueId };
  await jira.call(ENDPOINTS.editIssueAsUser, { path, body: { fields }, answer: z.unknown() });
}
