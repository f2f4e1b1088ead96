import * as fc from 'fast-check';
import { checkOverride, decayedCounts, effectiveLevel, assess, stoppersOf } from '../../../src/domain/risk';
import { damageOf } from '../../../src/domain/risk/damage';
import { likelihoodOf } from '../../../src/domain/risk/likelihood';
import { matrixProblems, modelProblems } from '../../../src/domain/risk/check-model';
import { trigamma } from '../../../src/domain/risk/special-functions';
import type { Level, RiskInput } from '../../../src/domain/risk/types';
import { GOOD, HEAD, MODEL, STOPPER } from './risk-arbitraries';

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
  ])('%d is %d', (p, likelihood) => expect(likelihoodOf(p)).toBe(likelihood));
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
  it('takes nothing off what is not rated', () => {
    expect(damage({ impact: null, testedBackOutMinutes: 5 }).forPolicy).toBe(4);
  });
});

describe('the matrix', () => {
  it('as shipped follows the product and is monotone', () => {
    expect(modelProblems(MODEL)).toEqual([]);
    expect(MODEL.matrix[0]).toEqual(['Low', 'Low', 'Low', 'Low', 'Medium']);
    expect(MODEL.matrix[2]).toEqual(['Low', 'Medium', 'Medium', 'High', 'High']);
    expect(MODEL.matrix[4]).toEqual(['Medium', 'High', 'High', 'Very high', 'Very high']);
  });
  it('is refused where it falls, with the cell', () => {
    const matrix = MODEL.matrix.map((row): Level[] => [...row]);
    matrix[2]?.splice(3, 1, 'Low');
    expect(matrixProblems(matrix)).toEqual([
      'At likelihood 3, damage 4 the level falls though likelihood rises.',
      'At likelihood 3, damage 4 the level falls though damage rises.',
    ]);
    expect(matrixProblems(matrix.slice(1))).toHaveLength(1);
  });
  it('comes with weights of the declared sign, and a wrong one is named', () => {
    const factors = MODEL.factors.map((f) => (f.id === 'lead-time' ? { ...f, weight: 0.4 } : f));
    expect(modelProblems({ ...MODEL, factors })).toEqual([expect.stringMatching(/"lead-time".*wrong sign/)]);
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
});

describe('overrides', () => {
  const assessment = assess(MODEL, GOOD, HEAD);
  const manager = { isChangeManager: true, isExcluded: false };
  const to = (level: Level, assessmentNumber = 1) => ({
    to: level,
    by: 'm',
    reason: 'tried ten times',
    assessmentNumber,
  });
  it('raises freely', () => {
    const anybody = { isChangeManager: false, isExcluded: true };
    expect(checkOverride(assessment, { ...to('Very high'), reason: '' }, anybody)).toEqual({ ok: true });
  });
  it('lowers by one step, by a change manager outside the change, with a reason', () => {
    expect(assessment.levelForPolicy).toBe('Medium');
    expect(checkOverride(assessment, to('Low'), manager)).toEqual({ ok: true });
    expect(checkOverride(assessment, to('Low'), { ...manager, isChangeManager: false })).toMatchObject({
      ok: false,
    });
    expect(checkOverride(assessment, to('Low'), { ...manager, isExcluded: true })).toMatchObject({
      ok: false,
    });
    expect(checkOverride(assessment, { ...to('Low'), reason: ' ' }, manager)).toMatchObject({ ok: false });
  });
  it('never goes below the floor of a stopper, and binds to one assessment', () => {
    const stopped = assess(MODEL, { ...GOOD, stoppers: [STOPPER] }, HEAD);
    expect(checkOverride(stopped, to('Medium'), manager)).toMatchObject({ ok: false });
    expect(checkOverride(assessment, to('Low', 2), manager)).toMatchObject({ ok: false });
    expect(effectiveLevel(assessment, to('Low'))).toBe('Low');
    expect(effectiveLevel(assessment, to('Low', 2))).toBe('Medium');
  });
});
