import { Z80, centreOf, clippedWeight, type Variance } from './score';
import { isUnanswered, type ScoredFactor } from './scored-factors';
import type { RiskInput } from './types';

/** How far the least favourable answer to a blank lies above the centre, in log-odds; never negative. */
function worstAnswer({ factor, code }: ScoredFactor, input: RiskInput): number {
  const weight = clippedWeight(factor);
  const centre = centreOf(factor, input);
  const [least, greatest] = code.range;
  return Math.max(0, weight * (least - centre), weight * (greatest - centre));
}

/**
 * The score the policy goes by, in whole thousandths. Complete: the score itself. While an answerable fact is
 * missing: the upper end of the interval, where each blank counts with its share of the interval or with its least
 * favourable answer, whichever is more. The plain upper end alone would let somebody with a bad answer gain by
 * leaving it out, since variances add up slower than answers do. Rounded up, so that rounding can't help either.
 */
export function cautiousScore(
  input: RiskInput,
  variance: Variance,
  score: number,
  complete: boolean,
): number {
  if (complete) return score;
  let rest = variance.histories;
  let blanks = 0;
  for (const { scored, value } of variance.missing) {
    if (isUnanswered(scored, input.facts)) {
      blanks += Math.ceil(1000 * Math.max(worstAnswer(scored, input), Z80 * Math.sqrt(value)));
    } else {
      rest += value;
    }
  }
  return score + blanks + Math.ceil(1000 * Z80 * Math.sqrt(rest));
}
