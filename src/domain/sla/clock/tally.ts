import type { Millis } from '../../time/types';
import type { CalendarBook, Cycle } from '../types';
import { type ResolvedGoal, sameMeasure } from './goal-timeline';
import { type Measure, measureOf } from './measure';
import type { Piece } from './pieces';

/** A piece with what it used up. `measure` is null where nothing counts. */
export interface CountedPiece {
  readonly piece: Piece;
  readonly measure: Measure | null;
  readonly elapsedBefore: Millis;
  readonly counted: Millis;
  /** The goal asks for something else than it did before. */
  readonly goalChanged: boolean;
  /** The clock runs on at the end under the same terms: what is reached there is reached. */
  readonly goesOn: boolean;
}

export interface Tally {
  readonly pieces: readonly CountedPiece[];
  readonly elapsed: Millis;
  readonly breach: { readonly at: Millis; readonly cause: NonNullable<Cycle['breachCause']> } | null;
  /** When the present target is used up, for a clock that runs at the end; null when it doesn't, or never will be. */
  readonly due: Millis | null;
}

/**
 * Adds up a cycle: each running piece in the calendar and unit of its goal. A clock that still runs at its due instant is
 * breached; one that was stopped, cancelled or paused at that very instant is not.
 */
export function tally(pieces: readonly Piece[], book: CalendarBook): Tally {
  const counted: CountedPiece[] = [];
  let elapsed = 0;
  let breach = null as Tally['breach'];
  let due = null as Millis | null;
  let judgedBy = undefined as ResolvedGoal | null | undefined;
  pieces.forEach((piece, index) => {
    const { goal, from, to } = piece;
    // While stopped nothing is judged: a goal that changed meanwhile is judged when the cycle goes on.
    const goalChanged = piece.kind !== 'between' && judgedBy !== undefined && !sameMeasure(judgedBy, goal);
    if (piece.kind !== 'between') judgedBy = goal;
    if (goalChanged && goal && breach === null && elapsed >= goal.target)
      breach = { at: from, cause: 'goal changed' };
    const measure = piece.kind === 'active' && goal ? measureOf(goal, book, from) : null;
    const used = measure ? measure.between(from, to) : 0;
    const runsOn = goesOn(piece, pieces[index + 1]);
    due = null;
    // Where the target lasts longer than the piece, nobody needs to know the instant.
    if (measure && goal && breach === null && (piece.open || elapsed + used >= goal.target)) {
      due = measure.after(from, goal.target - elapsed);
      if (due < to || (due === to && runsOn)) breach = { at: due, cause: 'due' };
    }
    counted.push({ piece, measure, elapsedBefore: elapsed, counted: used, goalChanged, goesOn: runsOn });
    elapsed += used;
  });
  if (!pieces.at(-1)?.open || due === Number.POSITIVE_INFINITY) due = null;
  return { pieces: counted, elapsed, breach, due };
}

/** Whether the clock runs on at the end of a piece under the same terms. */
function goesOn(piece: Piece, next: Piece | undefined): boolean {
  if (piece.kind !== 'active') return false;
  return (
    piece.open || (next?.kind === 'active' && next.from === piece.to && sameMeasure(piece.goal, next.goal))
  );
}

/** What a cycle had used up before an instant. */
export function usedBefore(pieces: readonly CountedPiece[], at: Millis): Millis {
  return pieces.reduce((sum, { piece, measure, counted }) => {
    if (!measure || piece.from >= at) return sum;
    return sum + (piece.to <= at ? counted : measure.between(piece.from, at));
  }, 0);
}
