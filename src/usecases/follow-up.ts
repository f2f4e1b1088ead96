import { isoOf } from '../jira/instant';
import { VersionConflict } from '../store/errors';
import type { IssueState } from '../store/issue-state-types';
import type { Deps } from './deps';

/**
 * Does what follows a write for which a person waits. Where the queue takes no messages now, they get their answer all the same: what
 * they said is recorded. The ticket is marked as due instead, and the next sweep does whatever follows; should even the mark
 * fail, the next look at the ticket does. The failure is logged. Returns the aggregate as it is then.
 */
export async function followUp(
  deps: Pick<Deps, 'store' | 'clock' | 'log'>,
  state: IssueState,
  steps: readonly (() => Promise<void>)[],
): Promise<IssueState> {
  const { issueId } = state;
  try {
    for (const step of steps) await step();
    return state;
  } catch (error) {
    deps.log.error('follow-up.put-off', error, { issueId });
  }
  try {
    return await deps.store.issues.save({ ...state, dueAt: isoOf(deps.clock.now()) }, []);
  } catch (error) {
    // Whoever moved it on meanwhile sends the same messages.
    if (!(error instanceof VersionConflict)) deps.log.error('follow-up.not-marked', error, { issueId });
    return state;
  }
}
