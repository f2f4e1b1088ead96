import { ongoingCycle } from '../../domain/sla/ongoing';
import type { Cycle } from '../../domain/sla/types';
import type { Millis } from '../../domain/time/types';
import type { IssueState } from '../../store/issue-state-types';
import type { Clock } from './replay-clocks';

/**
 * Whether any cycle was met or missed since the aggregate was last written: it was decided after that, or it was listed as open
 * and is so no more. Late news of an early stop is found by the second, a short cycle by the first.
 */
export function isNewlyDecided(
  before: Pick<IssueState, 'clocks' | 'seenAt' | 'version'>,
  clocks: readonly Clock[],
): boolean {
  // Seen for the first time: whatever was decided before is new to us.
  const since = before.version === 0 ? Number.NEGATIVE_INFINITY : Date.parse(before.seenAt);
  return clocks.some(({ policy, replay }) => {
    if (replay.cycles.some((cycle) => (decidedAt(cycle) ?? Number.NEGATIVE_INFINITY) > since)) return true;
    const listed = before.clocks.find(({ policyId }) => policyId === policy.id);
    if (listed === undefined) return false;
    const cycle = ongoingCycle(replay);
    return cycle === null || (cycle.breached && listed.state !== 'breached' && cycle.state === 'running');
  });
}

/** When a cycle was decided: breached, or met; null while it isn't. */
const decidedAt = ({ breached, breachTime, state, stopTime }: Cycle): Millis | null =>
  breached ? breachTime : state === 'met' ? stopTime : null;
