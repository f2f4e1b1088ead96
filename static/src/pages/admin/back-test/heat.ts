/** Misses by weekday (Monday first) and hour. */
export type Heat = readonly (readonly number[])[];
export const HOURS = 24;
export const LEVELS = 4;

export const heatAt = (cells: Heat, day: number, hour: number): number => cells[day]?.[hour] ?? 0;

/** How strong a cell is drawn: 0 for none, then 1 to 4 by its share of the greatest. */
export const heatLevel = (count: number, most: number): number =>
  count <= 0 || most <= 0 ? 0 : Math.ceil((count / most) * LEVELS);

export interface Peak {
  readonly day: number;
  readonly hour: number;
  readonly count: number;
}

/** The cell with the most misses, the first of equals; null when nothing was missed. */
export function peakOf(cells: Heat): Peak | null {
  let peak: Peak | null = null;
  for (const [day, row] of cells.entries())
    for (const [hour, count] of row.entries()) if (count > (peak?.count ?? 0)) peak = { day, hour, count };
  return peak;
}
