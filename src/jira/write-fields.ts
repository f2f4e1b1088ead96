import * as z from '../shape';
import type { JiraClient } from './client';
import { ENDPOINTS } from './endpoints';

/** Writes values of Steward's own read-only fields in one call, without changelog entries and events. */
export async function writeFieldValues(
  jira: JiraClient,
  issueId: string,
  values: readonly { readonly field: string; readonly value: string | number | null }[],
): Promise<void> {
  await jira.call(ENDPOINTS.writeFieldValues, {
    query: { generateChangelog: false, generateAppEvents: false },
    body: {
      updates: values.map(({ field, value }) => ({ customField: field, issueIds: [Number(issueId)], value })),
    },
    answer: z.unknown(),
  });
}

/** Sets an issue's priority. The caller has compared it before: this always writes. */
export async function writePriority(jira: JiraClient, issueId: string, priorityId: string): Promise<void> {
  await jira.call(ENDPOINTS.editIssue, {
    path: { issueIdOrKey: issueId },
    body: { fields: { priority: { id: priorityId } } },
    answer: z.unknown(),
  });
}

/** The account of Steward's own user on this site. */
export async function readOwnAccount(jira: JiraClient): Promise<string> {
  return (await jira.call(ENDPOINTS.myself, { answer: z.object({ accountId: z.string() }) })).accountId;
}
