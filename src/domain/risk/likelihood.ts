/** Upper ends (exclusive) of the bands of failure probability that give likelihood 1 to 4; above them it is 5. */
const BANDS = [0.01, 0.03, 0.08, 0.2] as const;

export type Likelihood = 1 | 2 | 3 | 4 | 5;

/** Likelihood 1 to 5 of a failure probability: below 1 %, 3 %, 8 %, 20 %, and 20 % or more. */
export function likelihoodOf(probability: number): Likelihood {
  const band = BANDS.findIndex((end) => probability < end);
  return (band < 0 ? 5 : band + 1) as Likelihood;
}
