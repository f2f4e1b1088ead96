import * as z from '../shape';
import type { JiraClient } from './client';
import { ENDPOINTS } from './endpoints';
import { JiraError } from './errors';
import { jiraInstant } from './instant';
import { commentField, type LiveComment } from './live-comment';

const person = z.object({ accountId: z.string() }).nullish();
const fields = z.looseObject({
  summary: z.string().nullish(),
  project: z.object({ id: z.string(), projectTypeKey: z.string().exactOptional() }),
  issuetype: z.object({ id: z.string() }),
  status: z.object({
    id: z.string(),
    name: z.string(),
    statusCategory: z.object({ key: z.string() }).optional(),
  }),
  priority: z.object({ id: z.string(), name: z.string() }).nullish(),
  created: jiraInstant,
  updated: jiraInstant,
  creator: person,
  reporter: person,
  assignee: person,
  comment: commentField.optional(),
});
/** An issue as Jira gives it, alone or in a list. */
export const issueAnswer = z.object({ id: z.string(), key: z.string(), fields });

/** The fields that every use case needs; callers add those their rules name. */
export const BASE_FIELDS = [
  'summary',
  'project',
  'issuetype',
  'status',
  'priority',
  'created',
  'updated',
  'creator',
  'reporter',
  'assignee',
] as const;

/** An issue as it is now. Instants in epoch milliseconds; `raw` has the values as Jira gives them, by field id. */
export interface LiveIssue {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  readonly issueTypeId: string;
  readonly status: { readonly id: string; readonly name: string };
  readonly summary: string;
  readonly priority: { readonly id: string; readonly name: string } | null;
  readonly created: number;
  readonly updated: number;
  readonly creator: string | null;
  readonly reporter: string | null;
  readonly assignee: string | null;
  readonly raw: Readonly<Record<string, unknown>>;
  /** All its comments, without their properties. Absent when they weren't asked for or Jira gave only some of them. */
  readonly comments?: readonly LiveComment[];
}

/** Ask for this field to have the comments in the same call. */
export const COMMENTS = 'comment';

/** Reads one issue by id or key, with the base fields and `extra`. One call. Throws JiraError NOT_FOUND. */
export async function readIssue(
  jira: JiraClient,
  idOrKey: string,
  extra: readonly string[],
): Promise<LiveIssue> {
  const wanted = [...new Set([...BASE_FIELDS, ...extra])];
  const answer = await jira.call(ENDPOINTS.getIssue, {
    path: { issueIdOrKey: idOrKey },
    query: { fields: wanted.join(',') },
    answer: issueAnswer,
  });
  return liveIssue(answer);
}

/** What Jira gave, as use cases see it. It must have been asked for with the base fields. */
export function liveIssue({ id, key, fields: { comment, ...read } }: z.infer<typeof issueAnswer>): LiveIssue {
  return {
    id,
    key,
    projectId: read.project.id,
    issueTypeId: read.issuetype.id,
    status: { id: read.status.id, name: read.status.name },
    summary: read.summary ?? '',
    priority: read.priority ?? null,
    created: read.created,
    updated: read.updated,
    creator: read.creator?.accountId ?? null,
    reporter: read.reporter?.accountId ?? null,
    assignee: read.assignee?.accountId ?? null,
    raw: read,
    ...(comment !== undefined && comment.comments.length >= comment.total && { comments: comment.comments }),
  };
}

/** Id of an issue that the person who asks can see; null when they can't, or there is none. One call. */
export async function findVisible(jira: JiraClient, idOrKey: string): Promise<string | null> {
  try {
    const { id } = await jira.call(ENDPOINTS.getIssueAsUser, {
      path: { issueIdOrKey: idOrKey },
      query: { fields: 'status' },
      answer: z.object({ id: z.string() }),
    });
    return id;
  } catch (error) {
    if (error instanceof JiraError && (error.code === 'NOT_FOUND' || error.code === 'FORBIDDEN')) return null;
    throw error;
  }
}
