import { calibrationOf, LEARNS_AT } from '../../../src/domain/calibration';
import { calibrationView } from '../../../src/contract/risk-admin';
import { emptySiteStats } from '../../../src/domain/risk/stats';
import { outcomeOf } from '../risk/outcome-samples';
import { changesOf } from './samples';

const NOW = Date.parse('2027-06-01T00:00:00.000Z');
const site = (outcomes: number, failures: number) => ({ ...emptySiteStats(), outcomes, failures });
const made = changesOf(2000, {
  weights: {
    production: 0.6,
    emergency: 0.8,
    'business-hours': 0.3,
    'lead-time': -0.4,
    'peer-reviewed': -0.5,
  },
  rate: 0.1,
  teams: { Payments: 0, Network: 0.5 },
});

describe('the calibration page', () => {
  it('says with no data that there is none', () => {
    const found = calibrationOf([], emptySiteStats(), NOW);
    expect(found).toMatchObject({
      stage: 'none',
      outcomes: 0,
      missing: LEARNS_AT,
      baseRate: null,
      brier: null,
      auc: null,
      calibrationError: null,
      curve: [],
      drift: [],
      driftFinding: null,
      teams: [],
    });
    expect(found.levels.map(({ level, rate }) => [level, rate])).toEqual([
      ['Low', null],
      ['Medium', null],
      ['High', null],
      ['Very high', null],
    ]);
    expect(found.words).toMatch(/^No change has been closed/);
  });

  it('judges nothing by ten outcomes, but says what there is', () => {
    const found = calibrationOf(made.outcomes.slice(0, 10), site(10, 1), NOW);
    expect(found).toMatchObject({ stage: 'few', missing: 199, baseRate: 0.1, brier: null, curve: [] });
    expect(found.words).toContain('10 closed changes so far, 1 of them failed');
  });

  it('speaks of one change as of one', () => {
    expect(calibrationOf([], site(1, 0), NOW).words).toContain('1 closed change so far, none of them failed');
    expect(calibrationOf([], site(400, 199), NOW).words).toContain('after 1 more failure.');
  });

  it('judges thousands: scores, curve, levels, months and teams', () => {
    const found = calibrationOf(made.outcomes, made.stats, NOW);
    expect(found.stage).toBe('learning');
    expect(found.missing).toBe(0);
    expect(found.brier).toBeLessThan(found.brierOfBaseRate ?? NaN);
    expect(found.auc?.low).toBeGreaterThan(0.5);
    expect(found.calibrationError).toBeLessThan(0.05);
    expect(found.curve).toHaveLength(10);
    expect(found.levels.reduce((sum, { n }) => sum + n, 0)).toBe(2000);
    expect(found.drift[0]?.month).toBe('2025-01');
    expect(found.driftFinding).toBeNull();
    expect(found.teams.map(({ name }) => name).sort()).toEqual(['Network', 'Payments']);
    expect(found.words).toContain('foretells better than the failure rate alone');
  });

  it('is what the contract promises', () => {
    for (const outcomes of [[], made.outcomes.slice(0, 10), made.outcomes.slice(0, 300), made.outcomes]) {
      const found = calibrationOf(outcomes, made.stats, NOW);
      expect(calibrationView.safeParse({ ...found, lastLearning: null })).toMatchObject({ success: true });
    }
  });

  it.each([
    [0, 0, 'none'],
    [99, 0, 'few'],
    [100, 0, 'histories'],
    [5000, 199, 'histories'],
    [5000, 200, 'learning'],
  ] as const)('with %i closed changes and %i failures is at the stage %s', (outcomes, failures, stage) => {
    expect(calibrationOf([], site(outcomes, failures), NOW).stage).toBe(stage);
  });

  it('leaves out what was never made, never assessed, or is not known yet', () => {
    const [one] = made.outcomes;
    if (!one) throw new Error('no sample');
    const cancelled = { ...one, result: 'cancelled' as const };
    const unassessed = { ...one, assessed: null };
    const future = { ...one, knownAt: '2028-01-01T00:00:00.000Z' };
    const found = calibrationOf([cancelled, unassessed, future], made.stats, NOW);
    expect(found.drift).toEqual([]);
    expect(found.levels.every(({ n }) => n === 0)).toBe(true);
  });

  it('says so when the model is no better than the rate alone', () => {
    const flipped = made.outcomes.map((one) => ({
      ...one,
      assessed: one.assessed && { ...one.assessed, probability: 1 - one.assessed.probability },
    }));
    expect(calibrationOf(flipped, made.stats, NOW).words).toContain('no better than the failure rate alone');
  });

  it('tells when more fails than was foretold', () => {
    const worse = made.outcomes.map((one, index) => ({
      ...one,
      result: index > 1500 && index % 2 === 0 ? ('failed' as const) : one.result,
    }));
    expect(calibrationOf(worse, made.stats, NOW).driftFinding).toMatch(/more changes failed/);
  });

  it('lists no team with fewer than five closed changes', () => {
    const few = Array.from({ length: 4 }, (_, index) =>
      outcomeOf({ changeId: String(index), team: 'Small' }),
    );
    expect(calibrationOf(few, site(4, 0), NOW).teams).toEqual([]);
    const five = [...few, outcomeOf({ changeId: '5', team: 'Small' })];
    expect(calibrationOf(five, site(5, 0), NOW).teams).toMatchObject([{ name: 'Small', n: 5, failures: 0 }]);
  });

  it('counts of a team only the failures as failures, the largest team first, then by name', () => {
    const of = (team: string | null, n: number, failures: number) =>
      Array.from({ length: n }, (_, index) =>
        outcomeOf({
          changeId: `${team}-${index}`,
          team,
          result: index < failures ? ('failed' as const) : ('successful' as const),
        }),
      );
    const all = [...of('Web', 5, 2), ...of('Net', 5, 0), ...of('Big', 6, 6), ...of(null, 9, 9)];
    expect(calibrationOf(all, site(25, 17), NOW).teams).toMatchObject([
      { name: 'Big', n: 6, failures: 6 },
      { name: 'Net', n: 5, failures: 0 },
      { name: 'Web', n: 5, failures: 2 },
    ]);
  });

  it('lists the twenty largest teams', () => {
    const all = Array.from({ length: 21 }, (_, team) =>
      Array.from({ length: 5 + team }, (__, index) =>
        outcomeOf({ changeId: `${team}-${index}`, team: `T${team}` }),
      ),
    ).flat();
    const names = calibrationOf(all, site(all.length, 0), NOW).teams.map(({ name }) => name);
    expect(names).toHaveLength(20);
    expect(names[0]).toBe('T20');
    expect(names).not.toContain('T0');
  });

  it('judges from twenty predictions on', () => {
    expect(calibrationOf(made.outcomes.slice(0, 19), site(19, 1), NOW).brier).toBeNull();
    expect(calibrationOf(made.outcomes.slice(0, 20), site(20, 1), NOW).brier).not.toBeNull();
  });
});
