import * as z from '../../shape';
import type { JiraClient } from '../client';
import { REPORT_ENDPOINTS } from './endpoints';

const answer = z.object({
  issues: z.array(z.object({ id: z.string() })).default([]),
  nextPageToken: z.string().nullish(),
});

interface IdPage {
  readonly ids: readonly string[];
  /** Null after the last page. */
  readonly next: string | null;
}

/** One page of the ids of the issues that match. Jira gives up to 5,000 when nothing but ids is asked for. */
export async function searchIds(
  jira: JiraClient,
  jql: string,
  page: { readonly limit: number; readonly token: string | null },
): Promise<IdPage> {
  const { issues, nextPageToken } = await jira.call(REPORT_ENDPOINTS.searchIds, {
    body: {
      jql,
      fields: ['id'],
      maxResults: page.limit,
      ...(page.token !== null && { nextPageToken: page.token }),
    },
    answer,
  });
  return { ids: issues.map(({ id }) => id), next: nextPageToken ?? null };
}
