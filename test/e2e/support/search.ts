import type { Sandbox } from '../../../sandbox';
import { accountOf, type Who } from './acme';

/** The keys that a JQL search finds for somebody. */
export async function searchKeys(site: Sandbox, who: Who, jql: string): Promise<string[]> {
  const response = await site.jira.handle({
    method: 'POST',
    path: '/rest/api/3/search/jql',
    query: new URLSearchParams(),
    headers: {},
    body: { jql, fields: ['summary'], maxResults: 100 },
    actor: { kind: 'user', accountId: accountOf(site, who) },
  });
  if (response.status !== 200)
    throw new Error(`the search "${jql}" was refused: ${JSON.stringify(response.body)}`);
  return (response.body as { issues: { key: string }[] }).issues.map((issue) => issue.key);
}
