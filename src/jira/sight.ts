import * as z from '../shape';
import type { JiraClient } from './client';
import { ENDPOINTS } from './endpoints';
import { JiraError } from './errors';

const BROWSE = 'BROWSE_PROJECTS';
const AGENT = 'SERVICEDESK_AGENT';
const answer = z.object({
  projectPermissions: z
    .array(z.object({ permission: z.string(), issues: z.array(z.number()).default([]) }))
    .default([]),
});

/** What a person sees of an issue. Null where Jira doesn't tell. */
export interface Sight {
  readonly browses: boolean | null;
  /** An agent of the issue's service project; null: the site doesn't know agents. */
  readonly isAgent: boolean | null;
}

/**
 * Whether a person can browse exactly this issue, and is an agent there. Jira answers for others than oneself to those who
 * administer it, and for one person a call (operation getBulkPermissions); a site without service projects doesn't know agents
 * and refuses to be asked about them, so it is asked again without. An account that is gone can't see anything. Throws when Jira
 * asks to wait or can't be reached.
 */
export async function readSight(jira: JiraClient, accountId: string, issueId: string): Promise<Sight> {
  const ask = async (permissions: readonly string[]): Promise<ReadonlySet<string>> => {
    const { projectPermissions } = await jira.call(ENDPOINTS.checkPermissionsOf, {
      body: {
        accountId,
        globalPermissions: [],
        projectPermissions: [{ permissions, issues: [Number(issueId)], projects: [] }],
      },
      answer,
    });
    const granted = projectPermissions.filter(({ issues }) => issues.map(String).includes(issueId));
    return new Set(granted.map(({ permission }) => permission));
  };
  const isRefused = (error: unknown): error is JiraError =>
    error instanceof JiraError && ['BAD_REQUEST', 'FORBIDDEN', 'NOT_FOUND'].includes(error.code);
  try {
    const held = await ask([BROWSE, AGENT]);
    return { browses: held.has(BROWSE), isAgent: held.has(AGENT) };
  } catch (error) {
    if (!isRefused(error)) throw error;
    if (error.code === 'FORBIDDEN') return { browses: null, isAgent: null };
  }
  try {
    return { browses: (await ask([BROWSE])).has(BROWSE), isAgent: null };
  } catch (error) {
    if (!isRefused(error)) throw error;
    return { browses: error.code === 'FORBIDDEN' ? null : false, isAgent: null };
  }
}
