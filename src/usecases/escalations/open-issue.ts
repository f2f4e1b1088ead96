import type { EscalationAction } from '../../domain/sla/types';
import { createIssue, linkIssue, readPropertyOf, type LinkTo } from '../../jira/act-on-issue';
import { JiraError } from '../../jira/errors';
import { linksOf } from '../../jira/links';
import { markedId } from '../../jira/comments';
import type { FiredAction } from '../../store/issue-state-types';
import { MARKER, markerId, type Scene } from './scene';

type OpenIssue = Extract<EscalationAction, { kind: 'createIssue' }>;

/** "outward" is how this issue shows the new one, so the new one has this issue at its inward end. */
function linkOf({ folded }: Scene, { link }: OpenIssue): LinkTo {
  const [typeId = '', side = ''] = link.split(':');
  return { typeId, end: side === 'outward' ? 'inwardIssue' : 'outwardIssue', key: folded.issue.key };
}

/** An issue that an earlier run made for this action; null when no linked issue carries its marker. */
export async function findOpened(scene: Scene, index: number): Promise<string | null> {
  const ids = linksOf(scene.folded.issue).map(({ other }) => other.id);
  const marks = await readPropertyOf(scene.deps.jira, ids, MARKER);
  const id = markerId(scene.step, index);
  return [...marks].find(([, value]) => markedId(value) === id)?.[0] ?? null;
}

/**
 * Creates the issue with its link. Where the create screen has no field for links Jira wants two calls: `made` notes the id in
 * between, so that a retry only links. `before`: what an earlier run noted.
 */
export async function openIssue(
  scene: Scene,
  action: OpenIssue,
  index: number,
  before: FiredAction,
  made: (id: string) => Promise<void>,
): Promise<string> {
  const { jira } = scene.deps;
  const link = linkOf(scene, action);
  if (before.ref !== null) {
    await linkIssue(jira, before.ref, link);
    return before.ref;
  }
  const { issueType, summary } = action;
  const { projectId, key } = scene.folded.issue;
  const marker = { key: MARKER, value: { id: markerId(scene.step, index) } };
  const issue = { projectId, issueType, summary: summary.replaceAll('{key}', key), marker };
  try {
    return await createIssue(jira, { ...issue, link });
  } catch (error) {
    const isOffScreen =
      error instanceof JiraError && error.messages.some((text) => text.startsWith('issuelinks'));
    if (!isOffScreen) throw error;
  }
  const id = await createIssue(jira, { ...issue, link: null });
  await made(id);
  await linkIssue(jira, id, link);
  return id;
}
