import type { Calendar, Millis } from '../time/types';
import type { Step } from './steps';
import type { CalendarBook, Goal, SlaPolicy } from './types';

/** From when on which goal applies; null is "no goal". */
export interface GoalChange {
  readonly at: Millis;
  readonly goal: Goal | null;
}

/**
 * The goals of an issue over time. Time before a retroactive attachment that no goal covers is counted by the goal that the
 * attachment brought: the promise reaches back, so something must measure it.
 */
export function goalTimeline(
  policy: SlaPolicy,
  steps: readonly Step[],
  attachedAt: Millis | null,
): GoalChange[] {
  const brought =
    policy.clock.retroactive && attachedAt !== null
      ? steps.find((step) => step.at === attachedAt)?.goal
      : null;
  const changes: GoalChange[] = [];
  for (const step of steps) {
    const goal = step.goal ?? (attachedAt !== null && step.at < attachedAt ? (brought ?? null) : null);
    const last = changes.at(-1);
    if (!last || !sameGoal(last.goal, goal)) changes.push({ at: step.at, goal });
  }
  return changes;
}

export function sameGoal(a: Goal | null, b: Goal | null): boolean {
  return a === b || (a !== null && b !== null && a.id === b.id && sameMeasure(a, b));
}

/** Two goals that ask for the same, whatever they are called. */
export function sameMeasure(a: Goal | null, b: Goal | null): boolean {
  if (a === null || b === null) return a === b;
  return a.target === b.target && a.unit === b.unit && a.calendar === b.calendar;
}

/** How a goal counts time: by its calendar's hours, or by every second that passes. */
export interface Measure {
  between(from: Millis, to: Millis): Millis;
  /** The earliest instant at which so much has passed. Infinity where it never will. */
  after(from: Millis, duration: Millis): Millis;
  isOpen(at: Millis): boolean;
  /** Null for calendar time. */
  readonly calendar: Calendar | null;
}

const EVERY_SECOND: Measure = {
  between: (from, to) => to - from,
  after: (from, duration) => from + duration,
  isOpen: () => true,
  calendar: null,
};

/** One measure a calendar: clocks ask for it at every stretch. */
const measures = new WeakMap<Calendar, Measure>();

export function measureOf(goal: Goal, book: CalendarBook, at: Millis): Measure {
  if (goal.unit === 'calendar') return EVERY_SECOND;
  const calendar = book(goal.calendar, at);
  let measure = measures.get(calendar);
  if (!measure) {
    measure = {
      between: (from, to) => calendar.between(from, to),
      after: (from, duration) => calendar.add(from, duration),
      isOpen: (instant) => calendar.isOpen(instant),
      calendar,
    };
    measures.set(calendar, measure);
  }
  return measure;
}
