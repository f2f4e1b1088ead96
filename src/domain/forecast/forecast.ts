import type { Millis } from '../time/types';
import { millisOf, minutesUp } from './cases';
import type { Width } from './kinds';
import { countAbove } from './spread';
import { type Seen, type Survival, survivalAfter, survivalAt, timeOf } from './survival';

/** With fewer closed cycles that lasted as long as this one, no forecast is made. */
export const LEAST_CASES = 20;

/** What is known of each kind that a clock belongs to, the narrowest first. Times in whole minutes, see `minutesUp`. */
export type Known = readonly (Seen & { readonly width: Width })[];

/** An open clock, in its goal's unit. */
export interface OpenClock {
  readonly elapsed: Millis;
  readonly target: Millis;
}

export type Forecast =
  | {
      readonly kind: 'forecast';
      /** Probability that the clock will have been missed when it stops; 1 once it is. */
      readonly breach: number;
      /**
       * Time still to be used up until the clock stops, in the goal's unit: `calendar.add(now, remaining)` makes instants of it.
       * 80 % of tickets like this one end between `early` and `late`.
       */
      readonly remaining: { readonly early: Millis; readonly median: Millis; readonly late: Millis };
      /** How many closed cycles lasted longer than this one has: what the forecast rests on. */
      readonly cases: number;
      readonly width: Width;
    }
  | { readonly kind: 'too few'; readonly cases: number };

/**
 * What tickets of the same kind did that had lasted this long: the empirical conditional distribution (see `survivalAfter`).
 * Of n cycles above the elapsed time, the share p is expected to end above the target.
 *
 * P(breach) = (p n + 1/2) / (n + 1). That is the mean of the posterior under Jeffreys' prior Beta(1/2, 1/2), also known as the
 * Krichevsky-Trofimov estimator: the plain share says 0 or 1 for things that were merely not seen yet, which is most wrong
 * where cases are few, at the tail. As with the share, a later target never makes it likelier, and, as long as no open ones come
 * in, having lasted longer never makes it less likely.
 *
 * The interval's ends are the order statistics at q (n + 1): a further case falls below the j-th of n exchangeable ones with
 * probability j / (n + 1) exactly, whatever the distribution (Wilks 1941; "type 6" of Hyndman and Fan 1996).
 * A place between two cases is taken outwards for the ends and upwards for the median.
 *
 * The narrowest kind with enough closed cases serves. If none has, the answer says how many the widest one has. While the
 * longest ones are still open, nothing is known beyond them: a kind doesn't serve if the median or the target lies there.
 */
export function forecast(known: Known, clock: OpenClock): Forecast {
  // A clock at 10 min 20 s is compared with cases of 11 minutes and more.
  const spent = Math.floor(clock.elapsed / 60_000);
  let cases = 0;
  for (const { width, ...seen } of known) {
    cases = countAbove(seen.ended, spent);
    if (cases < LEAST_CASES) continue;
    const curve = survivalAfter(seen, spent);
    const remaining = minutesUp(clock.target) > curve.knownTo ? null : remainingOf(curve, clock);
    if (remaining) return { kind: 'forecast', width, cases, breach: breachOf(curve, clock), remaining };
  }
  return { kind: 'too few', cases };
}

function breachOf(curve: Survival, { elapsed, target }: OpenClock): number {
  if (elapsed >= target) return 1;
  return (survivalAt(curve, minutesUp(target)) * curve.atRisk + 0.5) / (curve.atRisk + 1);
}

function remainingOf(
  curve: Survival,
  { elapsed }: OpenClock,
): Extract<Forecast, { kind: 'forecast' }>['remaining'] | null {
  const places = curve.atRisk + 1;
  const [early, median] = [timeOf(curve, Math.floor(0.1 * places)), timeOf(curve, Math.ceil(0.5 * places))];
  if (early === null || median === null) return null;
  // Where the last ones are still open, the longest time that is known stands for a later one.
  const late = timeOf(curve, Math.ceil(0.9 * places)) ?? curve.steps.at(-1)?.minutes ?? median;
  const left = (minutes: number): Millis => Math.max(0, millisOf(minutes) - elapsed);
  return { early: left(early), median: left(median), late: left(late) };
}
