import type { FaultView } from '../../../src/contract/calendars';
import { AnswerFailed } from './answer-failed';

function toFault(value: unknown): FaultView[] {
  if (typeof value !== 'object' || value === null) return [];
  const { path, message, remedy } = value as Partial<Record<keyof FaultView, unknown>>;
  if (typeof path !== 'string' || typeof message !== 'string') return [];
  return [{ path, message, remedy: typeof remedy === 'string' ? remedy : '' }];
}

/** What a refusal of an input says is wrong, each with its place in what was sent; empty for any other error. */
export function faultsOf(error: unknown): readonly FaultView[] {
  if (!(error instanceof AnswerFailed) || error.code !== 'BAD_INPUT') return [];
  const issues = (error.details as { issues?: unknown } | null | undefined)?.issues;
  return Array.isArray(issues) ? issues.flatMap(toFault) : [];
}
