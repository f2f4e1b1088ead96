import * as z from '../../shape';
import type { JiraClient } from '../client';
import { CONFIG_ENDPOINTS } from './endpoints';

/** The time zone of the site; UTC when Jira does not say. */
export async function readSiteZone(jira: JiraClient): Promise<string> {
  const info = await jira.call(CONFIG_ENDPOINTS.serverInfo, {
    answer: z.object({ serverTimeZone: z.string().nullish() }),
  });
  return info.serverTimeZone ?? 'UTC';
}
