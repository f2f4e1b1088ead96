import { DAY } from '../time/local-date';
import type { Calendar, Millis } from '../time/types';
import { offsetAt } from '../time/zone-offsets';
import type { CountedPiece } from './tally';
import type { Segment } from './types';

export const REASONS = {
  working: 'Working hours',
  calendar: 'Every hour counts',
  closed: 'Outside working hours',
  holiday: 'Holiday',
  noGoal: 'No goal matches',
} as const;

/** The trace of a cycle: every stretch with what it was and what it used up. The counts add up to the elapsed time. */
export function segmentsOf(pieces: readonly CountedPiece[]): Segment[] {
  return pieces.flatMap(({ piece, measure }) => {
    const { from, to, kind, reason } = piece;
    if (from === to) return [];
    if (kind !== 'active') return [{ from, to, kind: 'paused', reason, counted: 0 }];
    if (!measure) return [{ from, to, kind: 'paused', reason: REASONS.noGoal, counted: 0 }];
    if (!measure.calendar)
      return [{ from, to, kind: 'running', reason: REASONS.calendar, counted: to - from }];
    return byHours(measure.calendar, from, to);
  });
}

function byHours(calendar: Calendar, from: Millis, to: Millis): Segment[] {
  const segments: Segment[] = [];
  for (let at = from; at < to;) {
    const opening = Math.min(to, calendar.nextOpening(at) ?? to);
    if (opening > at) segments.push(...closedHours(calendar, at, opening));
    if (opening === to) break;
    at = Math.min(to, calendar.nextClosing(opening) ?? to);
    segments.push({ from: opening, to: at, kind: 'running', reason: REASONS.working, counted: at - opening });
  }
  return segments;
}

/** Closed time, with holidays apart: they begin and end at local midnight. */
function closedHours(calendar: Calendar, from: Millis, to: Millis): Segment[] {
  const segments: { from: Millis; to: Millis; kind: 'closed' | 'holiday'; reason: string; counted: 0 }[] = [];
  for (let at = from; at < to;) {
    const end = Math.min(to, nextMidnight(calendar.timeZone, at));
    const kind = calendar.closedReason(at) === 'holiday' ? 'holiday' : 'closed';
    const last = segments.at(-1);
    if (last?.kind === kind) last.to = end;
    else segments.push({ from: at, to: end, kind, reason: REASONS[kind], counted: 0 });
    at = end;
  }
  return segments;
}

/** The first instant of the next local day. Where the offset changes in between, the one of the new day is right. */
function nextMidnight(timeZone: string, at: Millis): Millis {
  const offset = offsetAt(timeZone, at);
  const local = (Math.floor((at + offset) / DAY) + 1) * DAY;
  return Math.max(at + 1, local - offsetAt(timeZone, local - offset));
}
