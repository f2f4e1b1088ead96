import type { History } from '../history/types';
import type { Millis } from '../time/types';
import { type AttachedCycle, attachCycles } from './clock/attach';
import type { RawCycle } from './clock/cycles';
import { type Change, goalTimeline, type ResolvedGoal, resolveGoal } from './clock/goal-timeline';
import { goalsInForce } from './clock/goals-in-force';
import { cutPieces, lastUpTo } from './clock/pieces';
import { REASONS, segmentsOf } from './clock/segments';
import { readSteps } from './clock/steps';
import { type Tally, tally, usedBefore } from './clock/tally';
import { escalationTimes } from './escalation-times';
import {
  type CalendarBook,
  type Cycle,
  type Holders,
  NO_HOLDERS,
  type Replay,
  type SlaPolicy,
} from './types';

/**
 * Where a policy's clock stands at `until`, worked out from the whole history: the same history, policy, calendars and
 * teams give the same answer, to the bit. What lies after `until` in the history is ignored.
 *
 * @throws what the book throws for a calendar it doesn't have.
 */
export function replay(
  policy: SlaPolicy,
  book: CalendarBook,
  history: History,
  until: Millis,
  holders: Holders = NO_HOLDERS,
): Replay {
  const steps = readSteps(policy, history, until, holders);
  const { cycles, attachedAt } = attachCycles(policy, steps, book);
  const timelines = new Map<Millis, readonly Change[]>();
  const timelineFor = (since: Millis): readonly Change[] => {
    const known = timelines.get(since) ?? goalTimeline(policy, steps, since, book);
    timelines.set(since, known);
    return known;
  };
  return {
    policyId: policy.id,
    policyVersion: policy.version,
    attachedAt,
    cycles: cycles.map((cycle, index) =>
      readCycle(policy, book, cycle, timelineFor(cycle.attachedAt), index + 1, until),
    ),
  };
}

function readCycle(
  policy: SlaPolicy,
  book: CalendarBook,
  { raw, attachedAt }: AttachedCycle,
  changes: readonly Change[],
  number: number,
  until: Millis,
): Cycle {
  const sum = tally(cutPieces(raw, changes, until, book), book);
  const end = raw.end?.at ?? until;
  const last = sum.pieces.at(-1)?.piece;
  const goal = last ? last.goal : goalAt(changes, raw, end, book);
  const state = stateOf(raw, sum, goal !== null);
  const target = goal?.target ?? 0;
  const due = state === 'running' ? (sum.breach?.at ?? sum.due) : null;
  return {
    number,
    state,
    startTime: raw.startTime,
    stopTime: raw.end?.at ?? null,
    ended: raw.end?.how ?? null,
    breachTime: sum.breach?.at ?? due,
    breached: sum.breach !== null,
    breachCause: sum.breach?.cause ?? null,
    goalId: goal?.id ?? null,
    goalDuration: target,
    unit: goal?.unit ?? 'calendar',
    calendar: goal?.calendar ?? null,
    elapsedTime: sum.elapsed,
    remainingTime: target - sum.elapsed,
    withinCalendarHours: goal !== null && (goal.unit === 'calendar' || book(goal.calendar, end).isOpen(end)),
    due,
    pauseReason: state === 'noGoal' ? REASONS.noGoal : state === 'paused' ? (last?.reason ?? null) : null,
    segments: segmentsOf(sum.pieces),
    goals: goalsInForce(sum.pieces, goal, raw.startTime),
    usedBeforeAttachment: usedBefore(sum.pieces, attachedAt),
    escalations: escalationTimes(policy.escalations, sum.pieces, book),
  };
}

/** The goal at the end of a cycle that has no length. */
function goalAt(
  changes: readonly Change[],
  raw: RawCycle,
  end: Millis,
  book: CalendarBook,
): ResolvedGoal | null {
  const change = changes[lastUpTo(changes, end)];
  return change ? resolveGoal(change.demand, raw.startTime, change.at, book) : null;
}

function stateOf(raw: RawCycle, sum: Tally, hasGoal: boolean): Cycle['state'] {
  switch (raw.end?.how) {
    case 'cancelled':
    case 'left scope':
      return 'cancelled';
    case 'stopped':
      if (sum.breach) return 'breached';
      return hasGoal ? 'met' : 'noGoal';
    case undefined:
      if (!hasGoal) return 'noGoal';
      return sum.pieces.at(-1)?.piece.kind === 'active' ? 'running' : 'paused';
  }
}
