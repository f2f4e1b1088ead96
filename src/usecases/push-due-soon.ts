import type { IssueState } from '../store/issue-state-types';
import type { Deps } from './deps';

/** The sweep comes every five minutes: what is due before its next run is handed to the queue at once. */
const BEFORE_NEXT_SWEEP_MS = 5 * 60_000;

/** Queues an issue on which something is due within the next five minutes, delayed to that instant. */
export async function pushDueSoon(
  { queue, clock }: Pick<Deps, 'queue' | 'clock'>,
  state: IssueState,
): Promise<void> {
  if (state.dueAt === null) return;
  const wait = Date.parse(state.dueAt) - clock.now();
  if (wait > BEFORE_NEXT_SWEEP_MS) return;
  const { issueId } = state;
  const options = { delaySeconds: Math.max(0, Math.ceil(wait / 1000)), concurrencyKey: `issue-${issueId}` };
  await queue.push('issue-work', { kind: 'due', issueId }, options);
}
