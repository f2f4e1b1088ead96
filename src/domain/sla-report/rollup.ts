import { agreement } from '../../contract/sla-policy';
import * as z from '../../shape';
import type { Outcome } from './outcome';
import { dayOf, weekOf } from './weeks';

/** What was decided in one combination of policy, priority and team. */
const row = z.object({
  policyId: z.string(),
  agreement,
  priority: z.string().nullable(),
  team: z.string().nullable(),
  met: z.int(),
  /** Excused ones included. */
  missed: z.int(),
  excused: z.int(),
});
export type RollupRow = z.infer<typeof row>;

/** Counters of a day ("2026-11-23") or an ISO week ("2026-W48") of one project: reports are read from these alone. */
export const rollup = z.object({
  schema: z.literal(1),
  period: z.string(),
  rows: z.array(row),
  /** How often each reason was given for a breach, by its code. */
  reasons: z.array(z.tuple([z.string(), z.int()])),
});
export type Rollup = z.infer<typeof rollup>;

/** Counts outcomes. Their period is the caller's to choose: each outcome is counted, whenever it was decided. */
export function rollUp(period: string, outcomes: readonly Outcome[]): Rollup {
  const rows = outcomes.map((one): RollupRow => {
    const { policyId, agreement: kind, priority, team, result, excused } = one;
    const missed = result === 'missed';
    return {
      policyId,
      agreement: kind,
      priority,
      team,
      met: missed ? 0 : 1,
      missed: missed ? 1 : 0,
      excused: missed && excused ? 1 : 0,
    };
  });
  const reasons = outcomes.flatMap(({ reason, result }): [string, number][] =>
    reason !== null && result === 'missed' ? [[reason, 1]] : [],
  );
  return { schema: 1, period, rows: addRows(rows), reasons: addReasons(reasons) };
}

/** Counts outcomes by the local day on which they were decided; oldest day first. */
export function rollUpDays(outcomes: readonly Outcome[], timeZone: string): Rollup[] {
  return grouped(outcomes, ({ decidedAt }) => dayOf(decidedAt, timeZone)).map(([day, all]) =>
    rollUp(day, all),
  );
}

/** The sum of several: associative and free of order. */
export function mergeRollups(period: string, parts: readonly Rollup[]): Rollup {
  return {
    schema: 1,
    period,
    rows: addRows(parts.flatMap(({ rows }) => rows)),
    reasons: addReasons(parts.flatMap(({ reasons }) => reasons)),
  };
}

/** The ISO weeks that days make up, oldest first; weeks among them are added to theirs. */
export function weeksOf(rollups: readonly Rollup[]): Rollup[] {
  return grouped(rollups, ({ period }) => (period.includes('W') ? period : weekOf(period))).map(
    ([week, parts]) => mergeRollups(week, parts),
  );
}

const keyOf = ({ policyId, agreement: kind, priority, team }: RollupRow): string =>
  JSON.stringify([policyId, kind, priority, team]);

function addRows(rows: readonly RollupRow[]): RollupRow[] {
  return grouped(rows, keyOf).flatMap(([, [first, ...rest]]) =>
    first
      ? [
          rest.reduce(
            (sum, { met, missed, excused }) => ({
              ...sum,
              met: sum.met + met,
              missed: sum.missed + missed,
              excused: sum.excused + excused,
            }),
            first,
          ),
        ]
      : [],
  );
}

const addReasons = (reasons: readonly (readonly [string, number])[]): [string, number][] =>
  grouped(reasons, ([code]) => code).map(([code, all]) => [
    code,
    all.reduce((sum, [, count]) => sum + count, 0),
  ]);

/** Groups by a key, in the order of the keys: the same things give the same text. */
function grouped<T>(list: readonly T[], keyOf: (entry: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const entry of list) {
    const key = keyOf(entry);
    const known = groups.get(key);
    if (known) known.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
