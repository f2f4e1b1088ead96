import * as z from '../shape';
import type { JiraClient } from './client';
import { ENDPOINTS } from './endpoints';
import { JiraError } from './errors';

/** The project permission that Jira Service Management gives its agents. */
const AGENT = 'SERVICEDESK_AGENT';
const answer = z.object({
  projectPermissions: z
    .array(z.object({ permission: z.string(), projects: z.array(z.number()).default([]) }))
    .default([]),
});

/**
 * Whether a person is an agent of a project now. Null where Jira can't tell: a site without Jira Service Management doesn't
 * know the permission, and an account that is gone can't be asked about. One call. Throws when Jira asks to wait.
 */
export async function readIsAgent(
  jira: JiraClient,
  accountId: string,
  projectId: string,
): Promise<boolean | null> {
  try {
    const { projectPermissions } = await jira.call(ENDPOINTS.checkPermissionsOf, {
      body: {
        accountId,
        globalPermissions: [],
        projectPermissions: [{ permissions: [AGENT], issues: [], projects: [Number(projectId)] }],
      },
      answer,
    });
    return projectPermissions.some(
      ({ permission, projects }) => permission === AGENT && projects.map(String).includes(projectId),
    );
  } catch (error) {
    if (error instanceof JiraError && ['BAD_REQUEST', 'FORBIDDEN', 'NOT_FOUND'].includes(error.code))
      return null;
    throw error;
  }
}
