import * as z from '../shape';
import type { JiraClient } from './client';
import { ENDPOINTS } from './endpoints';
import { jiraInstant } from './instant';

const comment = z.object({
  id: z.string(),
  created: jiraInstant,
  author: z.object({ accountId: z.string(), accountType: z.string().optional() }).nullish(),
  jsdPublic: z.boolean().default(true),
  properties: z.array(z.object({ key: z.string(), value: z.unknown() })).default([]),
});
const page = z.object({ comments: z.array(comment), total: z.int(), startAt: z.int() });
/** The value of the field "comment", by which an issue brings its comments along, without their properties. */
export const commentField = page.omit({ startAt: true });
export type LiveComment = z.infer<typeof comment>;

const PAGE = 100;

/** All comments of an issue, oldest first, with their properties. One call for every hundred. */
export async function readComments(jira: JiraClient, issueId: string): Promise<LiveComment[]> {
  const found: LiveComment[] = [];
  for (;;) {
    const { comments, total } = await jira.call(ENDPOINTS.listComments, {
      path: { issueIdOrKey: issueId },
      query: { startAt: found.length, maxResults: PAGE, orderBy: 'created', expand: 'properties' },
      answer: page,
    });
    found.push(...comments);
    if (comments.length === 0 || found.length >= total) return found;
  }
}

/** Jira Service Management hides a comment from customers when it carries this property. */
const INTERNAL = { key: 'sd.public.comment', value: { internal: true } };

/** Writes an internal comment that carries a marker a later retry can look for. Gives its id. */
export async function addInternalComment(
  jira: JiraClient,
  issueId: string,
  body: unknown,
  marker: { readonly key: string; readonly value: unknown },
): Promise<string> {
  const { id } = await jira.call(ENDPOINTS.addComment, {
    path: { issueIdOrKey: issueId },
    body: { body, properties: [INTERNAL, marker] },
    answer: z.object({ id: z.string() }),
  });
  return id;
}
