import { acting } from './acting';
import { lookups } from './lookups';
import type { Sandbox } from '..';
import type { Issue, Project } from '../jira/entities';

/**
 * What is scheduled has its votes: people go through their inboxes, consent to several changes at once where that is offered, and look
 * at the others one by one. One of the CAB is enough for a Medium, two for a High; a Very high takes the change manager as well.
 */
export async function approveScheduled(
  site: Sandbox,
  project: Project,
  changes: readonly Issue[],
): Promise<void> {
  const scheduled = lookups(site.jira.context, project).reachedBy('change', 'Schedule');
  const issueIds = new Set(changes.filter(({ statusId }) => statusId === scheduled).map(({ id }) => id));
  const { ask } = acting(site);
  for (const who of ['cabTomasz', 'cabPriya', 'changeManager'] as const) {
    const { waiting } = await ask(who, 'steward-desk', 'inbox.approvals', { cursor: null });
    const asked = waiting.filter(({ issueId }) => issueIds.has(issueId));
    const together = asked.filter(({ consent }) => consent);
    const heaps = [
      ...(together.length > 0 ? [together] : []),
      ...asked.filter(({ consent }) => !consent).map((one) => [one]),
    ];
    for (const heap of heaps) {
      const votes = heap.map(({ issueId, roundId, seal }) => ({
        issueId,
        roundId,
        seal,
        vote: 'approve' as const,
      }));
      const { answers } = await ask(who, 'steward-desk', 'inbox.vote', { votes });
      for (const answer of answers) if (!answer.ok) throw new Error(`inbox.vote: ${answer.error.message}`);
    }
    await site.settle();
  }
}
