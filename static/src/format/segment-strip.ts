import type { SegmentView } from '../../../src/contract/clocks';

export interface StripPart {
  readonly kind: SegmentView['kind'];
  readonly waitsFor: SegmentView['waitsFor'];
  /** Percent of the strip. */
  readonly left: number;
  readonly width: number;
}

/** An axis of wall time over a clock's stretches: gives the place of an instant in percent, kept within 0 and 100. */
export function axisOf(segments: readonly Pick<SegmentView, 'from' | 'to'>[]): (at: string) => number {
  const start = Date.parse(segments[0]?.from ?? '');
  const span = Math.max(1, Date.parse(segments.at(-1)?.to ?? '') - start);
  return (at) => Math.min(100, Math.max(0, ((Date.parse(at) - start) / span) * 100));
}

/** Lays out the stretches of a clock side by side on one axis of wall time. */
export function layOutStrip(
  segments: readonly Pick<SegmentView, 'from' | 'to' | 'kind' | 'waitsFor'>[],
): readonly StripPart[] {
  const place = axisOf(segments);
  return segments.map(({ from, to, kind, waitsFor }) => ({
    kind,
    waitsFor,
    left: place(from),
    width: place(to) - place(from),
  }));
}
