import type { Millis } from '../time/types';
import { advance, endCycle, IDLE, type Machine, ongoing, openCycle, type RawCycle } from './cycles';
import type { Step } from './steps';
import type { CalendarBook, SlaPolicy } from './types';

/** The cycles of an issue as far as the policy's scope reaches. */
export interface Attached {
  readonly cycles: readonly RawCycle[];
  readonly attachedAt: Millis | null;
}

/**
 * Runs the clock over the steps and lets the scope decide what of it counts. A shadow clock that knows no scope runs all the
 * time. When the issue comes into scope later, a retroactive policy takes over what the shadow has, as if the issue had been in
 * scope since creation; any other opens a cycle then and there, if the shadow has one under way. Leaving the scope cancels.
 */
export function attachCycles(policy: SlaPolicy, steps: readonly Step[], book: CalendarBook): Attached {
  const { clock } = policy;
  let shadow = IDLE;
  let own = IDLE;
  /** Cycles that leaving the scope cancelled: a retroactive return begins again beside them. */
  let left: readonly RawCycle[] = [];
  let attachedAt: Millis | null = null;
  const adopt = (): Machine => ({ ...shadow, cycles: [...left, ...shadow.cycles] });
  for (const step of steps) {
    if (!step.inScope) {
      // The step that leaves the scope cancels first; nothing else of it counts.
      if (attachedAt !== null) own = endCycle(clock.retroactive ? adopt() : own, step.at, 'left scope');
      left = own.cycles.filter((cycle) => cycle.end?.how === 'left scope');
      attachedAt = null;
    }
    shadow = advance(shadow, step, clock, book);
    if (!step.inScope) continue;
    if (!clock.retroactive) {
      const later = attachedAt === null && step !== steps[0];
      own = later ? attachNow(own, shadow, step) : advance(own, step, clock, book);
    }
    attachedAt ??= step.at;
  }
  return { cycles: (attachedAt !== null && clock.retroactive ? adopt() : own).cycles, attachedAt };
}

function attachNow(own: Machine, shadow: Machine, step: Step): Machine {
  const known = { ...own, started: shadow.started };
  return ongoing(shadow) ? openCycle(known, step.at, step.pause) : known;
}
