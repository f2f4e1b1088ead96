import { moved, type Move, NOTHING } from './decayed-count';
import { FACTORS } from './factors';
import type { OutcomeRecord, ServiceStats, SiteStats } from './outcome-record';
import { failureOf } from './outcomes';
import { scaledValues } from './scored-factors';
import type { Question } from './types';

/** So many teams and kinds of change are kept; of more, the ones whose last outcome is oldest go. */
export const MOST_TEAMS = 500;
export const MOST_MODELS = 200;
/** From so many closed changes on, facts are centred on the site's means instead of the shipped centres (RULES 5). */
export const CENTRES_FROM = 100;

/** What an outcome counts for, to be kept with it (`OutcomeRecord.counted`); null: nothing was carried out. */
export function countedAs(outcome: Pick<OutcomeRecord, 'result' | 'knownAt'>): OutcomeRecord['counted'] {
  const failed = failureOf(outcome.result);
  return failed === null ? null : { failed, at: outcome.knownAt };
}

/**
 * The counters with one outcome more ('add': as its result says now) or less ('take': as it was counted, see `counted`). Taking
 * what was added gives the counters of before, up to rounding, and the order of additions doesn't matter. An outcome that counts
 * nothing changes nothing. A service's counters are those of one service: the caller picks the services of the change.
 * @param questions of the model in force: their answers have means too
 */
export function countOutcome<T extends SiteStats | ServiceStats>(
  stats: T,
  outcome: OutcomeRecord,
  how: 'add' | 'take',
  questions?: readonly Question[],
): T;
export function countOutcome(
  stats: SiteStats | ServiceStats,
  outcome: OutcomeRecord,
  how: 'add' | 'take',
  questions: readonly Question[] = [],
): SiteStats | ServiceStats {
  const counted = how === 'add' ? countedAs(outcome) : outcome.counted;
  if (counted === null) return stats;
  const move: Move = { ...counted, sign: how === 'add' ? 1 : -1 };
  return 'history' in stats ? movedService(stats, outcome, move) : movedSite(stats, outcome, move, questions);
}

function movedSite(
  stats: SiteStats,
  outcome: OutcomeRecord,
  move: Move,
  questions: readonly Question[],
): SiteStats {
  return {
    ...stats,
    outcomes: Math.max(0, stats.outcomes + move.sign),
    failures: Math.max(0, stats.failures + move.sign * move.failed),
    site: moved(stats.site, move),
    teams: outcome.team === null ? stats.teams : movedByName(stats.teams, outcome.team, move, MOST_TEAMS),
    models: movedByName(stats.models, outcome.model, move, MOST_MODELS),
    sums: movedSums(stats.sums, outcome, move, questions),
  };
}

function movedService(stats: ServiceStats, { model }: OutcomeRecord, move: Move): ServiceStats {
  const { [model]: times = 0, ...others } = stats.models;
  const left = times + move.sign;
  const kept = Object.entries(others)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_MODELS - 1);
  return {
    history: moved(stats.history, move),
    models: Object.fromEntries(left > 0 ? [...kept, [model, left]] : kept),
  };
}

function movedByName(counts: SiteStats['teams'], name: string, move: Move, most: number): SiteStats['teams'] {
  const known = Object.hasOwn(counts, name) ? counts[name] : undefined;
  if (known === undefined && move.sign < 0) return counts;
  const next = Object.entries({ ...counts, [name]: moved(known ?? NOTHING, move) });
  if (next.length <= most) return Object.fromEntries(next);
  // ISO instants sort by time.
  return Object.fromEntries(next.sort(([, a], [, b]) => (a.at < b.at ? 1 : -1)).slice(0, most));
}

/** Sums of what was known of the change when it was last assessed. */
function movedSums(
  sums: SiteStats['sums'],
  { assessed }: OutcomeRecord,
  { sign }: Move,
  questions: readonly Question[],
): SiteStats['sums'] {
  if (assessed === null) return sums;
  const next = { ...sums };
  for (const [id, value] of Object.entries(
    scaledValues({ factors: FACTORS, questions }, assessed.input.facts),
  )) {
    const { n, sum } = next[id] ?? { n: 0, sum: 0 };
    next[id] = { n: Math.max(0, n + sign), sum: sum + sign * value };
  }
  return next;
}
