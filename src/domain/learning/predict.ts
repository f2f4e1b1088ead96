import { sigmoid } from '../risk/special-functions';
import type { Fitted, Prediction, Row } from './types';

/** Log-odds of y = 1; a missing value adds nothing. */
export function logOdds(
  { intercept, weights, centres }: Fitted,
  { x, base = 0 }: Omit<Row, 'y' | 'at'>,
): number {
  return weights.reduce((sum, weight, index) => {
    const value = x[index] ?? null;
    return value === null ? sum : sum + weight * (value - (centres[index] ?? 0));
  }, intercept + base);
}

/** What would have been foretold of each row. */
export function predict(fitted: Fitted, rows: readonly Row[]): Prediction[] {
  return rows.map((row) => ({ p: sigmoid(logOdds(fitted, row)), y: row.y }));
}
