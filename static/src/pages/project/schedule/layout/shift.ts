import type { Planned } from './planned';
import { DAY, instantOf } from './wall';

/** A window in instants, epoch milliseconds. */
export interface Window {
  readonly start: number;
  readonly end: number;
}

/** The window of a change as it is planned. */
export const windowOf = ({ entry }: Planned): Window => ({
  start: Date.parse(entry.start),
  end: Date.parse(entry.end),
});

/**
 * A window that begins at another wall time. It lasts as long as before in real time, also over a night in which the clocks
 * change; the seconds of its start are kept.
 */
export function startingAt(wall: number, { start, end }: Window, timeZone: string): Window {
  const moved = instantOf(wall, timeZone) + (((wall % 60_000) + 60_000) % 60_000);
  return { start: moved, end: moved + (end - start) };
}

/** The nearest multiple of a step to a distance: what is dragged moves by whole steps. */
export const snapped = (distance: number, step: number): number => {
  const rounded = Math.round(distance / step) * step;
  return rounded === 0 ? 0 : rounded;
};

/** How finely things are moved on a picture of so many days. */
export const stepFor = (days: number): number => (days <= 1 ? DAY / 96 : days <= 7 ? DAY / 24 : DAY);
