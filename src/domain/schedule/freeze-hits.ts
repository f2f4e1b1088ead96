import type { Millis } from '../time/types';
import { type FreezeSubject, withinScope } from './freeze-scope';
import { meets } from './spans';
import type { CompiledFreeze, FreezeException, Span } from './types';

/** A change as a freeze sees it. */
export interface FrozenChange extends FreezeSubject {
  /** Planned start and end; null: not planned yet. */
  readonly start: Millis | null;
  readonly end: Millis | null;
  /** Seal of its live content; null before there is one. */
  readonly seal: string | null;
}

/** A freeze that a change meets, and what it comes to for this change. The first seven parts are those of the contract. */
export interface FreezeHit {
  readonly freezeId: string;
  readonly name: string;
  readonly why: string;
  readonly effect: CompiledFreeze['effect'];
  readonly absolute: boolean;
  /** ISO: the first stretch of the freeze that it meets. */
  readonly start: string;
  readonly end: string;
  /** The exception that covers this content and this window; null: none does. */
  readonly exception: Pick<FreezeException, 'by' | 'at' | 'reason'> | null;
  /** Why it passes although it meets the freeze, in words; null: it doesn't, or by an exception alone. */
  readonly exempt: string | null;
  /** What isn't stated and was taken for frozen. */
  readonly assumed: readonly string[];
  /** An emergency that passes: the gate writes an exception by itself. */
  readonly automatic: boolean;
  /** It is refused as things stand. */
  readonly refuses: boolean;
}

/**
 * The freezes that a planned change meets, in the order given. Half-open: a window that begins when a freeze ends doesn't meet
 * it. A change without times meets none: there is nothing to compare yet, and the gate refuses a change without window
 * anyway. With one time alone, that instant is looked at.
 */
export function freezeHits(
  change: FrozenChange,
  freezes: readonly CompiledFreeze[],
  exceptions: readonly FreezeException[],
): FreezeHit[] {
  const start = change.start ?? change.end;
  if (start === null) return [];
  return hitsIn(change, { start, end: change.end ?? start }, freezes, exceptions);
}

/** The same for any span in place of the planned window. */
export function hitsIn(
  change: FrozenChange,
  span: Span,
  freezes: readonly CompiledFreeze[],
  exceptions: readonly FreezeException[],
): FreezeHit[] {
  return freezes.flatMap((freeze) => {
    const met = freeze.occurrences.find(([start, end]) =>
      meets(span, { start: Date.parse(start), end: Date.parse(end) }),
    );
    const assumed = met ? withinScope(change, freeze.scope) : null;
    return met && assumed ? [judge(change, freeze, met, assumed, exceptions)] : [];
  });
}

/** What a freeze that is met comes to (RULES 9). */
export function judge(
  change: FrozenChange,
  freeze: CompiledFreeze,
  [start, end]: readonly [start: string, end: string],
  assumed: readonly string[],
  exceptions: readonly FreezeException[],
): FreezeHit {
  const exception = exceptions.find((one) => covers(one, freeze, change)) ?? null;
  const exempt = exemption(change, freeze);
  const { id: freezeId, name, why, effect, absolute } = freeze;
  return {
    ...{ freezeId, name, why, effect, absolute, start, end, assumed, exempt },
    exception: exception && { by: exception.by, at: exception.at, reason: exception.reason },
    automatic: exempt !== null && change.kind === 'emergency' && effect !== 'warn' && exception === null,
    refuses: effect !== 'warn' && exception === null && exempt === null,
  };
}

/** An absolute freeze lets nothing through by itself: neither emergencies nor standard changes, whatever else is set. */
function exemption(change: FrozenChange, freeze: CompiledFreeze): string | null {
  if (freeze.absolute) return null;
  if (change.kind === 'emergency')
    return 'Emergency changes pass with an exception that is written by itself.';
  return change.kind === 'standard' && freeze.exemptStandard ? 'Standard changes are exempt.' : null;
}

/**
 * An exception binds to content and window: it covers what was sealed then, within the window of then. A shorter window inside
 * of it is no other one (RULES 6). A window with one end missing is covered by none.
 */
function covers(one: FreezeException, freeze: CompiledFreeze, change: FrozenChange): boolean {
  if (one.freezeId !== freeze.id || one.seal !== change.seal) return false;
  if (change.start === null || change.end === null) return false;
  return Date.parse(one.start) <= change.start && change.end <= Date.parse(one.end);
}
