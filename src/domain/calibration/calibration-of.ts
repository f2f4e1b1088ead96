import type { CalibrationView } from '../../contract/risk-admin';
import { drift, evaluate, wilson } from '../learning';
import { LEVELS } from '../risk/types';
import type { OutcomeRecord, SiteStats } from '../risk/outcome-record';
import type { Millis } from '../time/types';
import { LEARNS_AT } from './learn';
import { countingOutcomes, judgedOutcomes, predictionsOf } from './predictions';
import { driftInWords, stageOf, wordsOfStage } from './words';

/** All of the calibration page but what the last weekly look found. */
export type Calibration = Omit<CalibrationView, 'lastLearning'>;

/** With fewer predictions their scores say more about chance than about the model. */
const LEAST_JUDGED = 20;
/** A team with fewer closed changes isn't listed. */
const LEAST_OF_TEAM = 5;
const MOST_TEAMS = 20;

/**
 * How well the computed risk of closed changes foretold what came of them.
 * @param stats the site's counters, which know of all closed changes; `outcomes` may be the newest of them only
 */
export function calibrationOf(
  outcomes: readonly OutcomeRecord[],
  stats: Pick<SiteStats, 'outcomes' | 'failures'>,
  now: Millis,
): Calibration {
  const counting = countingOutcomes(outcomes, now);
  const judged = judgedOutcomes(outcomes, now);
  const predictions = predictionsOf(judged);
  const found = predictions.length < LEAST_JUDGED ? null : evaluate(predictions);
  const { months, recent } = drift(predictions);
  const stage = stageOf(stats);
  return {
    at: new Date(now).toISOString(),
    outcomes: stats.outcomes,
    failures: stats.failures,
    learnsAt: LEARNS_AT,
    missing: Math.max(0, LEARNS_AT - stats.failures),
    stage,
    words: wordsOfStage(stage, stats, found),
    baseRate: stats.outcomes > 0 ? stats.failures / stats.outcomes : null,
    brier: found?.brier ?? null,
    brierOfBaseRate: found?.brierOfBaseRate ?? null,
    auc: found?.auc ?? null,
    calibrationError: found?.calibrationError ?? null,
    curve: found === null ? [] : found.curve.map((bin) => ({ ...bin })),
    levels: LEVELS.map((level) => {
      const counts = countOf(judged.filter(({ assessed }) => assessed.level === level));
      return { level, ...counts, rate: wilson(counts.failures, counts.n) };
    }),
    drift: months.map((month) => ({ ...month })),
    driftFinding: driftInWords(recent),
    teams: teamsOf(counting),
  };
}

function countOf(all: readonly { readonly failed: 0 | 1 }[]): { n: number; failures: number } {
  return { n: all.length, failures: all.filter(({ failed }) => failed === 1).length };
}

/** The teams with the most closed changes. */
function teamsOf(counting: ReturnType<typeof countingOutcomes>): Calibration['teams'] {
  const byTeam = new Map<string, (typeof counting)[number][]>();
  for (const one of counting) {
    const { team } = one.outcome;
    if (team === null) continue;
    const others = byTeam.get(team);
    if (others) others.push(one);
    else byTeam.set(team, [one]);
  }
  return [...byTeam]
    .flatMap(([name, all]) => {
      const counts = countOf(all);
      const rate = counts.n < LEAST_OF_TEAM ? null : wilson(counts.failures, counts.n);
      return rate === null ? [] : [{ name, ...counts, rate }];
    })
    .sort((a, b) => b.n - a.n || a.name.localeCompare(b.name, 'en'))
    .slice(0, MOST_TEAMS);
}
