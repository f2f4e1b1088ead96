import { type Evaluation, evaluate } from './evaluate';
import type { Prediction } from './types';

export interface Comparison {
  readonly champion: Evaluation;
  readonly challenger: Evaluation;
  readonly adopt: boolean;
  readonly isBrierBetter: boolean;
  readonly isCalibrationWorse: boolean;
}

/**
 * Champion against challenger on things that the challenger has not learned from: it is taken only if its Brier score is better
 * and its calibration error isn't worse. Null without any.
 */
export function compare(
  champion: readonly Prediction[],
  challenger: readonly Prediction[],
): Comparison | null {
  const [now, next] = [evaluate(champion), evaluate(challenger)];
  if (now === null || next === null) return null;
  const isBrierBetter = next.brier < now.brier;
  const isCalibrationWorse = next.calibrationError > now.calibrationError;
  return {
    champion: now,
    challenger: next,
    isBrierBetter,
    isCalibrationWorse,
    adopt: isBrierBetter && !isCalibrationWorse,
  };
}
