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
