import * as z from '../../shape';
import type { JiraClient } from '../client';
import { CONFIG_ENDPOINTS } from './endpoints';

const type = z.object({ id: z.string(), name: z.string() });

/** Names of issue types by id, in one call. */
export async function readTypeNames(jira: JiraClient): Promise<ReadonlyMap<string, string>> {
  const all = await jira.call(CONFIG_ENDPOINTS.getTypes, { answer: z.array(type) });
  return new Map(all.map(({ id, name }) => [id, name]));
}
