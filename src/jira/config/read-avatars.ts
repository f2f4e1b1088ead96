import * as z from '../../shape';
import type { JiraClient } from '../client';
import { CONFIG_ENDPOINTS } from './endpoints';
import { id } from './shapes';

const avatars = z.object({
  system: z.array(z.object({ id, fileName: z.string().nullish() })),
});

/** Ids of Jira's own pictures for issue types by file name without its ending; ids differ between sites. */
export async function readAvatars(jira: JiraClient): Promise<Record<string, string>> {
  const { system } = await jira.call(CONFIG_ENDPOINTS.systemAvatars, {
    path: { type: 'issuetype' },
    answer: avatars,
  });
  return Object.fromEntries(
    system.flatMap((one) => (one.fileName == null ? [] : [[one.fileName.replace(/\.\w+$/, ''), one.id]])),
  );
}
