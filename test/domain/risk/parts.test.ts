import * as fc from 'fast-check';
import { STOPPERS, decayedCounts, kindOfChange, modelNameOf, stoppersOf } from '../../../src/domain/risk';
import { damageOf } from '../../../src/domain/risk/damage';
import { likelihoodOf } from '../../../src/domain/risk/likelihood';
import { trigamma } from '../../../src/domain/risk/special-functions';
import type { RiskInput } from '../../../src/domain/risk/types';
import { GOOD, MODEL } from './risk-arbitraries';

describe('trigamma', () => {
  it('agrees with its known values', () => {
    expect(trigamma(1)).toBeCloseTo(Math.PI ** 2 / 6, 12);
    expect(trigamma(0.5)).toBeCloseTo(Math.PI ** 2 / 2, 12);
    expect(trigamma(10)).toBeCloseTo(0.10516633568168575, 12);
  });
  it('follows its recurrence', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e4, noNaN: true }), (x) => {
        expect(trigamma(x) - trigamma(x + 1)).toBeCloseTo(1 / (x * x), 6);
      }),
    );
  });
  it('refuses what lies outside its domain', () => {
    expect(() => trigamma(0)).toThrow(RangeError);
  });
});

describe('likelihoodOf', () => {
  it.each([
    [0.00999, 1],
    [0.01, 2],
    [0.02999, 2],
    [0.03, 3],
    [0.07999, 3],
    [0.08, 4],
    [0.19999, 4],
    [0.2, 5],
    [1, 5],
  ])('%d is %d', (p, likelihood) => expect(likelihoodOf(p, MODEL.bands)).toBe(likelihood));
});

describe('damageOf', () => {
  const damage = (change: Partial<RiskInput['damage']>) => damageOf({ ...GOOD.damage, ...change });
  it('prefers the services, then Impact, then 4 for the policy alone', () => {
    expect(damage({ serviceDamage: 2, impact: 5 })).toMatchObject({ value: 2, forPolicy: 2 });
    expect(damage({ impact: 5 })).toMatchObject({ value: 5, forPolicy: 5 });
    expect(damage({ impact: null })).toMatchObject({ value: null, forPolicy: 4 });
  });
  it('adds one for what cannot be backed out, up to 5', () => {
    expect(damage({ impact: 3, irreversible: true }).value).toBe(4);
    expect(damage({ impact: 5, irreversible: true }).value).toBe(5);
  });
  it('takes one off for a quick tested back-out without an outage: 15 min is quick, 16 is not', () => {
    expect(damage({ testedBackOutMinutes: 15 }).value).toBe(2);
    expect(damage({ testedBackOutMinutes: 16 }).value).toBe(3);
    expect(damage({ testedBackOutMinutes: 15, outageExpected: null }).value).toBe(3);
  });
  it('takes an open question about the back-out for the worse', () => {
    expect(damage({ irreversible: null })).toMatchObject({ value: 3, forPolicy: 4 });
  });
  it('tells the way to the service that decides it', () => {
    const serviceWhy = { path: ['Mail', 'Desk'], because: 'Desk is vital' };
    const found = damage({ serviceDamage: 5, serviceWhy });
    expect(found.path).toEqual(['Mail', 'Desk']);
    expect(found.reasons).toEqual(['5 from the services that it touches: Mail → Desk, Desk is vital']);
    expect(damage({}).path).toEqual([]);
  });
  it('never falls when anything about it gets worse', () => {
    const any = fc.record({
      serviceDamage: fc.option(fc.integer({ min: 1, max: 5 })),
      impact: fc.option(fc.integer({ min: 2, max: 5 })),
      irreversible: fc.option(fc.boolean()),
      outageExpected: fc.option(fc.boolean()),
      testedBackOutMinutes: fc.option(fc.integer({ min: 0, max: 60 })),
    });
    fc.assert(
      fc.property(any, (one) => {
        const worse: Partial<RiskInput['damage']>[] = [
          { serviceDamage: one.serviceDamage === null ? null : Math.min(5, one.serviceDamage + 1) },
          { impact: one.impact === null ? null : Math.min(5, one.impact + 1) },
          { irreversible: true },
          { outageExpected: true },
          { testedBackOutMinutes: null },
        ];
        for (const change of worse) {
          const [before, after] = [damageOf(one), damageOf({ ...one, ...change })];
          expect(after.value ?? 0).toBeGreaterThanOrEqual(before.value ?? 0);
          expect(after.forPolicy).toBeGreaterThanOrEqual(before.forPolicy);
        }
      }),
    );
  });
  it('takes nothing off what is not rated', () => {
    expect(damage({ impact: null, testedBackOutMinutes: 5 }).forPolicy).toBe(4);
  });
});

