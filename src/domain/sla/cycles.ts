import type { Millis } from '../time/types';
import type { Step } from './steps';
import type { CalendarBook, SlaPolicy } from './types';

/** A stretch of a cycle. `between` is the closed time that a reopened cycle jumps over: it counts as a pause. */
export interface Span {
  readonly from: Millis;
  /** Null while it lasts. */
  readonly to: Millis | null;
  readonly kind: 'active' | 'paused' | 'between';
  readonly reason: string;
}

/** A cycle before any arithmetic: when it ran, when it stood still, what ended it. */
export interface RawCycle {
  readonly startTime: Millis;
  readonly spans: readonly Span[];
  readonly end: { readonly at: Millis; readonly how: 'stopped' | 'cancelled' | 'left scope' } | null;
}

/** The clock as a machine that takes one step after the other. Values only: every step gives a new one. */
export interface Machine {
  readonly cycles: readonly RawCycle[];
  /** A start event has been seen, even if it could not open a cycle. */
  readonly started: boolean;
}
export const IDLE: Machine = { cycles: [], started: false };

const spanOf = (at: Millis, pause: string | null): Span =>
  pause === null
    ? { from: at, to: null, kind: 'active', reason: '' }
    : { from: at, to: null, kind: 'paused', reason: pause };

/** The cycle that hasn't ended, if there is one. */
export function ongoing(machine: Machine): RawCycle | null {
  const last = machine.cycles.at(-1);
  return last?.end === null ? last : null;
}

/** Ends the ongoing cycle, if there is one. */
export function endCycle(machine: Machine, at: Millis, how: 'stopped' | 'cancelled' | 'left scope'): Machine {
  const cycle = ongoing(machine);
  if (!cycle) return machine;
  return replaceLast(machine, { ...cycle, spans: closeSpan(cycle.spans, at), end: { at, how } });
}

/** Opens a new cycle, paused if a pause level holds. */
export function openCycle(machine: Machine, at: Millis, pause: string | null): Machine {
  return {
    ...machine,
    cycles: [...machine.cycles, { startTime: at, spans: [spanOf(at, pause)], end: null }],
  };
}

/** Takes one step, in the fixed order: cancel, stop, pause or resume, start. */
export function advance(
  machine: Machine,
  step: Step,
  clock: SlaPolicy['clock'],
  book: CalendarBook,
): Machine {
  let next = machine;
  if (step.cancels) next = endCycle(next, step.at, 'cancelled');
  if (step.stops) next = endCycle(next, step.at, 'stopped');
  next = setPause(next, step);
  if (step.starts && !next.started) next = { ...next, started: true };
  return mayStart(next, step, clock) ? start(next, step, clock, book) : next;
}

function setPause(machine: Machine, step: Step): Machine {
  const cycle = ongoing(machine);
  const span = cycle?.spans.at(-1);
  if (!cycle || !span) return machine;
  const wanted = spanOf(step.at, step.pause);
  if (span.kind === wanted.kind && span.reason === wanted.reason) return machine;
  return replaceLast(machine, { ...cycle, spans: [...closeSpan(cycle.spans, step.at), wanted] });
}

/**
 * A start event opens a cycle, unless one is under way or a stop (or cancel) level holds. Under `resume` the end of the stop
 * level opens one too: that is what reopening a ticket is.
 */
function mayStart(machine: Machine, step: Step, clock: SlaPolicy['clock']): boolean {
  if (ongoing(machine) || step.stopHolds || step.cancelHolds) return false;
  if (clock.cycles === 'once' && machine.cycles.some((cycle) => cycle.end?.how === 'stopped')) return false;
  return step.starts || (clock.cycles === 'resume' && step.stopEnded && machine.started);
}

function start(machine: Machine, step: Step, clock: SlaPolicy['clock'], book: CalendarBook): Machine {
  const last = machine.cycles.at(-1);
  if (clock.cycles !== 'resume' || last?.end?.how !== 'stopped')
    return openCycle(machine, step.at, step.pause);
  const stopped = last.end.at;
  const { duration, calendar } = clock.resumeWithin;
  if (book(calendar, stopped).between(stopped, step.at) > duration)
    return openCycle(machine, step.at, step.pause);
  const between: Span = { from: stopped, to: step.at, kind: 'between', reason: 'Stopped, then reopened' };
  return replaceLast(machine, {
    ...last,
    spans: [...last.spans, between, spanOf(step.at, step.pause)],
    end: null,
  });
}

function replaceLast(machine: Machine, cycle: RawCycle): Machine {
  return { ...machine, cycles: [...machine.cycles.slice(0, -1), cycle] };
}

/** Closes the open span at an instant; one that would have no length is left out. */
function closeSpan(spans: readonly Span[], at: Millis): readonly Span[] {
  const last = spans.at(-1);
  if (!last || last.to !== null) return spans;
  return last.from === at ? spans.slice(0, -1) : [...spans.slice(0, -1), { ...last, to: at }];
}
