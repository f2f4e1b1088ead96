import type { SlaReport } from '../../../../../src/contract/sla-report';

/** The colours that tell six lines apart; more lines than that say nothing. */
export const MOST_LINES = 6;

/** Where the axis of percentages begins: ten points that leave room below the lowest rate and the goal, so that differences show. */
export function axisFrom(points: readonly ChartPoint[], goal: number): number {
  const rates = points.flatMap((point) => Object.values(point.rates)).filter((one) => one !== null);
  return Math.max(0, Math.floor((Math.min(goal, ...rates) - 5) / 10) * 10);
}

export interface ChartLine {
  readonly id: string;
  readonly name: string;
  /** 1 to MOST_LINES. */
  readonly colour: number;
}
export interface ChartPoint {
  readonly week: string;
  /** Percent met by line id; null in a week in which nothing was decided. */
  readonly rates: Readonly<Record<string, number | null>>;
}

/** Lines of the groups that decided most, and a point a week for each. */
export function chartOf(report: SlaReport): { readonly lines: ChartLine[]; readonly points: ChartPoint[] } {
  const decided = ({ met, missed }: { met: number; missed: number }) => met + missed;
  const lines = [...report.total.groups]
    .sort((a, b) => decided(b.counts) - decided(a.counts))
    .slice(0, MOST_LINES)
    .map(({ id, name }, index) => ({ id, name, colour: index + 1 }));
  const points = report.weeks.map(({ week, groups }) => ({
    week,
    rates: Object.fromEntries(
      lines.map(({ id }) => {
        const rate = groups.find((group) => group.id === id)?.counts.rate ?? null;
        return [id, rate === null ? null : rate * 100];
      }),
    ),
  }));
  return { lines, points };
}
