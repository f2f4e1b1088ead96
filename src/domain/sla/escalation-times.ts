import type { Millis } from '../time/types';
import type { CountedPiece } from './clock/tally';
import type { CalendarBook, Cycle, EscalationStep } from './types';

/** How much of the goal has to be used up for a step; null for steps that wait for a pause to last. */
export function thresholdOf(step: EscalationStep, goal: { readonly target: Millis }): Millis | null {
  // 15 digits hold every real share; without it 1.1 % of 8 h would be a millisecond late.
  if ('percent' in step.at) return Math.ceil(Number(((goal.target * step.at.percent) / 100).toPrecision(15)));
  // "30 minutes before due" of a 15-minute goal is the start.
  if ('offset' in step.at) return Math.max(0, goal.target + step.at.offset);
  return null;
}

/**
 * The instant of each escalation step of a cycle, past ones and those that will come if nothing changes, earliest first. A step
 * has one instant per cycle, the first at which it was reached. A paused clock has none to come but those that wait for the pause.
 */
export function escalationTimes(
  steps: readonly EscalationStep[],
  pieces: readonly CountedPiece[],
  book: CalendarBook,
): Cycle['escalations'] {
  const found = steps.flatMap((step, index) => {
    const reached = 'pausedFor' in step.at ? whenPaused(step.at, pieces, book) : whenUsed(step, pieces);
    return reached ? [{ step: step.id, index, ...reached }] : [];
  });
  // Of two steps reached in one instant (a tightened goal) the one further along comes last.
  found.sort((a, b) => a.at - b.at || a.threshold - b.threshold || a.index - b.index);
  return found.map(({ step, at }) => ({ step, at }));
}

interface Reached {
  readonly at: Millis;
  readonly threshold: Millis;
}

function whenUsed(step: EscalationStep, pieces: readonly CountedPiece[]): Reached | null {
  for (const { piece, measure, elapsedBefore, goalChanged, goesOn } of pieces) {
    const { from, to, open, goal } = piece;
    const threshold = goal && thresholdOf(step, goal);
    if (!measure || threshold === null) continue;
    const rest = threshold - elapsedBefore;
    const at = rest < 0 || (rest === 0 && goalChanged) ? from : measure.after(from, rest);
    if (at < to || (at === to && goesOn) || (open && at !== Number.POSITIVE_INFINITY))
      return { at, threshold };
  }
  return null;
}

function whenPaused(
  wait: { readonly pausedFor: Millis; readonly calendar: string },
  pieces: readonly CountedPiece[],
  book: CalendarBook,
): Reached | null {
  let since: Millis | null = null;
  for (const { piece } of pieces) {
    if (piece.kind !== 'paused') {
      since = null;
      continue;
    }
    since ??= piece.from;
    const at = book(wait.calendar, since).add(since, wait.pausedFor);
    if (at < piece.to || (piece.open && at !== Number.POSITIVE_INFINITY)) return { at, threshold: 0 };
  }
  return null;
}
