import { createContext, useContext } from 'react';
import type { RiskFinding } from '../../../../../src/contract/risk-admin';

/** What the linter finds in the draft. */
export const Findings = createContext<readonly RiskFinding[]>([]);

/** Whether a path lies at or below another: "questions.q1.options" below "questions.q1". */
const isWithin = (path: string, at: string): boolean =>
  path === at || (path.startsWith(at) && /^[.[]/.test(path.slice(at.length)));

/** What was found at a path or below it; `exact` leaves out what lies below. */
export const useFindings = (at: string, exact = false): readonly RiskFinding[] =>
  useContext(Findings).filter(({ path }) => (exact ? path === at : isWithin(path, at)));

/** In one text, for below a field; undefined: nothing. */
export function useFindingText(at: string): string | undefined {
  const found = useFindings(at);
  return found.length === 0 ? undefined : found.map(({ text, remedy }) => `${text} ${remedy}`).join(' ');
}
