import type { Millis } from '../time/types';
import { floorOf, higher, lower, rankOf } from './level';
import type { Assessment, Level } from './types';

export interface LevelOverride {
  readonly to: Level;
  readonly by: string;
  readonly reason: string;
  /** The assessment that it was set over. */
  readonly assessmentNumber: number;
  /** The planned end when it was set: from that instant on it is over. Null or absent: there was none. */
  readonly until?: Millis | null;
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
  if (rankOf(override.to) < rankOf(floorOf(assessment.input))) {
    return refuse('While a stopper stands, the level is High at least: remedy the stopper first.');
  }
  return { ok: true };
}

/** Anything the policy goes by has got worse: level, score, damage, or a stopper that wasn't there. */
function isWorse(than: Assessment, now: Assessment): boolean {
  const before = new Set(than.input.stoppers.map(({ id }) => id));
  return (
    rankOf(now.levelForPolicy) > rankOf(than.levelForPolicy) ||
    now.scoreForPolicy > than.scoreForPolicy ||
    now.damage.forPolicy > than.damage.forPolicy ||
    now.input.stoppers.some(({ id }) => !before.has(id))
  );
}

/** The assessment that a lowering was set over; null once it has ended, which is for good. */
function lowered(
  assessment: Assessment,
  override: LevelOverride,
  earlier: readonly Assessment[],
): Assessment | null {
  if (assessment.number === override.assessmentNumber) return assessment;
  const bound = earlier.find(({ number }) => number === override.assessmentNumber);
  if (bound === undefined || assessment.number < bound.number) return null;
  const since = earlier.filter(({ number }) => number > bound.number && number < assessment.number);
  return [...since, assessment].some((next) => isWorse(bound, next)) ? null : bound;
}

/**
 * Whether an override is in force: until the planned end, and for a lowering until the first assessment that is worse
 * than the one it was set over. A raise isn't ended by bad news.
 * @param earlier assessments of the same change; without the one it was set over, a lowering holds for that alone
 */
export function overrideHolds(
  assessment: Assessment,
  override: LevelOverride,
  now: Millis,
  earlier: readonly Assessment[] = [],
): boolean {
  if (override.until != null && now >= override.until) return false;
  const bound =
    earlier.find(({ number }) => number === override.assessmentNumber) ??
    (assessment.number === override.assessmentNumber ? assessment : null);
  const raises = bound !== null && rankOf(override.to) >= rankOf(bound.levelForPolicy);
  return raises || lowered(assessment, override, earlier) !== null;
}

/**
 * The level in force: what is computed, or what was set by hand while that holds, never below the floor of the
 * stoppers. A lowering never lifts a change that has meanwhile become better than that.
 */
export function effectiveLevel(
  assessment: Assessment,
  override: LevelOverride | null,
  now: Millis,
  earlier: readonly Assessment[] = [],
): Level {
  const computed = assessment.levelForPolicy;
  if (override === null || !overrideHolds(assessment, override, now, earlier)) return computed;
  const bound = earlier.find(({ number }) => number === override.assessmentNumber) ?? assessment;
  const raises = rankOf(override.to) >= rankOf(bound.levelForPolicy);
  const set = raises ? higher(computed, override.to) : lower(computed, override.to);
  return higher(set, floorOf(assessment.input));
}
