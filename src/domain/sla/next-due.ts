import type { Millis } from '../time/types';
import { ongoingCycle } from './ongoing';
import type { Replay } from './types';

/** What a clock will want attention for, and when. */
export interface NextDue {
  readonly at: Millis;
  /** The escalation step, or null for the breach itself. */
  readonly step: string | null;
}

/**
 * The next instant after `after` at which a clock needs attention if nothing happens to it: an escalation step or the breach.
 * Null when it needs none: ended, suspended, paused without a step that waits for it, or past its last step.
 */
export function nextDue(replay: Replay, after: Millis): NextDue | null {
  const cycle = ongoingCycle(replay);
  if (!cycle) return null;
  const wanted: NextDue[] = cycle.escalations.map(({ step, at }) => ({ step, at }));
  if (cycle.due !== null && !cycle.breached) wanted.push({ step: null, at: cycle.due });
  return wanted
    .filter(({ at }) => at > after)
    .reduce<NextDue | null>((first, next) => (first && first.at <= next.at ? first : next), null);
}
