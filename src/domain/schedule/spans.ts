import type { Span } from './types';

/** Whether two half-open spans have an instant in common: those that touch don't. One without length is a single instant. */
export function meets(a: Span, b: Span): boolean {
  const [aEnd, bEnd] = [Math.max(a.end, a.start + 1), Math.max(b.end, b.start + 1)];
  return a.start < bEnd && b.start < aEnd;
}

/** Sorts spans and joins those that overlap or touch. */
export function joined(spans: readonly Span[]): Span[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

/** The index of the first of the spans, sorted and apart from each other, that ends after an instant; their number: none. */
export function firstEndingAfter(spans: readonly Span[], at: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? Infinity) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

export const isoOf = (at: number): string => new Date(at).toISOString();
