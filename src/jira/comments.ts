import * as z from '../shape';
import type { JiraClient } from './client';
import { ENDPOINTS } from './endpoints';
import { commentPage, type LiveComment } from './live-comment';

/** Comments that one call brings. */
export const COMMENT_PAGE = 100;

export interface CommentPage {
  readonly comments: readonly LiveComment[];
  /** How many the issue has. */
  readonly total: number;
}

/** One page of an issue's comments with their properties, the oldest or the newest first. One call. */
export async function readCommentPage(
  jira: JiraClient,
  issueId: string,
  startAt: number,
  newestFirst: boolean,
): Promise<CommentPage> {
  return jira.call(ENDPOINTS.listComments, {
    path: { issueIdOrKey: issueId },
    query: {
      startAt,
      maxResults: COMMENT_PAGE,
      orderBy: newestFirst ? '-created' : 'created',
      expand: 'properties',
    },
    answer: commentPage,
  });
}

/** Pages that are looked through for a comment of our own: nobody writes a thousand within a minute. */
const LOOK_BACK_PAGES = 10;

/**
 * The id of the comment that carries a marker and was written at or after an instant; null when there is none. Reads from the
 * newest back to that instant.
 */
export async function findMarkedComment(
  jira: JiraClient,
  issueId: string,
  marker: { readonly key: string; readonly id: string },
  since: number,
): Promise<string | null> {
  for (let n = 0; n < LOOK_BACK_PAGES; n++) {
    const { comments, total } = await readCommentPage(jira, issueId, n * COMMENT_PAGE, true);
    const found = comments.find(({ properties }) =>
      properties.some(({ key, value }) => key === marker.key && markedId(value) === marker.id),
    );
    if (found !== undefined) return found.id;
    const isPast = comments.every(({ created }) => created < since);
    if (isPast || (n + 1) * COMMENT_PAGE >= total) return null;
  }
  return null;
}

/** The id in the value of a marker. */
export const markedId = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : null;

/** Jira Service Management hides a comment from customers when it carries this property. */
const INTERNAL = { key: 'sd.public.comment', value: { internal: true } };

/** Writes a comment that carries a marker a later retry can look for. Gives its id. */
export async function addMarkedComment(
  jira: JiraClient,
  issueId: string,
  body: unknown,
  isPublic: boolean,
  marker: { readonly key: string; readonly value: unknown },
): Promise<string> {
  const { id } = await jira.call(ENDPOINTS.addComment, {
    path: { issueIdOrKey: issueId },
    body: { body, properties: isPublic ? [marker] : [INTERNAL, marker] },
    answer: z.object({ id: z.string() }),
  });
  return id;
}
