import type { Candidate } from './types';

/**
 * What damage 1 to 5 weighs: each step is about three times the one before, as outages are felt. A likely nuisance so stands
 * below an unlikely disaster: 30 % of damage 2 is less than 3 % of damage 5.
 */
const WEIGHTS = [1, 3, 10, 30, 100] as const;

/** Probability of failure times the weight of its damage; null: it isn't assessed. */
export function expectedLoss({
  probability,
  damage,
}: Pick<Candidate, 'probability' | 'damage'>): number | null {
  const weight = damage === null ? undefined : WEIGHTS[damage - 1];
  return probability === null || weight === undefined ? null : probability * weight;
}
