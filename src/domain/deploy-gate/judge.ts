import type { Millis } from '../time/types';
import { EARLY_MS, type GateCode } from '../approvals/gate-reasons';
import type { GateMode } from '../../contract/common';
import type { DeployCode } from './answers';

/** Reasons of a "no", the ones that cost most to put right first: only one is told, and waiting comes last. */
const BY_WEIGHT = [
  'NO_ROUND',
  'CONTENT_CHANGED',
  'NOT_APPROVED',
  'CONDITIONS',
  'NO_WINDOW',
  'TOO_LATE',
  'ON_HOLD',
  'FREEZE',
  'CONFLICT',
  'NOT_READY',
  'TOO_EARLY',
] as const satisfies readonly DeployCode[];
type Reason = (typeof BY_WEIGHT)[number];

/** What each code of the gate comes to for a pipeline. */
const REASONS: Readonly<Record<GateCode, Reason>> = {
  NO_ROUND: 'NO_ROUND',
  CONTENT_CHANGED: 'CONTENT_CHANGED',
  NOT_APPROVED: 'NOT_APPROVED',
  BLOCKED: 'NOT_APPROVED',
  EXPIRED: 'NOT_APPROVED',
  POLICY_REFUSED: 'NOT_APPROVED',
  EMERGENCY: 'NOT_APPROVED',
  CONDITION: 'CONDITIONS',
  WINDOW_MISSING: 'NO_WINDOW',
  TOO_LATE: 'TOO_LATE',
  ON_HOLD: 'ON_HOLD',
  FREEZE: 'FREEZE',
  CONFLICT: 'CONFLICT',
  STOPPER: 'NOT_READY',
  TASK: 'NOT_READY',
  TASK_MISSING: 'NOT_READY',
  TEST: 'NOT_READY',
  SAME_PERSON: 'NOT_READY',
  NOT_STANDARD: 'NOT_READY',
  SCREEN_EDIT: 'NOT_READY',
  SCREEN_UNREADABLE: 'NOT_READY',
  TOO_EARLY: 'TOO_EARLY',
};
const reasonOf = (code: string): Reason =>
  Object.hasOwn(REASONS, code) ? REASONS[code as GateCode] : 'NOT_READY';

/** The answer to a change that stands before the gate: yes, or the heaviest reason. Their order in `missing` means nothing. */
export function codeOf(
  mode: GateMode,
  verdict: { readonly passes: boolean; readonly missing: readonly { readonly code: string }[] },
): DeployCode {
  if (verdict.passes) return 'ALLOWED';
  if (mode !== 'enforce') return 'OBSERVED';
  const reasons = new Set(verdict.missing.map(({ code }) => reasonOf(code)));
  return BY_WEIGHT.find((reason) => reasons.has(reason)) ?? 'NOT_READY';
}

/** The codes of what is missing in a change that is being implemented already: it must have passed the gate, and be in its window. */
export function missingUnderWay(
  passed: boolean,
  window: { readonly start: Millis | null; readonly end: Millis | null },
  now: Millis,
): readonly Reason[] {
  const { start, end } = window;
  const outside = (): readonly Reason[] => {
    if (start === null || end === null || end < start) return ['NO_WINDOW'];
    if (now < start - EARLY_MS) return ['TOO_EARLY'];
    return now > end ? ['TOO_LATE'] : [];
  };
  return [...(passed ? [] : (['NOT_APPROVED'] as const)), ...outside()];
}
