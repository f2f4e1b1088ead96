import type { Agreement } from '../sla/types';
import { type Rollup, type RollupRow, weeksOf } from './rollup';
import type { Week } from './weeks';

/** What was learned of a published week later: signed differences of one policy. */
export interface Adjustment {
  readonly week: Week;
  readonly policyId: string;
  readonly agreement: Agreement;
  readonly met: number;
  readonly missed: number;
  readonly excused: number;
}

/**
 * How published weeks would be counted today. The weeks themselves stay as they were published; what changed since (a late
 * event, an excuse, a corrected calendar) stands beside them. `recomputed` are rollups of weeks or of days, of which those of
 * weeks that aren't published don't matter. A published week of which nothing was recomputed has nothing left.
 */
export function adjustments(published: readonly Rollup[], recomputed: readonly Rollup[]): Adjustment[] {
  const now = new Map(weeksOf(recomputed).map((one) => [one.period, one.rows]));
  return weeksOf(published).flatMap(({ period, rows }) => {
    const [then, today] = [byPolicy(rows), byPolicy(now.get(period) ?? [])];
    return [...new Set([...then.keys(), ...today.keys()])].sort().flatMap((policyId): Adjustment[] => {
      const [before, after] = [then.get(policyId), today.get(policyId)];
      const agreement = (after ?? before)?.agreement ?? 'SLA';
      const change = {
        met: (after?.met ?? 0) - (before?.met ?? 0),
        missed: (after?.missed ?? 0) - (before?.missed ?? 0),
        excused: (after?.excused ?? 0) - (before?.excused ?? 0),
      };
      const same = change.met === 0 && change.missed === 0 && change.excused === 0;
      return same ? [] : [{ week: period, policyId, agreement, ...change }];
    });
  });
}

function byPolicy(rows: readonly RollupRow[]): Map<string, RollupRow> {
  const found = new Map<string, RollupRow>();
  for (const row of rows) {
    const known = found.get(row.policyId);
    const { met, missed, excused } = known ?? { met: 0, missed: 0, excused: 0 };
    found.set(row.policyId, {
      ...row,
      met: met + row.met,
      missed: missed + row.missed,
      excused: excused + row.excused,
    });
  }
  return found;
}
