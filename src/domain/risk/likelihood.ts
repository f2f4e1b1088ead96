export type Likelihood = 1 | 2 | 3 | 4 | 5;

/**
 * Likelihood 1 to 5 of a failure probability.
 * @param bands upper ends, exclusive, of the bands that give 1 to 4, rising; above the last it is 5
 */
export function likelihoodOf(probability: number, bands: readonly number[]): Likelihood {
  const band = bands.findIndex((end) => probability < end);
  // Bands are checked to be four when a model is saved.
  return (band < 0 ? 5 : Math.min(5, band + 1)) as Likelihood;
}
