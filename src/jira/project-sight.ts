import * as z from '../shape';
import type { JiraClient } from './client';
import { ENDPOINTS } from './endpoints';
import { JiraError } from './errors';

const BROWSE = 'BROWSE_PROJECTS';
const answer = z.object({
  projectPermissions: z
    .array(z.object({ permission: z.string(), projects: z.array(z.number()).default([]) }))
    .default([]),
});

/**
 * Whether a person can browse a project; null where Jira doesn't tell. Jira answers for one person a call (operation
 * getBulkPermissions). An account that is gone can't. Throws when Jira asks to wait or can't be reached.
 */
export async function browsesProject(
  jira: JiraClient,
  accountId: string,
  projectId: string,
): Promise<boolean | null> {
  try {
    const { projectPermissions } = await jira.call(ENDPOINTS.checkPermissionsOf, {
      body: {
        accountId,
        globalPermissions: [],
        projectPermissions: [{ permissions: [BROWSE], issues: [], projects: [Number(projectId)] }],
      },
      answer,
    });
    return projectPermissions.some(
      ({ permission, projects }) => permission === BROWSE && projects.map(String).includes(projectId),
    );
  } catch (error) {
    if (!(error instanceof JiraError)) throw error;
    if (error.code === 'FORBIDDEN') return null;
    if (error.code === 'BAD_REQUEST' || error.code === 'NOT_FOUND') return false;
    throw error;
  }
}
