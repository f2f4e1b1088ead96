import { momentIn } from '../../time/moment';
import type { Millis } from '../../time/types';
import type { CalendarBook, SlaPolicy, Unit } from '../types';
import { measureOf } from './measure';
import { momentOf, type Step, type Terms } from './steps';

/** What an issue asks of a clock from an instant on. Times are absolute; each cycle makes its own target of a deadline. */
export interface Demand {
  readonly goalId: string;
  readonly target: { readonly duration: Millis } | { readonly deadline: Millis };
  readonly unit: Unit;
  readonly calendar: string;
}

/** From when on what is asked, and who holds the ticket; demand null is "no goal". */
export interface Change {
  readonly at: Millis;
  readonly demand: Demand | null;
  readonly holder: string | null;
}

/** A goal as one cycle is judged by it. */
export interface ResolvedGoal {
  readonly id: string;
  readonly target: Millis;
  readonly unit: Unit;
  readonly calendar: string;
}

/**
 * What was asked of an issue over time. Time before a retroactive attachment that no goal covers is counted by the goal that the
 * attachment brought: the promise reaches back, so something must measure it.
 */
export function goalTimeline(
  policy: SlaPolicy,
  steps: readonly Step[],
  attachedAt: Millis | null,
  book: CalendarBook,
): Change[] {
  const reachesBack = policy.clock.retroactive && attachedAt !== null;
  const brought = reachesBack ? (steps.find((step) => step.at === attachedAt)?.terms ?? null) : null;
  const changes: Change[] = [];
  for (const { at, terms, holder } of steps) {
    const used = terms ?? (attachedAt !== null && at < attachedAt ? brought : null);
    const demand = used && demandOf(used, book, at);
    const last = changes.at(-1);
    if (!last || last.holder !== holder || !sameDemand(last.demand, demand))
      changes.push({ at, demand, holder });
  }
  return changes;
}

function demandOf({ goal, calendar, anchor }: Terms, book: CalendarBook, at: Millis): Demand | null {
  const { id: goalId, target, unit } = goal;
  if (typeof target === 'number') return { goalId, target: { duration: target }, unit, calendar };
  const moment = momentOf(anchor ?? undefined);
  if (moment === null) return null;
  const date = momentIn(moment, book(calendar, at).timeZone);
  const measure = measureOf({ unit, calendar }, book, at);
  const deadline = target.offset === 0 ? date : measure.after(date, target.offset);
  // In a calendar that never opens (again) there is no such instant.
  return Number.isFinite(deadline) ? { goalId, target: { deadline }, unit, calendar } : null;
}

/** What is asked of a cycle: a deadline is the time from its start up to it, so that pauses move the due instant. */
export function resolveGoal(
  demand: Demand | null,
  startTime: Millis,
  at: Millis,
  book: CalendarBook,
): ResolvedGoal | null {
  if (demand === null) return null;
  const { goalId: id, target, unit, calendar } = demand;
  if ('duration' in target) return { id, target: target.duration, unit, calendar };
  const time = measureOf(demand, book, at).between(startTime, target.deadline);
  return { id, target: Math.max(0, time), unit, calendar };
}

function sameDemand(a: Demand | null, b: Demand | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.goalId !== b.goalId || a.unit !== b.unit || a.calendar !== b.calendar) return false;
  if ('duration' in a.target) return 'duration' in b.target && a.target.duration === b.target.duration;
  return 'deadline' in b.target && a.target.deadline === b.target.deadline;
}

/** Two goals that ask for the same, whatever they are called. Where every second counts, no calendar matters. */
export function sameMeasure(a: ResolvedGoal | null, b: ResolvedGoal | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.target !== b.target || a.unit !== b.unit) return false;
  return a.unit === 'calendar' || a.calendar === b.calendar;
}
