import * as z from '../../shape';
import type { JiraClient } from '../client';
import { CONFIG_ENDPOINTS } from './endpoints';
import { readPages } from './read-pages';

export interface SiteGroup {
  readonly id: string;
  readonly name: string;
}

/** Every group of the site, by name. */
export async function readGroups(jira: JiraClient): Promise<SiteGroup[]> {
  const all = await readPages(
    jira,
    CONFIG_ENDPOINTS.listGroups,
    z.object({ groupId: z.string(), name: z.string() }),
  );
  return all
    .map(({ groupId, name }) => ({ id: groupId, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** How many active members a group has. */
export async function countMembers(jira: JiraClient, groupId: string): Promise<number> {
  const query = { groupId, includeInactiveUsers: false };
  return (
    await readPages(jira, CONFIG_ENDPOINTS.groupMembers, z.object({ accountId: z.string() }), { query })
  ).length;
}
