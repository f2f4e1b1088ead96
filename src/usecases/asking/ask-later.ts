import type { IssueState } from '../../store/issue-state-types';
import type { Deps } from '../deps';
import { alarmsFor } from './alarms';
import { newsFor } from './news';
import { isBehind, nextReminder } from './waited-for';

/**
 * Asks the queue to bring inboxes, notices, the Approvers field and participants up to whom the round waits for, when that has
 * changed, or those who voted or the change managers have to hear of something. To be called after each write of a change's aggregate; a message that was
 * lost is made up for by the next write, or by the reconcile.
 */
export async function askLater(
  { queue, clock }: Pick<Deps, 'queue' | 'clock'>,
  before: IssueState,
  after: IssueState,
): Promise<void> {
  const now = clock.now();
  const idsOf = (state: IssueState): string[] =>
    [...newsFor(state, now), ...alarmsFor(state, now)].map(({ id }) => id);
  const told = new Set(idsOf(before));
  const hasNews = idsOf(after).some((id) => !told.has(id));
  if (!hasNews && !isBehind(after, now) && before.ballots.length === after.ballots.length) return;
  const { issueId } = after;
  await queue.push('ask-work', { kind: 'ask', issueId }, { concurrencyKey: `issue-${issueId}` });
}

/** The same when a reminder has come. */
export async function remindLater(
  { queue, clock }: Pick<Deps, 'queue' | 'clock'>,
  state: IssueState,
): Promise<void> {
  const now = clock.now();
  const at = nextReminder(state, now);
  if (at === null || Date.parse(at) > now) return;
  const { issueId } = state;
  await queue.push('ask-work', { kind: 'ask', issueId }, { concurrencyKey: `issue-${issueId}` });
}
