export interface WaterfallBar {
  readonly id: string;
  readonly value: number;
  /** Running total before and after this contribution. */
  readonly from: number;
  readonly to: number;
  /** Left edge and width in percent of the drawn axis. */
  readonly left: number;
  readonly width: number;
}
export interface Waterfall {
  readonly bars: readonly WaterfallBar[];
  /** The sum of all contributions. */
  readonly total: number;
  /** Where zero lies, in percent of the axis. */
  readonly zero: number;
}

/**
 * Lays out contributions as a waterfall: each bar begins where the one before ended, so the last ends at the sum.
 * The base (first bar) is drawn from its own value rather than from zero, because it would dwarf the others.
 */
export function layOutWaterfall(contributions: readonly { id: string; value: number }[]): Waterfall {
  let running = 0;
  const steps = contributions.map(({ id, value }) => {
    const from = running;
    running += value;
    return { id, value, from, to: running };
  });
  const edges = steps.flatMap((step, index) => (index === 0 ? [step.to] : [step.from, step.to]));
  const low = Math.min(...edges);
  const span = Math.max(...edges) - low || 1;
  const place = (value: number) => Math.min(100, Math.max(0, ((value - low) / span) * 100));
  const bars = steps.map((step, index) => {
    const start = index === 0 ? place(step.to) : place(Math.min(step.from, step.to));
    const end = place(Math.max(step.from, step.to));
    return { ...step, left: start, width: index === 0 ? 0 : end - start };
  });
  return { bars, total: running, zero: place(0) };
}
