import * as fc from 'fast-check';
import { shippedModel } from '../../../src/domain/risk';
import { decayedCounts } from '../../../src/domain/risk/outcomes';
import type { OutcomeRecord, ServiceStats, SiteStats } from '../../../src/domain/risk/outcome-record';
import {
  countedAs,
  countOutcome,
  decayedTo,
  emptyServiceStats,
  emptySiteStats,
  MOST_MODELS,
  MOST_TEAMS,
} from '../../../src/domain/risk/stats';
import { DAY, iso, NOW, outcomeOf } from './outcome-samples';
import { anyInput } from './risk-arbitraries';

const countAll = <T extends SiteStats | ServiceStats>(stats: T, outcomes: readonly OutcomeRecord[]): T =>
  outcomes.reduce((counted, one) => countOutcome(counted, one, 'add'), stats);

const RESULTS = ['failed', 'rolledBack', 'causedIncident', 'successful', 'withIssues', 'cancelled'] as const;
const anyOutcome = fc
  .record({
    changeId: fc.integer({ min: 1, max: 1e6 }).map(String),
    result: fc.constantFrom(...RESULTS),
    knownAt: fc.integer({ min: 1, max: 3000 * 24 }).map((hours) => iso(NOW - hours * (DAY / 24))),
    team: fc.constantFrom('Payments', 'Network', null),
    model: fc.constantFrom('Normal / Upgrade', 'Standard / Patch'),
    input: fc.option(anyInput()),
  })
  .map(({ input, ...over }) => outcomeOf({ ...over, assessed: input && assessedWith(input) }));
const assessedWith = (input: NonNullable<OutcomeRecord['assessed']>['input']): OutcomeRecord['assessed'] => ({
  number: 1,
  at: iso(NOW),
  modelVersion: 1,
  score: -3000,
  probability: 0.05,
  level: 'Low',
  input,
});
const anyOutcomes = fc.array(anyOutcome, { maxLength: 40 });

describe('a kept count', () => {
  it('agrees with counting all outcomes anew, whatever the order in which they became known and when it is asked', () => {
    fc.assert(
      fc.property(anyOutcomes, fc.integer({ min: 1, max: 2000 }), (outcomes, days) => {
        const now = NOW + days * DAY;
        const raw = outcomes.map((one) => ({ ...one, knownAt: Date.parse(one.knownAt) }));
        const site = countAll(emptySiteStats(), outcomes);
        const wanted = decayedCounts(raw, now);
        const found = decayedTo(site.site, now);
        expect(found.k).toBeCloseTo(wanted.k, 9);
        expect(found.n).toBeCloseTo(wanted.n, 9);
        const ofTeam = site.teams['Network'];
        const wantedOfTeam = decayedCounts(
          raw.filter(({ team }) => team === 'Network'),
          now,
        );
        expect(ofTeam ? decayedTo(ofTeam, now).k : 0).toBeCloseTo(wantedOfTeam.k, 9);
        const service = countAll(emptyServiceStats(), outcomes);
        expect(decayedTo(service.history, now).n).toBeCloseTo(wanted.n, 9);
      }),
    );
  });

  it('shrinks by half in 180 days, and never grows when asked for an earlier instant', () => {
    const { site } = countOutcome(emptySiteStats(), outcomeOf({ result: 'failed' }), 'add');
    const known = NOW - 10 * DAY;
    expect(decayedTo(site, known)).toEqual({ k: 1, n: 1 });
    expect(decayedTo(site, known + 180 * DAY)).toEqual({ k: 0.5, n: 0.5 });
    expect(decayedTo(site, known - 180 * DAY)).toEqual({ k: 1, n: 1 });
  });

  it('weighs an outcome that became known before the kept instant by its age', () => {
    const late = countOutcome(emptySiteStats(), outcomeOf({ knownAt: iso(NOW) }), 'add');
    const { site } = countOutcome(
      late,
      outcomeOf({ result: 'failed', knownAt: iso(NOW - 360 * DAY) }),
      'add',
    );
    expect(site).toEqual({ k: 0.25, n: 1.25, at: iso(NOW) });
  });
});

