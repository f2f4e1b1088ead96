import { countAbove, EMPTY_SPREAD, type Spread } from './spread';

/** Cycles of one kind: final times of those that ended, and what those that are still open have used up so far. In minutes. */
export interface Seen {
  readonly ended: Spread;
  /** Absent: not known. Forecasts are then too hopeful as long as many of the first tickets are still open. */
  readonly open?: Spread;
}

/** How likely a cycle that has lasted some time lasts longer than `minutes`, at each time at which one ended. */
export interface Step {
  readonly minutes: number;
  readonly survival: number;
}
export interface Survival {
  /** Cycles that lasted longer than that, ended or not. */
  readonly atRisk: number;
  readonly steps: readonly Step[];
  /** Up to here the curve is known: the longest time seen, or for ever when the longest one has ended. */
  readonly knownTo: number;
}

/**
 * The survival curve of cycles that have lasted longer than `spent`, by the product-limit estimator (Kaplan and Meier 1958):
 * S(t) = product over the times x <= t at which d(x) of n(x) cycles ended that lasted at least that long, of 1 - d(x) / n(x).
 * Open cycles say that they lasted at least so long, and no more: leaving them out would count only the quick ones of the last
 * weeks. Without open ones it is the plain share of longer ones. One that was open for just as long as another one took counts
 * as longer.
 */
export function survivalAfter({ ended, open = EMPTY_SPREAD }: Seen, spent: number): Survival {
  const atRisk = countAbove(ended, spent) + countAbove(open, spent);
  const steps: Step[] = [];
  let left = atRisk;
  // Between two open ones the product is one quotient: kept as that, it stays exact.
  let run = { survival: 1, from: atRisk };
  let next = open.values.filter((minutes) => minutes <= spent).length;
  ended.values.forEach((minutes, index) => {
    if (minutes <= spent) return;
    for (; (open.values[next] ?? Infinity) < minutes; next++) {
      const survival = (run.survival * left) / run.from;
      left -= open.counts[next] ?? 0;
      run = { survival, from: left };
    }
    left -= ended.counts[index] ?? 0;
    steps.push({ minutes, survival: (run.survival * left) / run.from });
  });
  const knownTo = left === 0 ? Infinity : (open.values.at(-1) ?? 0);
  return { atRisk, steps, knownTo };
}

/** The chance to last longer than `minutes`. */
export const survivalAt = ({ steps }: Survival, minutes: number): number =>
  steps.findLast((step) => step.minutes <= minutes)?.survival ?? 1;

/**
 * The time up to which the j-th of all cycles at risk has ended; null where it isn't known, because too many are still open.
 * Without open ones it is the j-th smallest.
 */
export function timeOf({ steps, atRisk }: Survival, place: number): number | null {
  // The products are off by some last digits, which must not move a place.
  return steps.find((step) => (1 - step.survival) * atRisk >= place - 1e-6)?.minutes ?? null;
}
