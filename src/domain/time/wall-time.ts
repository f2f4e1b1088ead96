import { DAY } from './local-date';
import type { WallInterval } from './types';

/** An interval inside a local day in milliseconds from its midnight; `end` > `start`, above a day it runs into the next. */
export interface DayInterval {
  readonly start: number;
  readonly end: number;
}

/** Milliseconds from midnight of "HH:MM" or "HH:MM:SS", or null. "24:00" is understood: whoever calls decides whether it may stand. */
export function parseWallTime(text: string): number | null {
  const parts = /^(\d{2}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (!parts) return null;
  const time = Number(parts[1]) * 3_600_000 + Number(parts[2]) * 60_000 + Number(parts[3] ?? 0) * 1000;
  return time <= DAY ? time : null;
}

/** Reads intervals that were checked before. An end that is not after its start belongs to the next day (night shift). */
export function dayIntervals(intervals: readonly WallInterval[]): DayInterval[] {
  const read = intervals.map(([from, to]) => {
    const start = parseWallTime(from) ?? 0;
    const end = parseWallTime(to) ?? DAY;
    return { start, end: end > start ? end : end + DAY };
  });
  return mergeIntervals(read);
}

/** Sorts intervals and joins those that overlap or touch. */
export function mergeIntervals(intervals: readonly DayInterval[]): DayInterval[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...intervals].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
