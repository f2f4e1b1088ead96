import type { Reach } from '../services/types';
import { DAY } from '../time/local-date';
import type { Millis } from '../time/types';
import { offsetAt } from '../time/zone-offsets';
import { firstEndingAfter } from './spans';
import type { Span } from './types';
import { instantOfWall } from './wall';
import { windowSpans } from './windows';

const HOUR = 3_600_000;
/** Starts inside of a maintenance window, and in its absence over the day, are this far apart. */
const [WINDOW_STEP, DAY_STEP] = [HOUR / 2, 2 * HOUR];
/** Of one long window so many starts are enough. */
const MOST_STARTS = 12;

/** The times at which all services that have maintenance windows have one open; null: none of them has any. */
export function commonWindows(reaches: readonly Pick<Reach, 'windows' | 'windowsUntil'>[]): Span[] | null {
  const bound = reaches.filter(({ windowsUntil }) => windowsUntil !== null).map(windowSpans);
  const [first, ...rest] = bound;
  return first ? rest.reduce(overlapOf, first) : null;
}

/** What two sorted lists of spans have in common. */
function overlapOf(a: readonly Span[], b: readonly Span[]): Span[] {
  return a.flatMap((one) => {
    const common: Span[] = [];
    for (let index = firstEndingAfter(b, one.start); index < b.length; index++) {
      const other = b[index];
      if (!other || other.start >= one.end) break;
      common.push({ start: Math.max(one.start, other.start), end: Math.min(one.end, other.end) });
    }
    return common;
  });
}

/** Starts in windows that leave enough room, in a span of time. */
export function startsInWindows(windows: readonly Span[], length: Millis, within: Span): Millis[] {
  return windows.flatMap(({ start, end }) => {
    const first = Math.max(start, Math.ceil(within.start / WINDOW_STEP) * WINDOW_STEP);
    const room = Math.min(end, within.end) - length - first;
    if (room < 0) return [];
    const step = Math.max(WINDOW_STEP, Math.ceil(room / MOST_STARTS / WINDOW_STEP) * WINDOW_STEP);
    return Array.from({ length: Math.floor(room / step) + 1 }, (_, index) => first + index * step);
  });
}

/** Starts every two hours of the wall clock, in a span of time. */
export function startsByDay(timeZone: string, length: Millis, within: Span): Millis[] {
  const starts = new Set<Millis>();
  const first = Math.floor((within.start + offsetAt(timeZone, within.start)) / DAY) * DAY;
  for (let wall = first; wall <= within.end + DAY; wall += DAY_STEP) {
    const start = instantOfWall(timeZone, wall);
    if (start >= within.start && start + length <= within.end) starts.add(start);
  }
  return [...starts];
}
