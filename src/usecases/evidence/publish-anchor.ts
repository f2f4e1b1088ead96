import { addMarkedComment, findMarkedComment } from '../../jira/comments';
import { JiraError } from '../../jira/errors';
import { isoOf } from '../../jira/instant';
import type { Deps } from '../deps';
import { readAnchor, saveAnchor, type Anchor } from './anchored';
import { noteRun } from './run-record';
import { auditIssueId } from './settings';

const MARKER = 'steward-anchor';
const MINUTE = 60_000;

/**
 * Writes the root of an anchor outside the app's storage, as a comment on the audit issue: claimed, done, confirmed, so that a
 * crash in between leaves one comment. Without an audit issue there is nothing to do. A refusal of Jira's is kept with the anchor
 * and tried again with the next run.
 */
export async function publishAnchor(deps: Deps, number: number): Promise<void> {
  const anchor = await readAnchor(deps, number);
  if (anchor === null || anchor.comment.state === 'written') return done(deps);
  const issueId = await auditIssueId(deps);
  if (issueId === null) {
    await saveAnchor(deps, { ...anchor, comment: { ...anchor.comment, state: 'none' } });
    return done(deps);
  }
  try {
    await write(deps, anchor, issueId);
    await done(deps);
  } catch (error) {
    if (!(error instanceof JiraError) || error.code === 'RATE_LIMITED' || error.code === 'UNAVAILABLE')
      throw error;
    const comment = { ...anchor.comment, state: 'failed', issueId, why: error.messages.join(' ') } as const;
    await saveAnchor(deps, { ...anchor, comment });
    deps.log.error('anchor.refused', error, { number });
  }
}

async function write(deps: Deps, anchor: Anchor, issueId: string): Promise<void> {
  const marker = { key: MARKER, id: anchor.root };
  const leftOver = anchor.comment.state === 'claimed' && anchor.comment.issueId === issueId;
  const claimed: Anchor = leftOver
    ? anchor
    : {
        ...anchor,
        comment: { state: 'claimed', issueId, commentId: null, at: isoOf(deps.clock.now()), why: null },
      };
  if (!leftOver) await saveAnchor(deps, claimed);
  const since = Date.parse(claimed.comment.at) - MINUTE;
  const found = leftOver ? await findMarkedComment(deps.jira, issueId, marker, since) : null;
  const commentId =
    found ??
    (await addMarkedComment(deps.jira, issueId, textOf(anchor), false, {
      key: MARKER,
      value: { id: marker.id },
    }));
  await saveAnchor(deps, { ...claimed, comment: { ...claimed.comment, state: 'written', commentId } });
}

const done = async (deps: Deps): Promise<void> => void (await noteRun(deps, { comment: false }));

const line = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** All that a verifier needs to compare; the words of docs/evidence.md. */
const textOf = ({ number, at, previous, tree, chains, root }: Anchor) => ({
  type: 'doc',
  version: 1,
  content: [
    line(`Steward anchor ${number}, ${at}: ${chains} ${chains === 1 ? 'chain' : 'chains'} of records.`),
    line(`root ${root}`),
    line(`tree ${tree}`),
    line(`previous ${previous ?? 'none'}`),
  ],
});