describe('counting an outcome', () => {
  it('and taking it out again leaves the counters of before, up to rounding', () => {
    fc.assert(
      fc.property(anyOutcomes, anyOutcome, (outcomes, one) => {
        const later = NOW + DAY;
        const before = countAll(emptySiteStats(), outcomes);
        const after = countOutcome(countOutcome(before, one, 'add'), one, 'take');
        expect(flat(after, later)).toEqual(flat(before, later));
        const service = countAll(emptyServiceStats(), outcomes);
        const again = countOutcome(countOutcome(service, one, 'add'), one, 'take');
        expect(again.models).toEqual(service.models);
        expect(decayedTo(again.history, later).n).toBeCloseTo(decayedTo(service.history, later).n, 9);
      }),
    );
  });

  it('takes out what was counted, not what the result says by now', () => {
    const before = outcomeOf();
    const corrected = outcomeOf({ result: 'causedIncident', knownAt: iso(NOW), counted: before.counted });
    const counted = countOutcome(emptySiteStats(), before, 'add');
    const moved = countOutcome(countOutcome(counted, corrected, 'take'), corrected, 'add');
    expect([moved.outcomes, moved.failures]).toEqual([1, 1]);
    expect(decayedTo(moved.site, NOW).k).toBeCloseTo(1, 12);
    expect(decayedTo(moved.site, NOW).n).toBeCloseTo(1, 12);
  });

  it('changes nothing for one that was cancelled, rejected or never made', () => {
    const stats = countOutcome(emptySiteStats(), outcomeOf(), 'add');
    for (const result of ['cancelled', 'rejected', 'notImplemented'] as const) {
      expect(countedAs(outcomeOf({ result }))).toBeNull();
      expect(countOutcome(stats, outcomeOf({ result }), 'add')).toBe(stats);
      expect(countOutcome(stats, outcomeOf({ counted: null }), 'take')).toBe(stats);
    }
  });

  it('counts the means of what was known, answers to questions included', () => {
    const model = shippedModel();
    const factor = model.factors.find(({ id }) => id === 'production');
    expect(factor).toBeDefined();
    const question = {
      id: 'q1',
      text: 'Has it been rehearsed?',
      help: '',
      options: [
        { id: 'yes', label: 'Yes', value: 0 },
        { id: 'no', label: 'No', value: 1 },
      ],
      weight: 1,
      sign: 1 as const,
      centre: 0.5,
      variance: 0.25,
      kinds: [],
      prefill: null,
    };
    const input = {
      facts: {
        production: { value: true, source: 'environment', at: 0 },
        'question:q1': { value: 'no', source: 'answer', at: 0 },
      },
    } as unknown as NonNullable<OutcomeRecord['assessed']>['input'];
    const one = outcomeOf({ assessed: assessedWith(input) });
    const { sums } = countOutcome(emptySiteStats(), one, 'add', [question]);
    expect(sums).toMatchObject({ production: { n: 1, sum: 1 }, 'question:q1': { n: 1, sum: 1 } });
    expect(sums).not.toHaveProperty('lead-time');
  });

  it('keeps the 500 teams and 200 kinds that were heard of last', () => {
    const outcomes = Array.from({ length: MOST_TEAMS + 20 }, (_, index) =>
      outcomeOf({ team: `team ${index}`, model: `kind ${index}`, knownAt: iso(NOW - (1000 - index) * DAY) }),
    );
    const { teams, models } = countAll(emptySiteStats(), outcomes);
    expect(Object.keys(teams)).toHaveLength(MOST_TEAMS);
    expect(teams).not.toHaveProperty('team 19');
    expect(teams).toHaveProperty('team 20');
    expect(Object.keys(models)).toHaveLength(MOST_MODELS);
    expect(models).toHaveProperty(`kind ${MOST_TEAMS + 19}`);
    const service = countAll(emptyServiceStats(), outcomes);
    expect(Object.keys(service.models)).toHaveLength(MOST_MODELS);
    expect(service.models).toHaveProperty(`kind ${MOST_TEAMS + 19}`, 1);
  });

  it('leaves nothing below zero when a team that was dropped is taken out', () => {
    const stats = countOutcome(emptySiteStats(), outcomeOf(), 'add');
    const other = outcomeOf({ team: 'dropped', model: 'dropped' });
    const { teams, models } = countOutcome(stats, other, 'take');
    expect([teams, models]).toEqual([stats.teams, stats.models]);
  });

  it('is not led astray by a team that is called like a part of every object', () => {
    const { teams } = countOutcome(
      emptySiteStats(),
      outcomeOf({ team: 'constructor', result: 'failed' }),
      'add',
    );
    expect(teams).toHaveProperty('constructor', { k: 1, n: 1, at: iso(NOW - 10 * DAY) });
  });
});

/** All numbers at one instant, rounded; what counts nothing is the same as what isn't there. */
function flat(stats: SiteStats, at: number): Record<string, number> {
  const counts = [
    ['site', stats.site] as const,
    ...Object.entries(stats.teams).map(([name, one]) => [`team ${name}`, one] as const),
    ...Object.entries(stats.models).map(([name, one]) => [`model ${name}`, one] as const),
  ];
  const numbers: (readonly [string, number])[] = [
    ['outcomes', stats.outcomes],
    ['failures', stats.failures],
    ...counts.flatMap(([name, one]) => [
      [`${name} k`, decayedTo(one, at).k] as const,
      [`${name} n`, decayedTo(one, at).n] as const,
    ]),
    ...Object.entries(stats.sums).flatMap(([id, { n, sum }]) => [
      [`${id} n`, n] as const,
      [`${id} sum`, sum] as const,
    ]),
  ];
  return Object.fromEntries(
    numbers
      .map(([name, value]) => [name, Math.round(value * 1e8) / 1e8 + 0] as const)
      .filter(([, value]) => value !== 0),
  );
}
