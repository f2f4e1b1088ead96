import { millisOf } from '../forecast/cases';
import { sizeOf, type Spread, valueAt } from '../forecast/spread';
import { type Share, share } from '../sla/compliance';
import type { Unit } from '../sla/types';
import type { Millis } from '../time/types';
import { zoneOf } from './add-tickets';
import type { Trial, Verdict } from './judge-ticket';
import { neededTarget } from './needed-target';
import { type Counts, HOURS_OF_WEEK, type Tally } from './tally';

export const TARGET_RATES = { p90: 0.9, p95: 0.95, p99: 0.99 } as const;
const QUANTILES = { p10: 0.1, p25: 0.25, p50: 0.5, p75: 0.75, p90: 0.9, p95: 0.95, p99: 0.99 } as const;

export interface GoalSummary {
  readonly goalId: string;
  /** Null for a goal that only the old policy has. */
  readonly unit: Unit | null;
  /** Null where it hangs on a field, or only the old policy has the goal. */
  readonly target: Millis | null;
  readonly before: Share;
  readonly after: Share;
  /** The least target, in whole minutes, that would have given this rate; null when too few cycles can say, or it hangs on a field. */
  readonly needed: Readonly<Record<keyof typeof TARGET_RATES, Millis | null>>;
  /** How long cycles took that were stopped (used time, minutes rounded up); null without any. */
  readonly took: Readonly<Record<keyof typeof QUANTILES, Millis>> | null;
  /** Cycles that were stopped: what `needed` and `took` rest on. */
  readonly cases: number;
}

export interface BackTestSummary {
  /** Closed tickets that were judged; those still open were not. */
  readonly tickets: number;
  readonly open: number;
  readonly overall: { readonly before: Share; readonly after: Share };
  /** Goals of the new policy in its order, then those that only the old one has. */
  readonly goals: readonly GoalSummary[];
  /** Tickets by verdict as a whole. `noGoal`: no goal matched when they were decided. */
  readonly verdicts: { readonly before: Tally['before']; readonly after: Tally['after'] };
  readonly changes: {
    /** Missed before and not now; missed now and not before; changed otherwise; unchanged. */
    readonly better: number;
    readonly worse: number;
    readonly other: number;
    readonly same: number;
    /** The most significant ones. `over`: used time minus target under the new policy, whole minutes; positive is over. */
    readonly tickets: readonly {
      readonly id: string;
      readonly key: string;
      readonly before: Verdict;
      readonly after: Verdict;
      readonly over: Millis;
    }[];
  };
  /** Breaches by weekday (Monday first) and hour, by the wall clock of the zone. */
  readonly heat: {
    readonly timeZone: string;
    readonly before: readonly (readonly number[])[];
    readonly after: readonly (readonly number[])[];
  };
  /** By how much a time in `needed` and `took` may be above the exact one, as a share of it: 0 while all fit in. */
  readonly inexact: number;
}

/** What the back-test says, from all portions together. */
export function summarise(tally: Tally, trial: Trial): BackTestSummary {
  const { better, worse, other } = tally;
  return {
    tickets: tally.tickets,
    open: tally.open,
    overall: { before: sumOf(tally.beforeGoals), after: sumOf(tally.afterGoals) },
    goals: goalIds(tally, trial).map((goalId) => summariseGoal(goalId, tally, trial)),
    verdicts: { before: tally.before, after: tally.after },
    changes: {
      better,
      worse,
      other,
      same: trial.before === null ? 0 : tally.tickets - better - worse - other,
      tickets: tally.changes.map(([id, key, before, after, over]) => ({
        id,
        key,
        before,
        after,
        over: millisOf(over),
      })),
    },
    heat: { timeZone: zoneOf(trial), before: byDay(tally.heatBefore), after: byDay(tally.heatAfter) },
    inexact: Math.max(0, ...Object.values(tally.afterGoals).map(({ stopped }) => errorOf(stopped))),
  };
}

function goalIds(tally: Tally, { before, after }: Trial): string[] {
  const known = [...after.goals, ...(before?.goals ?? [])].map(({ id }) => id);
  return [...new Set([...known, ...Object.keys(tally.afterGoals), ...Object.keys(tally.beforeGoals)])];
}

function summariseGoal(goalId: string, tally: Tally, { after }: Trial): GoalSummary {
  const goal = after.goals.find(({ id }) => id === goalId);
  const times = tally.afterGoals[goalId];
  const fixed = typeof goal?.target === 'number' ? goal.target : null;
  const needed = (rate: number): Millis | null =>
    times && fixed !== null ? neededTarget(times.stopped, times.unfinished, rate) : null;
  return {
    goalId,
    unit: goal?.unit ?? null,
    target: fixed,
    before: shareOf(tally.beforeGoals[goalId]),
    after: shareOf(times),
    needed: { p90: needed(0.9), p95: needed(0.95), p99: needed(0.99) },
    took: times && sizeOf(times.stopped) > 0 ? quantiles(times.stopped) : null,
    cases: times ? sizeOf(times.stopped) : 0,
  };
}

const shareOf = (counts: Counts | undefined): Share => share(counts?.met ?? 0, counts?.missed ?? 0);

const sumOf = (goals: Readonly<Record<string, Counts>>): Share =>
  shareOf({
    met: Object.values(goals).reduce((sum, { met }) => sum + met, 0),
    missed: Object.values(goals).reduce((sum, { missed }) => sum + missed, 0),
  });

function quantiles(spread: Spread): NonNullable<GoalSummary['took']> {
  const at = (share: number): Millis => millisOf(valueAt(spread, Math.ceil(share * sizeOf(spread))));
  const { p10, p25, p50, p75, p90, p95, p99 } = QUANTILES;
  return { p10: at(p10), p25: at(p25), p50: at(p50), p75: at(p75), p90: at(p90), p95: at(p95), p99: at(p99) };
}

const errorOf = ({ bits }: Spread): number => (bits >= 53 ? 0 : 2 ** (1 - bits));

const byDay = (hours: readonly number[]): number[][] =>
  Array.from({ length: HOURS_OF_WEEK / 24 }, (_, day) => hours.slice(day * 24, day * 24 + 24));
