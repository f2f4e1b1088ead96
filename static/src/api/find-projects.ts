import { requestJira } from '@forge/bridge';

export interface FoundProject {
  readonly id: string;
  readonly name: string;
}

interface JiraProject {
  id?: unknown;
  key?: unknown;
  name?: unknown;
}

const toProject = ({ id, key, name }: JiraProject): FoundProject[] =>
  typeof id === 'string' && typeof key === 'string' && typeof name === 'string'
    ? [{ id, name: `${name} (${key})` }]
    : [];

/** The projects that the viewer can browse, at most 50 (GET /rest/api/3/project/search). @throws when Jira refuses */
export async function findProjects(): Promise<FoundProject[]> {
  const response = await requestJira('/rest/api/3/project/search?maxResults=50&orderBy=name', {
    headers: { Accept: 'application/json' },
  });
  if (!response.ok) throw new Error(`Jira answered ${response.status}`);
  const { values = [] } = (await response.json()) as { values?: JiraProject[] };
  return values.flatMap(toProject);
}
