import { judgedOutcomes, predictionsOf } from '../../../src/domain/calibration/predictions';
import { evaluate } from '../../../src/domain/learning';
import { logit, sigmoid } from '../../../src/domain/risk/special-functions';
import { decayedTo } from '../../../src/domain/risk/stats';
import { changesOf, posteriorOf, START } from './samples';

/** Shifts in log-odds of a rate of 10 %: with them, teams fail 4, 10 and 23 % of the time, kinds 6, 10 and 16 %. */
const TEAMS = { Careful: -1, Usual: 0, Hasty: 1 };
const KINDS = { 'Standard / Patch': -0.5, 'Normal / Upgrade': 0, 'Normal / Migration': 0.5 };
const RATE = 0.1;
const HALF_HOURS = 0.5;
const N = 6000;

/** The rate of a group over all groups of the other kind, which come equally often. */
const trueRate = (shift: number, others: Readonly<Record<string, number>>): number => {
  const all = Object.values(others);
  return all.reduce((sum, other) => sum + sigmoid(logit(RATE) + shift + other), 0) / all.length;
};

describe('known failure rates by team and by kind of change', () => {
  const { outcomes, stats } = changesOf(N, {
    weights: {},
    rate: RATE,
    teams: TEAMS,
    models: KINDS,
    hoursApart: HALF_HOURS,
    seed: 11,
  });
  const end = START + (N + 1) * HALF_HOURS * 3_600_000;

  it.each(Object.entries(TEAMS))('are recovered by the history of the team %s', (team, shift) => {
    const count = stats.teams[team];
    const found = count ? posteriorOf(stats, decayedTo(count, end), end) : NaN;
    expect(Math.abs(found - trueRate(shift, KINDS))).toBeLessThan(0.03);
  });

  it.each(Object.entries(KINDS))('are recovered by the history of the kind %s', (kind, shift) => {
    const count = stats.models[kind];
    const found = count ? posteriorOf(stats, decayedTo(count, end), end) : NaN;
    expect(Math.abs(found - trueRate(shift, TEAMS))).toBeLessThan(0.03);
  });

  it('are ranked: who fails more often is foretold to fail more often', () => {
    const rates = Object.keys(TEAMS).map((team) => {
      const count = stats.teams[team];
      return count ? posteriorOf(stats, decayedTo(count, end), end) : NaN;
    });
    expect(rates).toEqual([...rates].sort((a, b) => a - b));
  });

  it('make predictions that tell failures apart, though nothing but histories differs', () => {
    const late = judgedOutcomes(outcomes, end).slice(N / 2);
    const found = evaluate(predictionsOf(late));
    expect(found?.auc?.low).toBeGreaterThan(0.55);
  });

  it('are forgotten: after two years without outcomes a history is back near the rate of the site', () => {
    const later = end + 730 * 86_400_000;
    const count = stats.teams['Hasty'];
    const [now, then] = [end, later].map((at) => (count ? decayedTo(count, at).n : NaN));
    expect(then).toBeLessThan((now ?? NaN) / 15);
  });
});
