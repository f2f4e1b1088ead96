import type { Deps } from '../deps';
import { putOnAgenda } from '../upkeep/agenda';

/**
 * Has the queue keep what was decided of an issue. Where the queue takes nothing now (Forge admits 500 messages a minute), the
 * daily upkeep does it: the decision is in the aggregate already, and nobody would ask for it again.
 */
export async function keepLater(
  deps: Pick<Deps, 'queue' | 'store' | 'clock' | 'log'>,
  issueId: string,
): Promise<void> {
  try {
    await deps.queue.push('issue-work', { kind: 'keep', issueId }, { concurrencyKey: `issue-${issueId}` });
  } catch (error) {
    deps.log.error('keep.not-queued', error, { issueId });
    await putOnAgenda(deps, { kind: 'keep', issueId }, deps.clock.now());
  }
}
