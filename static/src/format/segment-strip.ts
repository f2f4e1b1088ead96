import type { SegmentView } from '../../../src/contract/clocks';

export interface StripPart {
  readonly kind: SegmentView['kind'];
  /** Percent of the strip. */
  readonly left: number;
  readonly width: number;
}

/** Lays out the stretches of a clock side by side on one axis of wall time. */
export function layOutStrip(
  segments: readonly Pick<SegmentView, 'from' | 'to' | 'kind'>[],
): readonly StripPart[] {
  const [first] = segments;
  const last = segments.at(-1);
  if (!first || !last) return [];
  const start = Date.parse(first.from);
  const span = Math.max(1, Date.parse(last.to) - start);
  return segments.map(({ from, to, kind }) => ({
    kind,
    left: ((Date.parse(from) - start) / span) * 100,
    width: ((Date.parse(to) - Date.parse(from)) / span) * 100,
  }));
}
