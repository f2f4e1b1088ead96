import type { IssueState } from '../../store/issue-state-types';
import type { Deps } from '../deps';
import { putOnAgenda } from '../upkeep/agenda';
import { statedResult, resultInForce } from './result-in-force';

/** Only what was closed is counted: until then nobody knows what else comes of it. */
export const isCounted = ({ phase, results }: Pick<IssueState, 'phase' | 'results'>): boolean =>
  resultInForce(results) !== null && (phase === 'closed' || statedResult(results) !== null);

/**
 * Has the queue count how a change ended. Where the queue takes nothing now, the daily upkeep does it: what is known is in the
 * aggregate already, and nobody would ask for it again.
 */
export async function countLater(
  deps: Pick<Deps, 'queue' | 'store' | 'clock' | 'log'>,
  state: IssueState,
): Promise<void> {
  if (!isCounted(state)) return;
  const { issueId } = state;
  try {
    await deps.queue.push('issue-work', { kind: 'outcome', issueId }, { concurrencyKey: `issue-${issueId}` });
  } catch (error) {
    deps.log.error('outcome.not-queued', error, { issueId });
    await putOnAgenda(deps, { kind: 'outcome', issueId }, deps.clock.now());
  }
}
