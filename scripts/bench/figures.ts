/** One measured figure. Without `limit` (the most) and `least` it has no budget and is shown for comparison. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly limit?: number;
  readonly least?: number;
  /** The least and the most of the samples that `value` is the median of. */
  readonly spread?: readonly [number, number];
}

/** A figure of samples: their median, with their spread. */
export const ofSamples = (
  samples: readonly number[],
): { readonly value: number; readonly spread: readonly [number, number] } => ({
  value: median(samples),
  spread: [Math.min(...samples), Math.max(...samples)],
});

/** The middle one of the sorted values; the upper of the two where there is no middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

const number = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: value < 1 ? 4 : value < 100 ? 1 : 0 });

/** "12.4 ms (11.9 to 14)". */
export const shown = ({ value, unit, spread }: Figure): string =>
  `${number(value)} ${unit}${spread ? ` (${number(spread[0])} to ${number(spread[1])})` : ''}`;
export const budget = ({ limit, least }: Figure): string =>
  limit !== undefined ? `<= ${number(limit)}` : least !== undefined ? `>= ${number(least)}` : '';
export const mark = ({ value, limit = Infinity, least = -Infinity }: Figure): string =>
  value > limit ? 'OVER' : value < least ? 'UNDER' : '';

/** A table in plain text: what, figure, budget, and a mark on what does not keep to it. */
export function table(title: string, figures: readonly Figure[]): string {
  const rows = figures.map((one) => [one.what, shown(one), budget(one), mark(one)]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map(([what = '', value = '', limit = '', over = '']) =>
    `  ${what.padEnd(widths[0] ?? 0)}  ${value.padStart(widths[1] ?? 0)}  ${limit.padEnd(widths[2] ?? 0)}  ${over}`.trimEnd(),
  );
  return [title, ...lines, ''].join('\n');
}
