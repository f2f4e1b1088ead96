import type { RiskFinding } from '../../../contract/risk-admin';

/** Something that keeps a model from being used. */
export const error = (path: string, text: string, remedy: string): RiskFinding => ({
  path,
  severity: 'error',
  text,
  remedy,
});

/** Something that is allowed and probably not meant. */
export const warning = (path: string, text: string, remedy: string): RiskFinding => ({
  path,
  severity: 'warning',
  text,
  remedy,
});

/** What stands in a list more than once, each one named once. */
export function repeated<T>(items: readonly T[]): T[] {
  return [...new Set(items.filter((item, index) => items.indexOf(item) !== index))];
}
