import { dayEnd } from '../../time/day-edges';
import type { Calendar, Millis } from '../../time/types';
import type { Segment } from '../types';
import type { CountedPiece } from './tally';

export const REASONS = {
  working: 'Working hours',
  calendar: 'Every hour counts',
  closed: 'Outside working hours',
  holiday: 'Holiday',
  noGoal: 'No goal matches',
} as const;

/** The trace of a cycle: every stretch with what it was and what it used up. The counts add up to the elapsed time. */
export function segmentsOf(pieces: readonly CountedPiece[]): Segment[] {
  const segments: Segment[] = [];
  for (const { piece, measure } of pieces) {
    const { from, to, kind, reason, holder, waitsFor } = piece;
    const add: Add = (start, end, what, why) => {
      const counted = what === 'running' ? end - start : 0;
      segments.push({ from: start, to: end, kind: what, reason: why, counted, holder, waitsFor });
    };
    if (from === to) continue;
    if (kind !== 'active') add(from, to, 'paused', reason);
    else if (!measure) add(from, to, 'paused', REASONS.noGoal);
    else if (!measure.calendar) add(from, to, 'running', REASONS.calendar);
    else byHours(measure.calendar, from, to, add);
  }
  return segments;
}

type Add = (from: Millis, to: Millis, kind: Segment['kind'], reason: string) => void;

function byHours(calendar: Calendar, from: Millis, to: Millis, add: Add): void {
  for (let at = from; at < to;) {
    const opening = Math.min(to, calendar.nextOpening(at) ?? to);
    if (opening > at) closedHours(calendar, at, opening, add);
    if (opening === to) return;
    at = Math.min(to, calendar.nextClosing(opening) ?? to);
    add(opening, at, 'running', REASONS.working);
  }
}

/** Closed time, with holidays apart: they begin and end at local midnight. */
function closedHours(calendar: Calendar, from: Millis, to: Millis, add: Add): void {
  let start = from;
  let kind = calendar.closedReason(from) ?? 'closed';
  for (let at = dayEnd(calendar.timeZone, from); at < to; at = dayEnd(calendar.timeZone, at)) {
    const next = calendar.closedReason(at) ?? 'closed';
    if (next === kind) continue;
    add(start, at, kind, REASONS[kind]);
    [start, kind] = [at, next];
  }
  add(start, to, kind, REASONS[kind]);
}
