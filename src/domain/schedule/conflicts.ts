import type { Reach } from '../services/types';
import { clashOf } from './clash';
import { meets } from './spans';
import type { Conflict, Slot } from './types';

/** What the map says of a service; null: nothing, because it isn't in the registry. */
export type ReachOf = (serviceId: string) => Pick<Reach, 'name' | 'neighbours'> | null;

/** Only these are sure enough to happen to stand in each other's way; a change on hold is refused at the gate anyway. */
const COUNTS: Readonly<Record<Slot['phase'], boolean>> = {
  draft: false,
  submitted: true,
  scheduled: true,
  implementing: true,
  review: false,
  closed: false,
  cancelled: false,
  onHold: false,
};

/** Whether a change takes part in conflicts at all (RULES 9): from submitted to implementing, with both times. */
export const takesPart = (slot: Slot): boolean => COUNTS[slot.phase] && slot.start !== '' && slot.end !== '';

/**
 * Which of two changes should move: the one that was submitted later; of two submitted together, the one made later. One
 * without a submission is the later one.
 */
export function moverOf(a: Slot, b: Slot): 'this' | 'other' {
  const [first, second] = [a.submittedAt ?? '~', b.submittedAt ?? '~'];
  if (first !== second) return first > second ? 'this' : 'other';
  const longer = a.issueId.length - b.issueId.length;
  return longer > 0 || (longer === 0 && a.issueId > b.issueId) ? 'this' : 'other';
}

/**
 * What else in the plan stands in the way of a change, gravest first, then by start. Symmetric: what conflicts with this one
 * finds this one in the same grade. The slot itself may be among the others.
 */
export function conflictsOf(slot: Slot, others: readonly Slot[], reachOf: ReachOf): Conflict[] {
  if (!takesPart(slot)) return [];
  const span = spanOf(slot);
  const conflicts = others.flatMap((other) => {
    if (!takesPart(other) || !meets(span, spanOf(other))) return [];
    const clash = clashOf(slot, other, reachOf);
    if (!clash) return [];
    const { grade, why } = clash;
    return {
      otherId: other.issueId,
      otherKey: other.issueKey,
      grade,
      why,
      otherStart: other.start,
      otherEnd: other.end,
      mover: moverOf(slot, other),
    };
  });
  return conflicts.sort(
    (a, b) =>
      b.grade - a.grade || a.otherStart.localeCompare(b.otherStart) || a.otherId.localeCompare(b.otherId),
  );
}

export const spanOf = (slot: Pick<Slot, 'start' | 'end'>): { start: number; end: number } => ({
  start: Date.parse(slot.start),
  end: Date.parse(slot.end),
});
