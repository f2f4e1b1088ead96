import { JiraError } from '../jira/errors';
import { moveIssue } from '../jira/move-issue';
import type { IssueState, Phase } from '../store/issue-state-types';
import { decisionOf } from './change/decision-of';
import type { Deps } from './deps';
import type { Folded } from './fold-issue';

const BEFORE_GATE: readonly Phase[] = ['submitted', 'scheduled', 'onHold'];

/** Whether a change waits to be taken back: its open round is rejected and it has not left for implementation. */
export const isToReturn = (state: IssueState, now: number): boolean =>
  BEFORE_GATE.includes(state.phase) && decisionOf(state, now)?.decision === 'rejected';

/** Asks the queue to take a rejected change back to assessment: nobody who votes waits for that. */
export async function returnLater(
  { queue, clock }: Pick<Deps, 'queue' | 'clock'>,
  state: IssueState,
): Promise<void> {
  if (!isToReturn(state, clock.now())) return;
  const { issueId } = state;
  await queue.push('issue-work', { kind: 'return', issueId }, { concurrencyKey: `issue-${issueId}` });
}

/**
 * Takes a rejected change back to assessment. Looked at again just before: whoever has changed a vote meanwhile has
 * changed the decision. True when it was moved; the caller folds again, since our own moves are told by no event. What
 * Jira refuses is logged and left to people: the panel says what to do.
 */
export async function returnRejected(deps: Deps, { state, rules, now }: Folded): Promise<boolean> {
  if (!isToReturn(state, now)) return false;
  const { issueId } = state;
  try {
    const isMoved = await moveIssue(deps.jira, issueId, rules.practice.statuses.assess ?? []);
    if (!isMoved) deps.log.info('return.no-way', { issueId });
    return isMoved;
  } catch (error) {
    if (!(error instanceof JiraError) || error.code === 'RATE_LIMITED' || error.code === 'UNAVAILABLE')
      throw error;
    deps.log.error('return.refused', error, { issueId });
    return false;
  }
}
