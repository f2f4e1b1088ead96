import * as z from '../shape';
import type { JiraClient } from './client';
import type { Endpoint } from './endpoint';

/** A table of its own: only asking for votes needs these, and the common one is part of the gate. */
export const PARTICIPANT_ENDPOINTS = {
  listParticipants: {
    id: 'getRequestParticipants',
    method: 'GET',
    path: '/rest/servicedeskapi/request/{issueIdOrKey}/participant',
    scopes: ['read:servicedesk-request'],
    as: 'app',
    repeatable: true,
  },
  /** Taking out somebody who takes no part changes nothing. */
  removeParticipants: {
    id: 'removeRequestParticipants',
    method: 'DELETE',
    path: '/rest/servicedeskapi/request/{issueIdOrKey}/participant',
    scopes: ['write:servicedesk-request'],
    as: 'app',
    repeatable: true,
  },
} as const satisfies Record<string, Endpoint>;

const PAGE = 50;
const page = z.object({
  values: z.array(z.object({ accountId: z.string() })),
  isLastPage: z.boolean().default(true),
});

/** Who takes part in a customer request. One call for every fifty. Throws JiraError NOT_FOUND or BAD_REQUEST for what is no request. */
export async function readParticipants(jira: JiraClient, issueId: string): Promise<string[]> {
  const found: string[] = [];
  for (let start = 0; ; start += PAGE) {
    const { values, isLastPage } = await jira.call(PARTICIPANT_ENDPOINTS.listParticipants, {
      path: { issueIdOrKey: issueId },
      query: { start, limit: PAGE },
      answer: page,
    });
    found.push(...values.map(({ accountId }) => accountId));
    if (isLastPage || values.length === 0) return found;
  }
}

export async function removeParticipants(
  jira: JiraClient,
  issueId: string,
  accountIds: readonly string[],
): Promise<void> {
  const input = { path: { issueIdOrKey: issueId }, body: { accountIds }, answer: z.unknown() };
  await jira.call(PARTICIPANT_ENDPOINTS.removeParticipants, input);
}
