import * as z from '../shape';
import type { JiraClient } from './client';
import { ENDPOINTS } from './endpoints';

const answer = z.object({
  values: z.array(z.object({ accountId: z.string(), displayName: z.string().nullish() })),
});

/** Ids that fit into one address. */
const AT_ONCE = 50;

/** What these people are called now; null for whom Jira doesn't know or name any more. One call for every fifty. */
export async function readNames(
  jira: JiraClient,
  accountIds: readonly string[],
): Promise<Record<string, string | null>> {
  const wanted = [...new Set(accountIds)].sort();
  const names = Object.fromEntries(wanted.map((id): [string, string | null] => [id, null]));
  for (let start = 0; start < wanted.length; start += AT_ONCE) {
    const { values } = await jira.call(ENDPOINTS.usersById, {
      query: { accountId: wanted.slice(start, start + AT_ONCE), maxResults: AT_ONCE },
      answer,
    });
    for (const { accountId, displayName } of values) names[accountId] = displayName ?? null;
  }
  return names;
}
