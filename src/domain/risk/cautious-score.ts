import { factorCode } from './factors';
import { Z80, clippedWeight, varianceOf } from './score';
import type { RiskFactor, RiskInput, RiskModel } from './types';

/** How far the least favourable answer to a blank lies above the centre, in log-odds; never negative. */
function worstAnswer(factor: RiskFactor): number {
  const weight = clippedWeight(factor);
  const [least, greatest] = factorCode(factor.id).range;
  return Math.max(0, weight * (least - factor.centre), weight * (greatest - factor.centre));
}

/**
 * The score the policy goes by, in whole thousandths. Complete: the score itself. While an answerable fact is
 * missing: the upper end of the interval, where each blank counts with its share of the interval or with its least
 * favourable answer, whichever is more. The plain upper end alone would let somebody with a bad answer gain by
 * leaving it out, since variances add up slower than answers do. Rounded up, so that rounding can't help either.
 */
export function cautiousScore(model: RiskModel, input: RiskInput, score: number, complete: boolean): number {
  if (complete) return score;
  const variance = varianceOf(model, input);
  let rest = variance.histories;
  let blanks = 0;
  for (const { factor, value } of variance.missing) {
    if (factor.answerable) {
      blanks += Math.ceil(1000 * Math.max(worstAnswer(factor), Z80 * Math.sqrt(value)));
    } else {
      rest += value;
    }
  }
  return score + blanks + Math.ceil(1000 * Z80 * Math.sqrt(rest));
}
