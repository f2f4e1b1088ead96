import type { Reach } from '../services/types';
import { isoOf, joined } from './spans';
import type { Slot, Span } from './types';

/** A service whose maintenance windows a change doesn't keep to. */
export interface OutsideWindow {
  readonly serviceId: string;
  readonly service: string;
  /** Start of the next window that is long enough, ISO; null: none as far as the windows have been worked out. */
  readonly next: string | null;
}

type Windows = Pick<Reach, 'serviceId' | 'name' | 'windows' | 'windowsUntil'>;

/** The maintenance windows of a service as spans, joined where they touch. */
export const windowSpans = (reach: Pick<Reach, 'windows'>): Span[] =>
  joined(reach.windows.map(([start, end]) => ({ start: Date.parse(start), end: Date.parse(end) })));

/**
 * The services of a change whose windows it leaves, in part or whole. A service without windows is never left (RULES 9). What
 * lies beyond the day up to which windows have been worked out can't be told, and isn't reported.
 */
export function outsideWindows(
  slot: Pick<Slot, 'start' | 'end'>,
  reaches: readonly Windows[],
): OutsideWindow[] {
  const span = { start: Date.parse(slot.start), end: Date.parse(slot.end) };
  return reaches.flatMap((reach) => {
    if (reach.windowsUntil === null || span.end > Date.parse(reach.windowsUntil)) return [];
    const windows = windowSpans(reach);
    if (windows.some((window) => window.start <= span.start && span.end <= window.end)) return [];
    const length = span.end - span.start;
    const next = windows.find((window) => window.start >= span.start && window.end - window.start >= length);
    return { serviceId: reach.serviceId, service: reach.name, next: next ? isoOf(next.start) : null };
  });
}
