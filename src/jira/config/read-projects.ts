import * as z from '../../shape';
import type { JiraClient } from '../client';
import { CONFIG_ENDPOINTS } from './endpoints';
import { readPages } from './read-pages';

const project = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  projectTypeKey: z.string(),
  style: z.string().nullish(),
  simplified: z.boolean().nullish(),
});

export interface ProjectHead {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly typeKey: string;
  readonly companyManaged: boolean;
}

const toHead = (one: z.infer<typeof project>): ProjectHead => ({
  id: one.id,
  key: one.key,
  name: one.name,
  typeKey: one.projectTypeKey,
  companyManaged: one.simplified !== true && one.style !== 'next-gen',
});

/** The first projects, and how many there are in all. */
export async function countProjects(
  jira: JiraClient,
): Promise<{ readonly projects: ProjectHead[]; readonly total: number }> {
  const { values, total } = await jira.call(CONFIG_ENDPOINTS.searchProjects, {
    query: { orderBy: 'key', startAt: 0, maxResults: 100 },
    answer: z.object({ values: z.array(project), total: z.number() }),
  });
  return { projects: values.map(toHead), total };
}

/** Every project that Steward can see. */
export const readProjects = async (jira: JiraClient): Promise<ProjectHead[]> =>
  (await readPages(jira, CONFIG_ENDPOINTS.searchProjects, project, { query: { orderBy: 'key' } })).map(
    toHead,
  );

export const readProject = async (jira: JiraClient, projectId: string): Promise<ProjectHead> =>
  toHead(
    await jira.call(CONFIG_ENDPOINTS.getProject, { path: { projectIdOrKey: projectId }, answer: project }),
  );
