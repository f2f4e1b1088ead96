import * as z from '../../shape';
import type { Desired } from '../../domain/provisioning';
import { workflowToExtend, type SiteForWorkflows } from '../../domain/provisioning/workflow-to-extend';
import type { JiraClient } from '../client';
import { CONFIG_ENDPOINTS } from './endpoints';
import { orNull } from './or-null';
import type { ProjectHead } from './read-projects';
import { id } from './shapes';

const page = z.object({
  projects: z.object({ values: z.array(z.object({ id })), nextPageToken: z.string().nullish() }),
});
const MOST_PAGES = 20;

/** Ids of the projects that use a workflow; null where Jira doesn't say. */
export const readWorkflowUsers = (jira: JiraClient, workflowId: string): Promise<string[] | null> =>
  orNull(async () => {
    const all: string[] = [];
    let nextPageToken: string | undefined;
    for (let count = 0; count < MOST_PAGES; count++) {
      const { projects } = await jira.call(CONFIG_ENDPOINTS.workflowUsers, {
        path: { workflowId },
        query: { maxResults: 200, nextPageToken },
        answer: page,
      });
      all.push(...projects.values.map((one) => one.id));
      nextPageToken = projects.nextPageToken ?? undefined;
      if (nextPageToken === undefined) return all;
    }
    return null;
  });

/** Other projects that follow a workflow which may have to be extended, by its id. Nothing is asked where none will be. */
export async function readUsersOfWorkflows(
  jira: JiraClient,
  wanted: Pick<Desired, 'packs' | 'adaptations'>,
  site: SiteForWorkflows,
  projects: readonly ProjectHead[],
): Promise<Record<string, string[]>> {
  const ids = new Set(wanted.packs.flatMap((pack) => workflowToExtend(pack, wanted, site) ?? []));
  const names = new Map(projects.map((project) => [project.id, project.name]));
  const rows = await Promise.all(
    [...ids].map(async (workflowId) => {
      const users = await readWorkflowUsers(jira, workflowId);
      const others = users?.filter((one) => one !== site.project.id) ?? null;
      return others === null
        ? []
        : [[workflowId, others.map((one) => names.get(one) ?? `project ${one}`)] as const];
    }),
  );
  return Object.fromEntries(rows.flat());
}
