import { higher, rankOf } from './level';
import type { Assessment, Level } from './types';

export interface LevelOverride {
  readonly to: Level;
  readonly by: string;
  readonly reason: string;
  /** It binds to this one assessment. */
  readonly assessmentNumber: number;
}
export type OverrideVerdict = { readonly ok: true } | { readonly ok: false; readonly text: string };

/**
 * Whether a level may be set by hand. Raising is free. Lowering: one level at most, never below the floor that
 * stoppers set, only by a change manager who has no part in the change, and with a reason.
 */
export function checkOverride(
  assessment: Assessment,
  override: LevelOverride,
  person: { readonly isChangeManager: boolean; readonly isExcluded: boolean },
): OverrideVerdict {
  const fall = rankOf(assessment.levelForPolicy) - rankOf(override.to);
  const refuse = (text: string): OverrideVerdict => ({ ok: false, text });
  if (override.assessmentNumber !== assessment.number) {
    return refuse('The change was assessed again meanwhile: look at the new assessment first.');
  }
  if (fall <= 0) return { ok: true };
  if (fall > 1) return refuse('A level can be lowered by one step at most.');
  if (!person.isChangeManager) return refuse('Only a change manager may lower a level.');
  if (person.isExcluded) return refuse('Who has a part in the change may not lower its level.');
  if (override.reason.trim() === '') return refuse('Lowering a level needs a reason.');
  if (assessment.input.stoppers.length > 0 && rankOf(override.to) < rankOf('High')) {
    return refuse('While a stopper stands, the level is High at least: remedy the stopper first.');
  }
  return { ok: true };
}

/** The level in force: the override while it binds to this very assessment, else the level for the policy. */
export function effectiveLevel(assessment: Assessment, override: LevelOverride | null): Level {
  if (override === null || override.assessmentNumber !== assessment.number) return assessment.levelForPolicy;
  return assessment.input.stoppers.length > 0 ? higher(override.to, 'High') : override.to;
}
