import type { Cycle, Replay } from '../sla/types';
import type { Millis } from '../time/types';
import type { Kind } from './kinds';

/** One cycle that came to its end: what forecasts are made from. */
export interface Case extends Kind {
  readonly startedAt: Millis;
  readonly endedAt: Millis;
  /** Used up at the end, in the goal's unit. */
  readonly elapsed: Millis;
  readonly target: Millis;
}

const MINUTE = 60_000;
/** Distributions count in whole minutes, begun ones as full: less would promise too much. */
export const minutesUp = (ms: Millis): number => Math.ceil(Math.max(0, ms) / MINUTE);
export const millisOf = (minutes: number): Millis => minutes * MINUTE;

/**
 * The cases in a replay: cycles that were stopped, met or missed alike, for both say how long such a ticket takes. Cancelled
 * cycles and those without a goal say nothing about it and stay out. Open ones come in when they end; until then see `openCaseOf`.
 */
export function casesOf(replay: Replay, type: string | null): Case[] {
  return replay.cycles.flatMap((cycle): Case[] => {
    const { startTime, stopTime, ended, goalId, unit, elapsedTime, goalDuration } = cycle;
    if (ended !== 'stopped' || stopTime === null || goalId === null) return [];
    const kind = { policyId: replay.policyId, goalId, unit, type };
    return [{ ...kind, startedAt: startTime, endedAt: stopTime, elapsed: elapsedTime, target: goalDuration }];
  });
}

/** One cycle that was still open when it was looked at: it lasts longer than this, and nobody knows how much. */
export interface OpenCase extends Kind {
  readonly startedAt: Millis;
  readonly seenAt: Millis;
  /** Used up when it was seen, in the goal's unit; a lower bound is enough. */
  readonly elapsed: Millis;
  readonly target: Millis;
}

/** What an open cycle says of how long such tickets take; null when it has ended or has no goal. */
export function openCaseOf(
  policyId: string,
  { ended, goalId, unit, startTime, elapsedTime, goalDuration }: Cycle,
  type: string | null,
  seenAt: Millis,
): OpenCase | null {
  if (ended !== null || goalId === null) return null;
  const kind = { policyId, goalId, unit, type };
  return { ...kind, startedAt: startTime, seenAt, elapsed: elapsedTime, target: goalDuration };
}
