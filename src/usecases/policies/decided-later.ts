import type { IssueState } from '../../store/issue-state-types';
import type { Deps } from '../deps';
import { putOnAgenda } from '../upkeep/agenda';

/** Closed votes on what was planned, and how often it was said how the change ended: what a kept round is made of. */
const markOf = ({ rounds, results }: Pick<IssueState, 'rounds' | 'results'>): number =>
  rounds.filter(({ closed, purpose }) => closed !== null && purpose !== 'retro').length * 1000 +
  results.length;

/** Whether something that reports keep of its rounds is new. */
export const isDecidedAnew = (before: IssueState, after: IssueState): boolean =>
  markOf(after) > markOf(before) && after.rounds.some(({ closed }) => closed !== null);

/** Has the queue keep its closed rounds. Where the queue takes nothing now, the daily upkeep does it. */
export async function decidedLater(
  deps: Pick<Deps, 'queue' | 'store' | 'clock' | 'log'>,
  before: IssueState,
  after: IssueState,
): Promise<void> {
  if (!isDecidedAnew(before, after)) return;
  const { issueId } = after;
  try {
    await deps.queue.push('issue-work', { kind: 'decided', issueId }, { concurrencyKey: `issue-${issueId}` });
  } catch (error) {
    deps.log.error('decided.not-queued', error, { issueId });
    await putOnAgenda(deps, { kind: 'decided', issueId }, deps.clock.now());
  }
}
