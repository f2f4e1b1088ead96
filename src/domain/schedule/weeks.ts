import { weekOf } from '../sla-report/weeks';
import type { Span } from './types';

const WEEK = 7 * 86_400_000;
/** Monday 5 January 1970, 00:00 UTC. */
const FIRST_MONDAY = 4 * 86_400_000;

/**
 * The ISO weeks, in UTC, that a span meets, oldest first: "2026-W48". The end is not part of it: a window that ends on Monday
 * at midnight lies in the week before. A span without length lies in the week of its start.
 */
export function weeksOf({ start, end }: Span): string[] {
  const weeks: string[] = [];
  const monday = start - ((((start - FIRST_MONDAY) % WEEK) + WEEK) % WEEK);
  for (let at = monday; at < Math.max(end, start + 1); at += WEEK)
    weeks.push(weekOf(new Date(at).toISOString().slice(0, 10)));
  return weeks;
}
