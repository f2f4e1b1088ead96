import { fit, type FitOptions } from './fit';
import { predict } from './predict';
import { lossOf } from './evaluate';
import { splitByTime } from './split-by-time';
import type { Feature, Row } from './types';

/** From "as the data say" to "hardly move". */
const STRENGTHS = [1, 3, 10, 30, 100] as const;
/** Each third of the newer half is foretold by what was learned from all before it. */
const CUTS = [1 / 2, 2 / 3, 5 / 6, 1] as const;

/**
 * How strongly weights should be drawn to their priors: the strongest that foretells the newer half no worse than the best one
 * does, as far as chance lets it be told (one standard error of the difference: Breiman et al. 1984). A move away from what was
 * believed has to be earned.
 */
export function chooseStrength(
  rows: readonly Row[],
  features: readonly Feature[],
  options: Omit<FitOptions, 'strength'> = {},
): number {
  const tried = STRENGTHS.map((strength) => ({
    strength,
    losses: lossesOf(rows, features, { ...options, strength }),
  }));
  const best = tried.reduce((least, one) => (mean(one.losses) < mean(least.losses) ? one : least));
  const asGood = tried.filter(({ losses }) => {
    const worse = losses.map((loss, index) => loss - (best.losses[index] ?? 0));
    return mean(worse) <= standardError(worse);
  });
  return Math.max(...asGood.map(({ strength }) => strength));
}

/** What each row of the newer half cost that was foretold by the rows before. */
function lossesOf(rows: readonly Row[], features: readonly Feature[], options: FitOptions): number[] {
  return CUTS.slice(1).flatMap((cut, index) => {
    const { older: known } = splitByTime(rows, cut);
    const { older, newer } = splitByTime(known, (CUTS[index] ?? 0) / cut);
    return predict(fit(older, features, options), newer).map(lossOf);
  });
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function standardError(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)) / Math.max(1, values.length));
}
