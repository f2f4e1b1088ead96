import type { Millis } from '../../time/types';
import type { CalendarBook, SlaPolicy, WaitsFor } from '../types';
import type { Pause, Step } from './steps';

/** A stretch of a cycle. `between` is the closed time that a reopened cycle jumps over: it counts as a pause. */
export interface Span {
  readonly from: Millis;
  /** Null while it lasts. */
  readonly to: Millis | null;
  readonly kind: 'active' | 'paused' | 'between';
  readonly reason: string;
  /** Whom a pause waits for, if the policy says so. */
  readonly waitsFor: WaitsFor | null;
}

/** A cycle before any arithmetic: when it ran, when it stood still, what ended it. */
export interface RawCycle {
  readonly startTime: Millis;
  readonly spans: readonly Span[];
  readonly end: { readonly at: Millis; readonly how: 'stopped' | 'cancelled' | 'left scope' } | null;
}
type Ending = NonNullable<RawCycle['end']>['how'];

/** A cycle in the making: its spans grow in place, so that a history of any length costs what it is long. */
interface Growing {
  readonly startTime: Millis;
  readonly spans: Span[];
  end: RawCycle['end'];
}

/** The clock as a machine that takes one step after the other. */
export class Machine {
  readonly #cycles: Growing[] = [];
  #started = false;

  constructor(
    private readonly clock: SlaPolicy['clock'],
    private readonly book: CalendarBook,
  ) {}

  get cycles(): readonly RawCycle[] {
    return this.#cycles;
  }

  /** The cycle that hasn't ended, if there is one. */
  get ongoing(): RawCycle | null {
    return this.#ongoing();
  }

  /** Takes one step, in the fixed order: cancel, stop, pause or resume, start. */
  advance(step: Step): void {
    if (step.cancels) this.end(step.at, 'cancelled');
    if (step.stops) this.end(step.at, 'stopped');
    this.#setPause(step);
    this.#started ||= step.starts;
    if (this.#mayStart(step)) this.#start(step);
  }

  /** Ends the ongoing cycle, if there is one. */
  end(at: Millis, how: Ending): void {
    const cycle = this.#ongoing();
    if (!cycle) return;
    closeSpan(cycle.spans, at);
    cycle.end = { at, how };
  }

  /** The ongoing cycle as if it had been ended like this; it goes on all the same. */
  asIfEnded(at: Millis, how: Ending): RawCycle | null {
    const cycle = this.#ongoing();
    if (!cycle) return null;
    const spans = [...cycle.spans];
    closeSpan(spans, at);
    return { startTime: cycle.startTime, spans, end: { at, how } };
  }

  /** Comes in where another machine has a cycle under way: a cycle opens there. */
  join(other: Machine, step: Step): void {
    this.#started = other.#started;
    if (other.ongoing) this.#open(step.at, step.pause);
  }

  #ongoing(): Growing | null {
    const last = this.#cycles.at(-1);
    return last?.end === null ? last : null;
  }

  /** Opens a new cycle, paused if a pause level holds. */
  #open(at: Millis, pause: Pause | null): void {
    this.#cycles.push({ startTime: at, spans: [spanOf(at, pause)], end: null });
  }

  #setPause(step: Step): void {
    const cycle = this.#ongoing();
    const span = cycle?.spans.at(-1);
    if (!cycle || !span) return;
    const wanted = spanOf(step.at, step.pause);
    const same =
      span.kind === wanted.kind && span.reason === wanted.reason && span.waitsFor === wanted.waitsFor;
    if (same) return;
    closeSpan(cycle.spans, step.at);
    cycle.spans.push(wanted);
  }

  /**
   * A start event opens a cycle, unless one is under way or a stop (or cancel) level holds. Under `resume` the end of the stop
   * level opens one too: that is what reopening a ticket is.
   */
  #mayStart(step: Step): boolean {
    if (this.#ongoing() || step.stopHolds || step.cancelHolds) return false;
    const { cycles } = this.clock;
    if (cycles === 'once' && this.#cycles.some((cycle) => cycle.end?.how === 'stopped')) return false;
    return step.starts || (cycles === 'resume' && step.stopEnded && this.#started);
  }

  #start({ at, pause }: Step): void {
    const last = this.#cycles.at(-1);
    const { cycles, resumeWithin } = this.clock;
    const stopped = cycles === 'resume' && last?.end?.how === 'stopped' ? last.end.at : null;
    const goesOn =
      stopped !== null &&
      this.book(resumeWithin.calendar, stopped).between(stopped, at) <= resumeWithin.duration;
    if (!last || stopped === null || !goesOn) {
      this.#open(at, pause);
      return;
    }
    const reason = 'Stopped, then reopened';
    last.spans.push({ from: stopped, to: at, kind: 'between', reason, waitsFor: null }, spanOf(at, pause));
    last.end = null;
  }
}

function spanOf(at: Millis, pause: Pause | null): Span {
  if (pause === null) return { from: at, to: null, kind: 'active', reason: '', waitsFor: null };
  return { from: at, to: null, kind: 'paused', reason: pause.reason, waitsFor: pause.waitsFor ?? null };
}

/** Closes the open span at an instant; one that would have no length is left out. */
function closeSpan(spans: Span[], at: Millis): void {
  const last = spans.at(-1);
  if (!last || last.to !== null) return;
  spans.pop();
  if (last.from < at) spans.push({ ...last, to: at });
}
