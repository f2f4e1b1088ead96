import * as z from '../../shape';
import type { JiraClient } from '../client';
import { REPORT_ENDPOINTS } from './endpoints';

const answer = z.object({
  issues: z
    .array(
      z.object({
        id: z.string(),
        key: z.string(),
        fields: z.object({
          summary: z.string().nullish(),
          priority: z.object({ name: z.string() }).nullish(),
          assignee: z.object({ accountId: z.string() }).nullish(),
        }),
      }),
    )
    .default([]),
});

/** What a list says of an issue. */
export interface IssueText {
  readonly key: string;
  readonly summary: string;
  readonly priority: string | null;
  /** Account id. */
  readonly assignee: string | null;
}

/**
 * What lists show of up to a hundred issues, by id, read in one call as the person who asks. An issue that they may not
 * see is absent.
 */
export async function readIssueTexts(
  jira: JiraClient,
  issueIds: readonly string[],
): Promise<ReadonlyMap<string, IssueText>> {
  if (issueIds.length === 0) return new Map();
  const { issues } = await jira.call(REPORT_ENDPOINTS.fetchIssuesAsUser, {
    body: { issueIdsOrKeys: issueIds, fields: ['summary', 'priority', 'assignee'] },
    answer,
  });
  return new Map(
    issues.map(({ id, key, fields: { summary, priority, assignee } }) => [
      id,
      {
        key,
        summary: summary ?? '',
        priority: priority?.name ?? null,
        assignee: assignee?.accountId ?? null,
      },
    ]),
  );
}
