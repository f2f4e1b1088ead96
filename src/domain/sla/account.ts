import type { Millis } from '../time/types';
import type { Cycle } from './types';

/** Who used up what of a cycle. */
export interface HolderShare {
  /** The team's id; null for the time nobody held the ticket. */
  readonly holder: string | null;
  /** What the clock counted while they held it. */
  readonly counted: Millis;
  /** How long they held it by the wall clock, pauses and closed hours included. */
  readonly wall: Millis;
}

/** Where the time of a cycle went. `elapsed` is in the units of its goals, all others are wall time. */
export interface Account {
  readonly elapsed: Millis;
  /** Wall time from start to stop, or up to the instant of the replay. */
  readonly wall: Millis;
  /** While the clock was on: open and closed hours. */
  readonly active: Millis;
  /** While it stood still: pauses, time without a goal, time between a stop and the reopening. */
  readonly paused: Millis;
  /** The part of `paused` that waited for the customer. */
  readonly customerWait: Millis;
  /** In the order in which they first held it. */
  readonly byHolder: readonly HolderShare[];
}

/**
 * Adds up a cycle's segments. Exactly: wall = active + paused, and over the holders the counted time is the elapsed time and the
 * wall time is the wall time.
 */
export function accountOf(cycle: Cycle): Account {
  const shares = new Map<string | null, { counted: Millis; wall: Millis }>();
  let [elapsed, wall, paused, customerWait] = [0, 0, 0, 0];
  for (const { from, to, kind, counted, holder, waitsFor } of cycle.segments) {
    const length = to - from;
    const share = shares.get(holder) ?? { counted: 0, wall: 0 };
    shares.set(holder, { counted: share.counted + counted, wall: share.wall + length });
    elapsed += counted;
    wall += length;
    if (kind !== 'paused') continue;
    paused += length;
    if (waitsFor === 'customer') customerWait += length;
  }
  const byHolder = [...shares].map(([holder, share]) => ({ holder, ...share }));
  return { elapsed, wall, active: wall - paused, paused, customerWait, byHolder };
}
