import * as z from '../../shape';
import type { JiraClient } from '../client';
import { CONFIG_ENDPOINTS } from './endpoints';
import { readPages } from './read-pages';

export interface SiteGroup {
  readonly id: string;
  readonly name: string;
}

const group = z.object({ groupId: z.string(), name: z.string() });
/** Ids in one question: an address has room for them. */
const AT_ONCE = 30;

/** Every group of the site, by name. */
export async function readGroups(jira: JiraClient): Promise<SiteGroup[]> {
  return sorted(await readPages(jira, CONFIG_ENDPOINTS.listGroups, group));
}

/** Those of these groups that the site has, by name. */
export async function readGroupsById(jira: JiraClient, ids: readonly string[]): Promise<SiteGroup[]> {
  const found: z.infer<typeof group>[] = [];
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const query = { groupId: ids.slice(start, start + AT_ONCE) };
    found.push(...(await readPages(jira, CONFIG_ENDPOINTS.listGroups, group, { query })));
  }
  return sorted(found);
}

function sorted(all: readonly z.infer<typeof group>[]): SiteGroup[] {
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
