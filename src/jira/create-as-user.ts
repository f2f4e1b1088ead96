import * as z from '../shape';
import type { JiraClient } from './client';
import { ENDPOINTS } from './endpoints';

export interface OwnIssue {
  readonly projectId: string;
  readonly issueType: string;
  readonly summary: string;
  /** By field id, as Jira's create call takes them. Absent: none but the summary. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** The issue that it is a sub-task of. */
  readonly parent?: string;
  readonly marker: { readonly key: string; readonly value: unknown };
}

export interface MadeIssue {
  readonly id: string;
  readonly key: string;
}

/** Creates an issue as the person who asks, with a marker by which a retry knows it again. Throws JiraError with Jira's words. */
export async function createAsUser(
  jira: JiraClient,
  { projectId, issueType, summary, fields, parent, marker }: OwnIssue,
): Promise<MadeIssue> {
  return jira.call(ENDPOINTS.createIssueAsUser, {
    body: {
      fields: {
        ...fields,
        project: { id: projectId },
        issuetype: { id: issueType },
        summary,
        ...(parent !== undefined && { parent: { id: parent } }),
      },
      properties: [marker],
    },
    answer: z.object({ id: z.string(), key: z.string() }),
  });
}
