import type { Slot } from '../schedule/types';
import type { Millis } from '../time/types';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const FARTHEST = 14 * DAY;
/** After so long it counts half, after three times as long a quarter: what breaks late has many other reasons. */
const HALF = 2 * DAY;

export interface Timed {
  readonly start: Millis;
  readonly end: Millis;
  readonly phase: Slot['phase'];
}

/** How near a change was when an incident began: 1 under way, falling with the time since its end; null: it can't be behind it. */
export function closenessInTime(
  { start, end, phase }: Timed,
  at: Millis,
): { readonly value: number; readonly reason: string } | null {
  const trust = trustIn(phase);
  if (trust === 0 || start > at || at - end > FARTHEST) return null;
  const since = Math.max(0, at - end);
  const reason =
    since > 0 ? `Ended ${duration(since)} before` : `Under way, begun ${duration(at - start)} before`;
  return {
    value: trust / (1 + since / HALF),
    reason: trust === 1 ? reason : `By plan: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`,
  };
}

/** How far it can be trusted that work was done. A status is often set late, but what was called off has changed nothing. */
function trustIn(phase: Slot['phase']): number {
  switch (phase) {
    case 'implementing':
    case 'review':
    case 'closed':
    case 'onHold':
      return 1;
    case 'scheduled':
      return 0.7;
    case 'draft':
    case 'submitted':
    case 'cancelled':
      return 0;
  }
}

/** "25 min", "3 h", "2 days". */
function duration(millis: Millis): string {
  if (millis < 2 * HOUR) return `${Math.round(millis / MINUTE)} min`;
  if (millis < 2 * DAY) return `${Math.round(millis / HOUR)} h`;
  return `${Math.round(millis / DAY)} days`;
}
