import { requestJira } from '@forge/bridge';

export interface FoundPerson {
  readonly accountId: string;
  readonly name: string;
}

interface JiraUser {
  accountId?: unknown;
  displayName?: unknown;
}

/**
 * People whose name or mail address begins like the text, searched as the viewer (GET /rest/api/3/user/search).
 * @throws when Jira refuses
 */
export async function findPeople(text: string): Promise<FoundPerson[]> {
  const query = new URLSearchParams({ query: text, maxResults: '20' });
  const response = await requestJira(`/rest/api/3/user/search?${query.toString()}`, {
    headers: { Accept: 'application/json' },
  });
  if (!response.ok) throw new Error(`Jira answered ${response.status}`);
  const found = (await response.json()) as JiraUser[];
  return found.flatMap(({ accountId, displayName }) =>
    typeof accountId === 'string' && typeof displayName === 'string'
      ? [{ accountId, name: displayName }]
      : [],
  );
}
