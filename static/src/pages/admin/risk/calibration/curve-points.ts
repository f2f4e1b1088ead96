import type { CalibrationView } from '../../../../../../src/contract/risk-admin';

type Band = CalibrationView['curve'][number];
/** A point of the chart, in per cent; `error` is how far the interval reaches below and above. */
export interface CurvePoint {
  readonly predicted: number;
  readonly observed: number;
  readonly error: readonly [below: number, above: number];
  readonly n: number;
}
const percents = (value: number): number => Math.round(value * 1000) / 10;

/** Bands with changes in them, by prediction. Rounding never turns an interval inside out. */
export const curvePoints = (curve: readonly Band[]): CurvePoint[] =>
  curve
    .filter(({ n }) => n > 0)
    .map(({ predicted, observed: { value, low, high }, n }) => ({
      predicted: percents(predicted),
      observed: percents(value),
      error: [Math.max(0, percents(value - low)), Math.max(0, percents(high - value))] as const,
      n,
    }))
    .sort((one, other) => one.predicted - other.predicted);

/** Where both axes end, in per cent: whole tens that hold every point with its interval. */
export function axisEnd(points: readonly CurvePoint[]): number {
  const most = Math.max(
    10,
    ...points.map(({ predicted, observed, error }) => Math.max(predicted, observed + error[1])),
  );
  return Math.min(100, Math.ceil(most / 10) * 10);
}
