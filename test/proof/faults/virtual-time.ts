/**
 * Waiting without waiting. Timers of 5 ms and more (backoff, Retry-After, a function's time limit) fire as soon as nothing else is
 * under way, in order of their time, and `performance.now()` goes forward by what they would have taken. Shorter ones are real.
 */
export interface VirtualTime {
  /** Lets time pass for everybody who reads `performance.now()`, without firing anything. */
  spend(ms: number): void;
  restore(): void;
}

interface Timer {
  readonly due: number;
  readonly run: () => void;
}
const REAL_BELOW_MS = 5;
/** Turns of the event loop in which nothing may happen before a timer fires: few for a backoff, more for a time limit. */
const turnsBefore = (ms: number): number => (ms < 5_000 ? 12 : 60);

export function virtualTime(): VirtualTime {
  const real = {
    set: globalThis.setTimeout,
    clear: globalThis.clearTimeout,
    now: performance.now.bind(performance),
  };
  const timers = new Map<object, Timer>();
  let ahead = 0;
  let quiet = 0;
  let looking = false;
  const now = (): number => real.now() + ahead;

  const look = (): void => {
    const next = [...timers].sort(([, a], [, b]) => a.due - b.due)[0];
    if (next === undefined) {
      looking = false;
      return;
    }
    const [handle, timer] = next;
    if (++quiet >= turnsBefore(timer.due - now())) {
      timers.delete(handle);
      ahead += Math.max(0, timer.due - now());
      quiet = 0;
      timer.run();
    }
    setImmediate(look);
  };
  const set = (run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]): unknown => {
    if (ms < REAL_BELOW_MS) return real.set(run, ms, ...args);
    const handle = { ref: () => handle, unref: () => handle, hasRef: () => false };
    timers.set(handle, { due: now() + ms, run: () => run(...args) });
    quiet = 0;
    if (!looking) {
      looking = true;
      setImmediate(look);
    }
    return handle;
  };
  const clear = (handle: unknown): void => {
    quiet = 0;
    if (typeof handle === 'object' && handle !== null && timers.delete(handle)) return;
    real.clear(handle as NodeJS.Timeout);
  };
  // The same signatures, but for handles that nobody looks into.
  globalThis.setTimeout = set as unknown as typeof setTimeout;
  globalThis.clearTimeout = clear;
  performance.now = now;
  return {
    spend: (ms) => void (ahead += ms),
    restore() {
      globalThis.setTimeout = real.set;
      globalThis.clearTimeout = real.clear;
      performance.now = real.now;
    },
  };
}
