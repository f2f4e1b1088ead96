import { COMMENT_PAGE, readCommentPage } from '../../jira/comments';
import type { LiveComment } from '../../jira/live-comment';
import type { LiveIssue } from '../../jira/read-issue';
import type { Deps } from '../deps';

/** Pages that one fold reads: a thousand comments in some three seconds. The rest is for the next one. */
const MAX_PAGES = 10;

export interface NewComments {
  readonly comments: readonly LiveComment[];
  /** Where the next fold goes on; null when all comments are known now. */
  readonly readUpTo: number | null;
}

/**
 * Comments that may not be known yet. Mostly the issue has brought all of them. Of one with many, the newest are read back to
 * one that is known; the first time, all of them are, over as many folds as it takes. `readUpTo` is where the last fold stopped.
 */
export async function newComments(
  { jira }: Pick<Deps, 'jira'>,
  issue: LiveIssue,
  known: ReadonlySet<string>,
  readUpTo: number | null,
): Promise<NewComments> {
  if (issue.comments !== undefined) return { comments: issue.comments, readUpTo: null };
  if (readUpTo === null && known.size > 0) {
    const newest = await readBack(jira, issue.id, known);
    if (newest !== null) return { comments: newest, readUpTo: null };
  }
  // One page back: comments that were deleted meanwhile have moved the others up.
  return catchUp(jira, issue.id, Math.max(0, (readUpTo ?? 0) - COMMENT_PAGE));
}

/** The newest comments, back to one that is known; null when that is further away than one fold reads. */
async function readBack(
  jira: Deps['jira'],
  issueId: string,
  known: ReadonlySet<string>,
): Promise<LiveComment[] | null> {
  const found: LiveComment[] = [];
  for (let n = 0; n < MAX_PAGES; n++) {
    const { comments, total } = await readCommentPage(jira, issueId, n * COMMENT_PAGE, true);
    found.push(...comments);
    if (comments.some(({ id }) => known.has(id)) || found.length >= total || comments.length === 0)
      return found;
  }
  return null;
}

async function catchUp(jira: Deps['jira'], issueId: string, from: number): Promise<NewComments> {
  const found: LiveComment[] = [];
  for (let n = 0; n < MAX_PAGES; n++) {
    const startAt = from + n * COMMENT_PAGE;
    const { comments, total } = await readCommentPage(jira, issueId, startAt, false);
    found.push(...comments);
    if (comments.length === 0 || startAt + comments.length >= total)
      return { comments: found, readUpTo: null };
  }
  return { comments: found, readUpTo: from + MAX_PAGES * COMMENT_PAGE };
}
