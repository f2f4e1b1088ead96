import { millisOf } from '../forecast/cases';
import { LEAST_CASES } from '../forecast/forecast';
import { countAbove, sizeOf, type Spread } from '../forecast/spread';
import type { Millis } from '../time/types';

/**
 * The smallest whole number of minutes which as a target would have given at least this rate, with pauses and hours as they
 * were. Of cycles that were cancelled or never stopped only those above the target count: as missed, for they had reached it;
 * the others would have been left undecided.
 *
 * Null when there are too few cycles: fewer than 20, or so few that one of them is more than the share that may miss. The
 * answer would be the time of the slowest one.
 */
export function neededTarget(stopped: Spread, unfinished: Spread, rate: number): Millis | null {
  const cases = sizeOf(stopped);
  if (cases < LEAST_CASES || cases * (1 - rate) < 1 - 1e-9) return null;
  const candidates = [...stopped.values, ...unfinished.values].sort((a, b) => a - b);
  const minutes = candidates.find((target) => rateAt(stopped, unfinished, target) >= rate);
  return minutes === undefined ? null : millisOf(minutes);
}

/** The rate with a target of so many minutes: met / (met + missed). */
export function rateAt(stopped: Spread, unfinished: Spread, target: number): number {
  const cases = sizeOf(stopped);
  const met = cases - countAbove(stopped, target);
  const missed = cases - met + countAbove(unfinished, target);
  return met + missed === 0 ? 0 : met / (met + missed);
}
