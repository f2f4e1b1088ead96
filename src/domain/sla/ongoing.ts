import type { Cycle, Replay } from './types';

/** The cycle that has not ended, if there is one. */
export function ongoingCycle(replay: Replay): Cycle | null {
  const last = replay.cycles.at(-1);
  return last?.ended === null ? last : null;
}

/** Cycles that were stopped: what JSM calls completed. */
export function completedCycles(replay: Replay): readonly Cycle[] {
  return replay.cycles.filter((cycle) => cycle.ended === 'stopped');
}
