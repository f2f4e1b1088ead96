import { share } from '../sla/compliance';
import type { Agreement } from '../sla/types';
import { type Rollup, type RollupRow, weeksOf } from './rollup';
import { type Day, daysOf, type Week, weeksBetween } from './weeks';

export type GroupBy = 'policy' | 'priority' | 'team';
export interface ReportQuery {
  /** Local days; weeks that meet them are told whole. `to` is not included. */
  readonly from: Day;
  readonly to: Day;
  readonly by: GroupBy;
  readonly agreement: Agreement;
}

export interface ReportCounts {
  readonly met: number;
  readonly missed: number;
  readonly excused: number;
  /** met / (met + missed); null when nothing was decided. */
  readonly rate: number | null;
  /** With excused breaches left out. */
  readonly rateWithoutExcused: number | null;
}
export interface ReportGroup {
  /** Id of the policy, priority or team; null: the ticket had none. */
  readonly id: string | null;
  readonly counts: ReportCounts;
}
export interface ReportWeek {
  readonly week: Week;
  readonly from: Day;
  readonly to: Day;
  readonly all: ReportCounts;
  readonly groups: readonly ReportGroup[];
}
export interface Report {
  /** Oldest first, weeks without a decision included. */
  readonly weeks: readonly ReportWeek[];
  readonly total: { readonly all: ReportCounts; readonly groups: readonly ReportGroup[] };
}

/**
 * Compliance by week, read from counters alone. A week that was published is given as it was published (one rollup of the
 * week), the others as their days are now; never both, or they count twice.
 */
export function reportOf(rollups: readonly Rollup[], query: ReportQuery): Report {
  const known = new Map(weeksOf(rollups).map((one) => [one.period, one.rows]));
  const rows = weeksBetween(query.from, query.to).map((week) => ({
    week,
    rows: (known.get(week) ?? []).filter(({ agreement }) => agreement === query.agreement),
  }));
  return {
    weeks: rows.map(({ week, rows: ofWeek }) => ({ week, ...daysOf(week), ...counted(ofWeek, query.by) })),
    total: counted(
      rows.flatMap((one) => one.rows),
      query.by,
    ),
  };
}

const idOf = (row: RollupRow, by: GroupBy): string | null => (by === 'policy' ? row.policyId : row[by]);

function counted(rows: readonly RollupRow[], by: GroupBy): Report['total'] {
  const ids = [...new Set(rows.map((row) => idOf(row, by)))];
  // Those that nobody has come last.
  ids.sort((a, b) => (a === b ? 0 : a === null ? 1 : b === null || a < b ? -1 : 1));
  return {
    all: countsOf(rows),
    groups: ids.map((id) => ({ id, counts: countsOf(rows.filter((row) => idOf(row, by) === id)) })),
  };
}

function countsOf(rows: readonly RollupRow[]): ReportCounts {
  const sum = (pick: (row: RollupRow) => number): number => rows.reduce((total, row) => total + pick(row), 0);
  const [met, missed, excused] = [sum((row) => row.met), sum((row) => row.missed), sum((row) => row.excused)];
  return {
    met,
    missed,
    excused,
    rate: share(met, missed).rate,
    rateWithoutExcused: share(met, missed - excused).rate,
  };
}
