import * as z from '../../shape';
import type { JiraClient } from '../client';
import { CONFIG_ENDPOINTS } from './endpoints';
import { readPages } from './read-pages';

const status = z.object({ id: z.string(), name: z.string() });

/** Names of statuses by id. One call for every page of the site's statuses. */
export async function readStatusNames(
  jira: JiraClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const all = await readPages(jira, CONFIG_ENDPOINTS.searchStatuses, status);
  return new Map(all.filter(({ id }) => ids.includes(id)).map(({ id, name }) => [id, name]));
}
