import type { ClockView } from '../../../src/contract/clocks';

export interface ClockBar {
  /** Percent of the drawn width. */
  readonly used: number;
  readonly over: number;
  /** Where the goal lies; 100 unless it was overrun. */
  readonly goal: number;
  /** Where the clock stood when a pause began. */
  readonly pauses: readonly number[];
}

/** Lays out a clock as a bar of counted time: its axis ends at the goal, or at the elapsed time when that is longer. */
export function layOutClock(clock: Pick<ClockView, 'goalDuration' | 'elapsedTime' | 'segments'>): ClockBar {
  const axis = Math.max(clock.goalDuration, clock.elapsedTime, 1);
  const share = (ms: number) => Math.min(100, Math.max(0, (ms / axis) * 100));
  let counted = 0;
  const pauses: number[] = [];
  let paused = false;
  for (const segment of clock.segments) {
    if (segment.kind === 'paused' && !paused) pauses.push(share(counted));
    // Closing hours inside a pause don't begin another one.
    if (segment.kind === 'running') paused = false;
    else if (segment.kind === 'paused') paused = true;
    if (segment.kind === 'running') counted += segment.counted;
  }
  const goal = share(clock.goalDuration);
  const used = share(Math.min(clock.elapsedTime, clock.goalDuration));
  return { used, over: share(clock.elapsedTime) - used, goal, pauses };
}
