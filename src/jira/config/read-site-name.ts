import * as z from '../../shape';
import type { JiraClient } from '../client';
import { CONFIG_ENDPOINTS } from './endpoints';

/** What the site calls itself, and its address. */
export async function readSiteName(
  jira: JiraClient,
): Promise<{ readonly name: string; readonly url: string }> {
  const { serverTitle, baseUrl } = await jira.call(CONFIG_ENDPOINTS.serverInfo, {
    answer: z.object({ serverTitle: z.string().nullish(), baseUrl: z.string() }),
  });
  return { name: serverTitle ?? '', url: baseUrl };
}
