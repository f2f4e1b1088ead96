import type { Millis } from '../time/types';
import { type FreezeHit, type FrozenChange, hitsIn, judge } from './freeze-hits';
import { withinScope } from './freeze-scope';
import { isoOf } from './spans';
import type { CompiledFreeze, FreezeException } from './types';

/** By which of its doors an emergency comes (RULES 8): a: one vote of the ECAB, b: phoned in, c: break-glass. */
export type Door = 'a' | 'b' | 'c';

export interface GateFreezes {
  readonly hits: readonly FreezeHit[];
  /** Of `hits`, what stands in the way. */
  readonly refusing: readonly FreezeHit[];
  /** Exceptions that have to be written before the change passes; none while something refuses. */
  readonly toWrite: readonly FreezeException[];
  /** Names of freezes that haven't been worked out as far as the planned end: our fault, and the gate stays shut. */
  readonly notWorkedOut: readonly string[];
}

/**
 * What the freezes say at the gate, at an instant: they are judged over what is left of the window, from now to the planned
 * end (so now, the planned end, and whatever lies between), or at this instant alone where the end is past or missing.
 * Emergencies pass by door a or b; by break-glass (c), or by no door yet, a freeze holds them.
 */
export function freezesAtGate(
  change: FrozenChange,
  door: Door | null,
  now: Millis,
  freezes: readonly CompiledFreeze[],
  exceptions: readonly FreezeException[],
): GateFreezes {
  const span = { start: now, end: Math.max(now, change.end ?? now) };
  const hits = hitsIn(change, span, freezes, exceptions).map((hit) =>
    hit.automatic && door !== 'a' && door !== 'b'
      ? { ...hit, automatic: false, exempt: null, refuses: true }
      : hit,
  );
  const blind = freezes.filter(
    (one) =>
      one.until !== undefined &&
      one.effect !== 'warn' &&
      Date.parse(one.until) < Math.max(span.end, now + 1) &&
      !hits.some((hit) => hit.freezeId === one.id) &&
      refusesUnseen(change, one, exceptions),
  );
  const refusing = hits.filter((hit) => hit.refuses);
  const open = refusing.length === 0 && blind.length === 0;
  return {
    hits,
    refusing,
    toWrite: open ? hits.filter((hit) => hit.automatic).map((hit) => written(hit, change, now)) : [],
    notWorkedOut: blind.map((one) => one.name),
  };
}

/** Whether a freeze would hold this change if it came in the time that hasn't been worked out. */
function refusesUnseen(
  change: FrozenChange,
  freeze: CompiledFreeze,
  exceptions: readonly FreezeException[],
): boolean {
  const assumed = withinScope(change, freeze.scope);
  const until = freeze.until ?? '';
  return assumed !== null && judge(change, freeze, [until, until], assumed, exceptions).refuses;
}

function written(hit: FreezeHit, change: FrozenChange, now: Millis): FreezeException {
  return {
    freezeId: hit.freezeId,
    seal: change.seal ?? '',
    start: isoOf(change.start ?? now),
    end: isoOf(change.end ?? now),
    by: null,
    at: now,
    reason: 'An emergency change that was approved: it passes the freeze by itself.',
  };
}
