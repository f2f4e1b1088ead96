/**
 * The one clock of a sandbox: Jira, Forge, the queue, the schedules and the app's own `Date` read it.
 * It can be stopped, stepped and set. Timers registered here fire when the clock passes them, in order of time.
 */
export interface Clock {
  now(): number;
  iso(): string;
  readonly running: boolean;
  stop(): void;
  start(): void;
  /** Goes forward by ms, firing everything due on the way, each at its own instant, and awaits what it started. */
  step(ms: number): Promise<void>;
  /** Jumps to an instant without living through what lies between (missed schedules don't catch up, as on Forge). */
  set(at: number): Promise<void>;
  /** Runs `run` when the clock reaches `at`. Returns a cancel function. */
  at(at: number, label: string, run: () => Promise<void> | void): () => void;
  /** Instant of the next timer, null when there is none. */
  next(): number | null;
}

/** A clock that can be saved and that tells when it was set by hand. */
export interface SandboxClock extends Clock {
  /** What to keep in the site's file, so that a reopened site goes on from where it stood. */
  state(): { at: number; running: boolean };
  /** Called after `set` has moved the clock and before overdue timers fire. */
  onJump(listener: () => void): void;
  /** Drops every timer; the clock can still be read. */
  close(): void;
}

export interface ClockOptions {
  /** Epoch milliseconds to begin with; the machine's own time when absent. */
  readonly at?: number;
  /** Follows real time from `at` on; false: stands still until it is stepped or set. */
  readonly running?: boolean;
  /** Told of an error thrown by a timer outside `step` and `set` (those reject instead). */
  readonly onError?: (error: unknown, label: string) => void;
}

interface Timer {
  readonly at: number;
  readonly seq: number;
  readonly label: string;
  readonly run: () => Promise<void> | void;
}

/** setTimeout overflows above 2^31-1 ms; a longer wait is taken in turns. */
const LONGEST_WAIT = 2_000_000_000;

/**
 * Makes the clock. A timer that is already due fires as soon as the current call is over, whether the clock runs or
 * not: work without a delay never waits for somebody to step the clock.
 */
export function createClock(options: ClockOptions = {}): SandboxClock {
  return new SteppableClock(options);
}

class SteppableClock implements SandboxClock {
  #base: number;
  /** Real time at which `#base` was true; null while the clock stands still. */
  #since: number | null;
  #timers: Timer[] = [];
  #seq = 0;
  #wake: ReturnType<typeof setTimeout> | undefined;
  /** Steps and sets run one after the other; while one runs, time moves only through it. */
  #stepping = 0;
  #queue: Promise<void> = Promise.resolve();
  #jumps: (() => void)[] = [];
  readonly #onError: (error: unknown, label: string) => void;

  constructor(options: ClockOptions) {
    this.#base = options.at ?? Date.now();
    this.#since = options.running === true ? Date.now() : null;
    this.#onError =
      options.onError ?? ((error, label) => console.error(`The sandbox's timer "${label}" failed:`, error));
  }

  get running(): boolean {
    return this.#since !== null;
  }
  now(): number {
    return this.#since === null || this.#stepping > 0 ? this.#base : this.#base + (Date.now() - this.#since);
  }
  iso(): string {
    return new Date(this.now()).toISOString();
  }
  stop(): void {
    this.#base = this.now();
    this.#since = null;
    this.#plan();
  }
  start(): void {
    if (this.#since === null) this.#since = Date.now();
    this.#plan();
  }
  next(): number | null {
    return this.#timers[0]?.at ?? null;
  }
  state(): { at: number; running: boolean } {
    return { at: this.now(), running: this.running };
  }
  onJump(listener: () => void): void {
    this.#jumps.push(listener);
  }
  close(): void {
    this.#timers = [];
    clearTimeout(this.#wake);
  }

  at(at: number, label: string, run: () => Promise<void> | void): () => void {
    const timer: Timer = { at, seq: this.#seq++, label, run };
    const before = this.#timers.findIndex((other) => other.at > at);
    this.#timers.splice(before === -1 ? this.#timers.length : before, 0, timer);
    this.#plan();
    return () => {
      const index = this.#timers.indexOf(timer);
      if (index !== -1) this.#timers.splice(index, 1);
    };
  }

  step(ms: number): Promise<void> {
    if (!Number.isFinite(ms) || ms < 0)
      return Promise.reject(
        new RangeError(`step takes a number of milliseconds of 0 or more, got ${ms}; use set to go back`),
      );
    return this.#alone(() => this.#base + ms, false);
  }
  set(at: number): Promise<void> {
    if (!Number.isFinite(at))
      return Promise.reject(new RangeError(`set takes epoch milliseconds, got ${at}`));
    return this.#alone(() => at, true);
  }

  /** Waits for earlier steps, freezes real time, moves to the target and lets it run again. */
  #alone(target: () => number, jump: boolean): Promise<void> {
    const turn = this.#queue.then(async () => {
      this.#base = this.now();
      this.#stepping += 1;
      try {
        const end = target();
        if (jump) {
          this.#base = end;
          this.#jumps.forEach((listener) => listener());
        }
        await this.#fireUntil(end);
        this.#base = end;
      } finally {
        this.#stepping -= 1;
        if (this.#since !== null) this.#since = Date.now();
        this.#plan();
      }
    });
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #fireUntil(end: number): Promise<void> {
    for (let timer = this.#timers[0]; timer && timer.at <= end; timer = this.#timers[0]) {
      this.#timers.shift();
      this.#base = Math.max(this.#base, timer.at);
      await timer.run();
    }
  }

  /** Arms the one real timer for the next due timer. */
  #plan(): void {
    clearTimeout(this.#wake);
    const next = this.#timers[0];
    if (!next || this.#stepping > 0) return;
    const wait = next.at - this.now();
    if (wait > 0 && this.#since === null) return;
    this.#wake = setTimeout(() => this.#fireDue(), Math.min(Math.max(wait, 0), LONGEST_WAIT));
    this.#wake.unref?.();
  }

  /** Fires what is due now, each on its own: a slow one doesn't hold up the others, as in a real platform. */
  #fireDue(): void {
    if (this.#stepping > 0) return;
    const now = this.now();
    for (let timer = this.#timers[0]; timer && timer.at <= now; timer = this.#timers[0]) {
      this.#timers.shift();
      const { label, run } = timer;
      Promise.resolve()
        .then(run)
        .catch((error: unknown) => this.#onError(error, label));
    }
    this.#plan();
  }
}