describe('decayedCounts', () => {
  const DAY = 86_400_000;
  const at = (days: number) => 1_000 * DAY - days * DAY;
  it('halves a weight in 180 days', () => {
    const counts = decayedCounts(
      [
        { changeId: '1', result: 'failed', knownAt: at(180) },
        { changeId: '2', result: 'withIssues', knownAt: at(360) },
      ],
      at(0),
    );
    expect(counts.k).toBeCloseTo(0.5, 12);
    expect(counts.n).toBeCloseTo(0.75, 12);
  });
  it('leaves out what never happened, what was not known yet and the change itself', () => {
    const counts = decayedCounts(
      [
        { changeId: '1', result: 'cancelled', knownAt: at(1) },
        { changeId: '2', result: 'rejected', knownAt: at(1) },
        { changeId: '3', result: 'notImplemented', knownAt: at(1) },
        { changeId: '4', result: 'failed', knownAt: at(0) },
        { changeId: '5', result: 'failed', knownAt: at(1) },
      ],
      at(0),
      180,
      '5',
    );
    expect(counts).toEqual({ k: 0, n: 0 });
  });
  it('refuses a half-life of nothing', () => expect(() => decayedCounts([], 0, 0)).toThrow(/half-life/));
});

describe('stoppersOf', () => {
  it('is content with a plan, or with the statement that there is no way back', () => {
    expect(stoppersOf({ hasBackOutPlan: true, backOutImpossible: false })).toEqual([]);
    expect(stoppersOf({ hasBackOutPlan: false, backOutImpossible: true })).toEqual([]);
  });
  it('names each stopper with its remedy', () => {
    const all = {
      hasBackOutPlan: false,
      backOutImpossible: false,
      testFailed: true,
      serviceUnknownOnCriticalSite: true,
    };
    expect(stoppersOf(all).map(({ id }) => id)).toEqual([
      'no-back-out-plan',
      'test-failed',
      'service-unknown',
    ]);
  });
  it('heeds only those that the model has switched on, whatever else stands', () => {
    const none = {
      hasBackOutPlan: false,
      backOutImpossible: false,
      testFailed: true,
      serviceUnknownOnCriticalSite: true,
      hasImplementationPlan: false,
      hasTestPlan: false,
    };
    const every = STOPPERS.map(({ id }) => id);
    expect(stoppersOf(none, every).map(({ id }) => id)).toEqual(every);
    expect(stoppersOf(none, [])).toEqual([]);
    for (const id of every) expect(stoppersOf(none, [id]).map((one) => one.id)).toEqual([id]);
  });
});

describe('kinds of change', () => {
  it.each([
    ['Standard', 'standard'],
    ['Pre-approved standard change', 'standard'],
    ['Emergency', 'emergency'],
    ['Normal', 'normal'],
    ['Whatever', 'normal'],
    [null, 'normal'],
  ])('%s is %s', (type, kind) => expect(kindOfChange(type)).toBe(kind));
  it('names the kind whose history counts by type and reason', () => {
    expect(modelNameOf('Normal', 'Upgrade')).toBe('Normal / Upgrade');
    expect(modelNameOf('Normal', null)).toBe('Normal');
    expect(modelNameOf(null, ' ')).toBe('Change');
  });
});
