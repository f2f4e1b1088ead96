import * as z from '../../shape';
import type { SiteRequestType } from '../../domain/provisioning/site';
import type { JiraClient } from '../client';
import { JiraError } from '../errors';
import { CONFIG_ENDPOINTS } from './endpoints';
import { orNull } from './or-null';

const answer = z.object({
  isLastPage: z.boolean(),
  values: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      issueTypeId: z.string(),
      serviceDeskId: z.string(),
      groupIds: z.array(z.string()).nullish(),
    }),
  ),
});
const MOST_PAGES = 40;

/** Every request type of a project's service desk, hidden ones included; null where Jira doesn't give them to apps. */
export const readRequestTypes = (
  jira: JiraClient,
  projectKey: string,
): Promise<(SiteRequestType & { readonly serviceDeskId: string })[] | null> =>
  orNull(async () => {
    const all: z.infer<typeof answer>['values'][number][] = [];
    for (let page = 0; page < MOST_PAGES; page++) {
      const got = await jira.call(CONFIG_ENDPOINTS.requestTypes, {
        // "This can alternatively be a project identifier" (operation getRequestTypes).
        path: { serviceDeskId: projectKey },
        query: { start: all.length, limit: 100 },
        answer,
      });
      all.push(...got.values);
      if (got.isLastPage || got.values.length === 0)
        return all.map(({ id, name, issueTypeId, serviceDeskId, groupIds }) => ({
          id,
          name,
          typeId: issueTypeId,
          hidden: (groupIds ?? []).length === 0,
          serviceDeskId,
        }));
    }
    throw new JiraError('getRequestTypes', 200, 'MALFORMED', ['The list of request types did not end.']);
  });
