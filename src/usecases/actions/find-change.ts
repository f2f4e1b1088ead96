import { findVisible } from '../../jira/read-issue';
import type { Deps } from '../deps';
import { Refusal } from '../refusal';
import { foldedChange, type FoldedChange } from '../schedule/folded-change';

/**
 * The change that a rule or an agent names, brought up to the live issue. What they hand over comes from people's texts: Jira says
 * whether the person on whose behalf it runs can see it.
 *
 * @throws Refusal NOT_FOUND when they can't, NOT_ADOPTED when it is no change
 */
export async function findChange(deps: Deps, issueKey: string): Promise<FoldedChange> {
  const issueId = await findVisible(deps.jira, issueKey);
  if (issueId === null)
    throw new Refusal(
      'NOT_FOUND',
      `There is no issue ${issueKey}, or you cannot see it.`,
      'Check the key, or ask a project administrator for access.',
    );
  return foldedChange(deps, issueId);
}
