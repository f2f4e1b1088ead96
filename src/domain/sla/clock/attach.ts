import type { Millis } from '../../time/types';
import type { CalendarBook, SlaPolicy } from '../types';
import { Machine, type RawCycle } from './cycles';
import type { Step } from './steps';

/** A cycle with the instant at which the issue came into scope for it. */
export interface AttachedCycle {
  readonly raw: RawCycle;
  readonly attachedAt: Millis;
}

/** The cycles of an issue as far as the policy's scope reaches. */
export interface Attached {
  readonly cycles: readonly AttachedCycle[];
  /** Null while the issue is out of scope. */
  readonly attachedAt: Millis | null;
}

/**
 * Runs the clock over the steps and lets the scope decide what of it counts. A shadow clock that knows no scope runs all the
 * time. When the issue comes into scope later, a retroactive policy takes over what the shadow has, as if the issue had been in
 * scope since creation; any other opens a cycle then and there, if the shadow has one under way. Leaving the scope cancels.
 */
export function attachCycles(policy: SlaPolicy, steps: readonly Step[], book: CalendarBook): Attached {
  return policy.clock.retroactive ? attachBack(policy, steps, book) : attachNow(policy, steps, book);
}

function attachBack({ clock }: SlaPolicy, steps: readonly Step[], book: CalendarBook): Attached {
  const shadow = new Machine(clock, book);
  let attachedAt: Millis | null = null;
  /** By place in the shadow's cycles: when the issue came into scope for it. */
  const since: Millis[] = [];
  /** By place: what leaving the scope cancelled of it. They come before it, so that what had ended keeps its number. */
  const left = new Map<number, AttachedCycle[]>();
  /** The shadow's cycles as they were when the issue left the scope last; the last one may have changed since. */
  let seen: { readonly count: number; readonly last: RawCycle | null } = { count: 0, last: null };
  for (const step of steps) {
    if (!step.inScope && attachedAt !== null) {
      // The step that leaves the scope cancels first; nothing else of it counts.
      const place = shadow.cycles.length - 1;
      const raw = shadow.asIfEnded(step.at, 'left scope');
      if (raw) left.set(place, [...(left.get(place) ?? []), { raw, attachedAt }]);
      const last = raw ? undefined : shadow.cycles[place];
      seen = { count: place + 1, last: last ? { ...last, spans: [...last.spans] } : null };
      attachedAt = null;
    }
    shadow.advance(step);
    if (!step.inScope) continue;
    if (attachedAt === null && shadow.ongoing) since[shadow.cycles.length - 1] = step.at;
    attachedAt ??= step.at;
    for (let place = since.length; place < shadow.cycles.length; place++) since[place] = attachedAt;
  }
  const own: readonly (RawCycle | null)[] =
    attachedAt !== null ? shadow.cycles : [...shadow.cycles.slice(0, Math.max(0, seen.count - 1)), seen.last];
  const cycles = own.flatMap((raw, place) => [
    ...(left.get(place) ?? []),
    ...(raw ? [{ raw, attachedAt: since[place] ?? raw.startTime }] : []),
  ]);
  return { cycles, attachedAt };
}

function attachNow({ clock }: SlaPolicy, steps: readonly Step[], book: CalendarBook): Attached {
  const [shadow, own] = [new Machine(clock, book), new Machine(clock, book)];
  let attachedAt: Millis | null = null;
  for (const step of steps) {
    if (!step.inScope) {
      if (attachedAt !== null) own.end(step.at, 'left scope');
      attachedAt = null;
    }
    shadow.advance(step);
    if (!step.inScope) continue;
    const later = attachedAt === null && step !== steps[0];
    if (later) own.join(shadow, step);
    else own.advance(step);
    attachedAt ??= step.at;
  }
  return { cycles: own.cycles.map((raw) => ({ raw, attachedAt: raw.startTime })), attachedAt };
}
