const LOWEST = 0.002;
const HIGHEST = 0.8;
const logOdds = (chance: number): number => Math.log(chance / (1 - chance));

/** The chances (0 to 1) that the scale names. */
export const ODDS_TICKS = [0.01, 0.05, 0.2, 0.5] as const;

/**
 * Where a chance (0 to 1) lies on a scale of log-odds from 0.2 % to 80 %, in percent of its length. On this scale a point of
 * the score is the same length everywhere, and 1 % is as far from 3 % as 15 % is from 35 %. What lies outside stands at the end.
 */
export function placeOnOdds(chance: number): number {
  const within = Math.min(HIGHEST, Math.max(LOWEST, chance));
  return ((logOdds(within) - logOdds(LOWEST)) / (logOdds(HIGHEST) - logOdds(LOWEST))) * 100;
}
