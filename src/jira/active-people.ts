import * as z from '../shape';
import type { JiraClient } from './client';
import { ENDPOINTS } from './endpoints';

const user = z.object({
  accountId: z.string(),
  active: z.boolean().default(true),
  accountType: z.string().optional(),
});
const answer = z.object({ values: z.array(user) });

/** Ids that fit into one address. */
const AT_ONCE = 50;

/**
 * Those of these people who have an active account and are persons, in the order given. Somebody whom Jira doesn't know any more is
 * left out. One call for every fifty, none for nobody.
 */
export async function readActivePeople(jira: JiraClient, accountIds: readonly string[]): Promise<string[]> {
  const wanted = [...new Set(accountIds)];
  const active = new Set<string>();
  for (let start = 0; start < wanted.length; start += AT_ONCE) {
    const { values } = await jira.call(ENDPOINTS.usersById, {
      query: { accountId: wanted.slice(start, start + AT_ONCE), maxResults: AT_ONCE },
      answer,
    });
    for (const one of values) if (one.active && one.accountType !== 'app') active.add(one.accountId);
  }
  return wanted.filter((accountId) => active.has(accountId));
}
