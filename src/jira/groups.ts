import * as z from '../shape';
import type { JiraClient } from './client';
import { ENDPOINTS } from './endpoints';

const member = z.object({
  accountId: z.string(),
  active: z.boolean().default(true),
  accountType: z.string().optional(),
});
const page = z.object({ values: z.array(member), isLast: z.boolean().optional() });
const PAGE = 50;

/** Account ids of the active people in a group, in Jira's order. One call for every fifty members. */
export async function readGroupMembers(jira: JiraClient, groupId: string): Promise<string[]> {
  const found: z.infer<typeof member>[] = [];
  for (;;) {
    const { values, isLast } = await jira.call(ENDPOINTS.groupMembers, {
      query: { groupId, startAt: found.length, maxResults: PAGE },
      answer: page,
    });
    found.push(...values);
    if (isLast !== false || values.length === 0) break;
  }
  return found
    .filter(({ active, accountType }) => active && accountType !== 'app')
    .map(({ accountId }) => accountId);
}

/** Ids of the groups in which a person is now. */
export async function readGroupsOf(jira: JiraClient, accountId: string): Promise<string[]> {
  const groups = await jira.call(ENDPOINTS.userGroups, {
    query: { accountId },
    answer: z.array(z.object({ groupId: z.string().nullish() })),
  });
  return groups.flatMap(({ groupId }) => (groupId ? [groupId] : []));
}
