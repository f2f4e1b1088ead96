/** log(p / (1 - p)) for 0 < p < 1. */
export function logit(p: number): number {
  return Math.log(p / (1 - p));
}

/** The probability of log-odds z. */
export function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

/**
 * The second derivative of log gamma, for x > 0; error below 1e-12. It is shifted up to x >= 12 by the recurrence
 * psi'(x) = psi'(x+1) + 1/x^2 and continued by the asymptotic series (Abramowitz and Stegun 6.4.6 and 6.4.12).
 * Throws a RangeError outside its domain.
 */
export function trigamma(x: number): number {
  if (!(x > 0) || !Number.isFinite(x)) throw new RangeError(`trigamma needs a positive number, not ${x}.`);
  let shifted = x;
  let sum = 0;
  while (shifted < 12) {
    sum += 1 / (shifted * shifted);
    shifted += 1;
  }
  const square = 1 / (shifted * shifted);
  const bernoulli = 1 / 6 - square * (1 / 30 - square * (1 / 42 - square * (1 / 30 - square * (5 / 66))));
  return sum + 1 / shifted + square / 2 + (square / shifted) * bernoulli;
}
