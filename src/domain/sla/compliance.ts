import type { Millis } from '../time/types';
import type { Cycle, Replay } from './types';

export interface Share {
  readonly met: number;
  readonly missed: number;
  /** met / (met + missed), or null when nothing was decided. */
  readonly rate: number | null;
}
export interface Compliance {
  /** As it happened. */
  readonly all: Share;
  /** With excused breaches left out. */
  readonly withoutExcused: Share;
  readonly excused: number;
}

/**
 * Compliance of a period, from its start up to but not including its end. A met cycle is dated at its stop, a missed one at its
 * breach, so that open breaches count at once and a late stop changes nothing. Cancelled cycles (unless they had breached before),
 * those without a goal and those still undecided stay out.
 */
export function compliance(
  clocks: readonly {
    readonly replay: Replay;
    /** Numbers of the cycles whose breach was excused. */
    readonly excused?: readonly number[];
  }[],
  period: { readonly from: Millis; readonly to: Millis },
): Compliance {
  const inPeriod = (at: Millis | null): boolean => at !== null && period.from <= at && at < period.to;
  let [met, missed, excused] = [0, 0, 0];
  for (const clock of clocks) {
    for (const cycle of clock.replay.cycles) {
      if (!inPeriod(decidedAt(cycle))) continue;
      if (!cycle.breached) met++;
      else missed++;
      if (cycle.breached && clock.excused?.includes(cycle.number)) excused++;
    }
  }
  return { all: share(met, missed), withoutExcused: share(met, missed - excused), excused };
}

/** When a cycle was decided: breached, or met; null while it isn't. */
export function decidedAt(cycle: Cycle): Millis | null {
  if (cycle.breached) return cycle.breachTime;
  return cycle.state === 'met' ? cycle.stopTime : null;
}

export function share(met: number, missed: number): Share {
  return { met, missed, rate: met + missed === 0 ? null : met / (met + missed) };
}
