import { assess, shippedModel } from '../../../src/domain/risk';
import type { OutcomeRecord, SiteStats } from '../../../src/domain/risk/outcome-record';
import { historyShift, siteRate } from '../../../src/domain/risk/score';
import { logit, sigmoid } from '../../../src/domain/risk/special-functions';
import { countOutcome, decayedTo, emptySiteStats } from '../../../src/domain/risk/stats';
import type { RiskInput, RiskModel } from '../../../src/domain/risk/types';
import { randomFrom } from '../learning/samples';
import { outcomeOf } from '../risk/outcome-samples';

export const MODEL = shippedModel();
export const START = Date.parse('2025-01-01T00:00:00.000Z');
const HOUR = 3_600_000;

export interface Site {
  /** What is true there: by factor id, in log-odds for the scaled value. Factors that aren't named do nothing. */
  readonly weights: Readonly<Record<string, number>>;
  readonly rate: number;
  /** True shifts of the log-odds by team and by kind of change. */
  readonly teams?: Readonly<Record<string, number>>;
  readonly models?: Readonly<Record<string, number>>;
  readonly seed?: number;
  readonly hoursApart?: number;
}

/**
 * Closed changes of a site where failures follow these weights, each assessed by the shipped model with what was known just
 * before, and counted. The site's rate is that of a change with every fact at its centre.
 */
export function changesOf(n: number, site: Site): { outcomes: OutcomeRecord[]; stats: SiteStats } {
  const { weights, rate, teams = { Payments: 0 }, models = { 'Normal / Upgrade': 0 } } = site;
  const random = randomFrom(site.seed ?? 1);
  const pick = (from: Readonly<Record<string, number>>): [string, number] =>
    Object.entries(from)[Math.floor(random() * Object.keys(from).length)] ?? ['', 0];
  let stats = emptySiteStats();
  const outcomes: OutcomeRecord[] = [];
  for (let index = 0; index < n; index++) {
    const at = START + (index + 1) * (site.hoursApart ?? 2) * HOUR;
    const [team, ofTeam] = pick(teams);
    const [kind, ofKind] = pick(models);
    const facts = {
      production: { value: random() < 0.5, source: 'test', at },
      emergency: { value: random() < 0.2, source: 'test', at },
      windowInBusinessHours: { value: random() < 0.5, source: 'test', at },
      leadTimeHours: { value: 120 * random(), source: 'test', at },
      peerReviewed: { value: random() < 0.7, source: 'test', at },
    };
    const historyOf = (counts: SiteStats['teams'], name: string) =>
      counts[name] === undefined ? { k: 0, n: 0 } : decayedTo(counts[name], at);
    const input: RiskInput = {
      facts,
      site: decayedTo(stats.site, at),
      histories: {
        team: historyOf(stats.teams, team),
        model: historyOf(stats.models, kind),
        service: { k: 0, n: 0 },
      },
      damage: {
        serviceDamage: 3,
        impact: null,
        irreversible: false,
        outageExpected: true,
        testedBackOutMinutes: null,
      },
      stoppers: [],
    };
    const z = logit(rate) + ofTeam + ofKind + shiftOf(MODEL, weights, input);
    const failed = random() < sigmoid(z);
    const { score, probability, level } = assess(MODEL, input, { number: 1, at, cause: 'test' });
    const iso = new Date(at).toISOString();
    const outcome = outcomeOf({
      changeId: String(index),
      changeKey: `CHG-${index}`,
      team,
      model: kind,
      result: failed ? 'failed' : 'successful',
      knownAt: iso,
      closedAt: iso,
      assessed: { number: 1, at: iso, modelVersion: 1, score, probability, level, input },
    });
    outcomes.push(outcome);
    stats = countOutcome(stats, outcome, 'add');
  }
  return { outcomes, stats };
}

/** What the true weights make of the facts, less what they make of the centres. */
function shiftOf(model: RiskModel, weights: Site['weights'], input: RiskInput): number {
  const withTrue: RiskModel = {
    ...model,
    historyWeights: { team: 0, model: 0, service: 0 },
    factors: model.factors.map((factor) => ({ ...factor, weight: weights[factor.id] ?? 0 })),
  };
  const { score } = assess(withTrue, input, { number: 1, at: 0, cause: 'test' });
  return score / 1000 - logit(siteRate(input.site));
}

/** The rate that a history and the site's record together speak of. */
export const posteriorOf = (stats: SiteStats, count: { k: number; n: number }, at: number): number => {
  const base = siteRate(decayedTo(stats.site, at));
  return sigmoid(logit(base) + historyShift(count, base));
};
