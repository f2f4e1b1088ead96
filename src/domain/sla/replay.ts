import type { History } from '../history/types';
import type { Millis } from '../time/types';
import { attachCycles } from './attach';
import type { RawCycle } from './cycles';
import { escalationTimes } from './escalation-times';
import { type GoalChange, goalTimeline } from './goals';
import { cutPieces } from './pieces';
import { REASONS, segmentsOf } from './segments';
import { readSteps } from './steps';
import { type Tally, tally } from './tally';
import type { CalendarBook, Cycle, Replay, SlaPolicy } from './types';

/**
 * Where a policy's clock stands at `until`, worked out from the whole history: the same history, policy and calendars
 * give the same answer, to the bit. What lies after `until` in the history is ignored.
 *
 * @throws what the book throws for a calendar it doesn't have.
 */
export function replay(policy: SlaPolicy, book: CalendarBook, history: History, until: Millis): Replay {
  const steps = readSteps(policy, history, until);
  const { cycles, attachedAt } = attachCycles(policy, steps, book);
  const goals = cycles.length > 0 ? goalTimeline(policy, steps, attachedAt) : [];
  return {
    policyId: policy.id,
    policyVersion: policy.version,
    attachedAt,
    cycles: cycles.map((cycle, index) => readCycle(policy, book, cycle, goals, index + 1, until)),
  };
}

function readCycle(
  policy: SlaPolicy,
  book: CalendarBook,
  raw: RawCycle,
  goals: readonly GoalChange[],
  number: number,
  until: Millis,
): Cycle {
  const sum = tally(cutPieces(raw, goals, until), book);
  const end = raw.end?.at ?? until;
  const last = sum.pieces.at(-1)?.piece;
  const goal = last ? last.goal : (goals.findLast((change) => change.at <= end)?.goal ?? null);
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
    escalations: escalationTimes(policy.escalations, sum.pieces, book),
  };
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
