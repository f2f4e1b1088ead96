import * as fc from 'fast-check';
import { auc, compare, curveOf, evaluate, type Prediction, wilson } from '../../../src/domain/learning';
import { randomFrom } from './samples';

const of = (p: number, y: 0 | 1): Prediction => ({ p, y });
const anyPrediction = fc.record({
  // Few different values, so that there are ties.
  p: fc.integer({ min: 0, max: 8 }).map((eighths) => eighths / 8),
  y: fc.constantFrom(0 as const, 1 as const),
});
/** Outcomes that follow the probabilities exactly. */
function honest(n: number, seed = 1): Prediction[] {
  const random = randomFrom(seed);
  return Array.from({ length: n }, () => {
    const p = random();
    return of(p, random() < p ? 1 : 0);
  });
}

describe('AUC', () => {
  it('is the share of pairs that are in the right order, ties counting half', () => {
    fc.assert(
      fc.property(fc.array(anyPrediction, { maxLength: 40 }), (predictions) => {
        const [failures, successes] = [1, 0].map((y) => predictions.filter((one) => one.y === y));
        if (!failures || !successes || failures.length < 2 || successes.length < 2) {
          expect(auc(predictions)).toBeNull();
          return;
        }
        const pairs = failures.flatMap((one) =>
          successes.map((other): number => (one.p > other.p ? 1 : one.p === other.p ? 0.5 : 0)),
        );
        const found = auc(predictions);
        expect(found?.value).toBeCloseTo(pairs.reduce((sum, one) => sum + one, 0) / pairs.length, 12);
        expect(found?.low).toBeLessThanOrEqual((found?.value ?? NaN) + 1e-12);
        expect(found?.high).toBeGreaterThanOrEqual((found?.value ?? NaN) - 1e-12);
      }),
    );
  });

  it('has the variance of DeLong, worked out from its definition', () => {
    const predictions = honest(300);
    const failures = predictions.filter(({ y }) => y === 1);
    const successes = predictions.filter(({ y }) => y === 0);
    const psi = (a: number, b: number): number => (a > b ? 1 : a === b ? 0.5 : 0);
    const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length;
    const variance = (all: readonly number[]): number =>
      all.reduce((sum, one) => sum + (one - mean(all)) ** 2, 0) / (all.length - 1);
    const v10 = failures.map((one) => mean(successes.map((other) => psi(one.p, other.p))));
    const v01 = successes.map((other) => mean(failures.map((one) => psi(one.p, other.p))));
    const error = Math.sqrt(variance(v10) / failures.length + variance(v01) / successes.length);
    const found = auc(predictions);
    expect(((found?.high ?? NaN) - (found?.low ?? NaN)) / 2).toBeCloseTo(1.959964 * error, 9);
  });

  it('is not certain when all pairs of a few are right', () => {
    const few = auc([of(0.9, 1), of(0.8, 1), of(0.1, 0), of(0.2, 0)]);
    expect(few).toMatchObject({ value: 1, high: 1 });
    expect(few?.low).toBeLessThan(0.5);
  });

  it('of equal probabilities is a half', () => {
    expect(auc([of(0.5, 1), of(0.5, 1), of(0.5, 0), of(0.5, 0)])?.value).toBe(0.5);
  });

  it('covers the true value about as often as it says', () => {
    // Two normal-like scores (sums of twelve) a standard deviation apart: AUC = Phi(1 / sqrt 2) = 0.7602.
    const random = randomFrom(7);
    const normal = (): number => Array.from({ length: 12 }, random).reduce((sum, one) => sum + one, -6);
    const hits = Array.from({ length: 300 }, () => {
      const made = Array.from({ length: 120 }, (_, index) =>
        index % 3 === 0 ? of(normal() + 1, 1) : of(normal(), 0),
      );
      const found = auc(made);
      return found !== null && found.low <= 0.7602 && found.high >= 0.7602;
    }).filter(Boolean).length;
    expect(hits / 300).toBeGreaterThan(0.91);
    expect(hits / 300).toBeLessThan(0.98);
  });
});

describe('the reliability curve', () => {
  it('holds every prediction once, in order, equal ones together', () => {
    fc.assert(
      fc.property(fc.array(anyPrediction, { minLength: 60, maxLength: 300, size: 'max' }), (predictions) => {
        const curve = curveOf(predictions);
        expect(curve.reduce((sum, { n }) => sum + n, 0)).toBe(predictions.length);
        expect(curve.reduce((sum, { failures }) => sum + failures, 0)).toBe(
          predictions.filter(({ y }) => y === 1).length,
        );
        curve.forEach((bin, index) => {
          expect(bin.from).toBeGreaterThan(curve[index - 1]?.to ?? -1);
          expect(bin.observed.low).toBeLessThanOrEqual(bin.observed.value);
          expect(bin.observed.high).toBeGreaterThanOrEqual(bin.observed.value);
        });
        expect(curveOf([...predictions].reverse())).toEqual(curve);
      }),
    );
  });

  it('has bins of equal size, ten at the most and none with fewer than twenty', () => {
    expect(curveOf(honest(1000)).map(({ n }) => n)).toEqual(new Array(10).fill(100));
    expect(curveOf(honest(65)).map(({ n }) => n)).toEqual([22, 21, 22]);
    expect(curveOf(honest(10))).toHaveLength(1);
    expect(curveOf([])).toEqual([]);
  });
});

describe('scores', () => {
  it('of perfect predictions are 0, of certain and wrong ones the worst', () => {
    expect(evaluate([of(1, 1), of(0, 0)])).toMatchObject({ brier: 0, calibrationError: 0 });
    expect(evaluate([of(1, 0), of(0, 1)])).toMatchObject({ brier: 1 });
    expect(Number.isFinite(evaluate([of(1, 0)])?.logLoss)).toBe(true);
  });

  it('of always foretelling what came on average is that of the base rate', () => {
    const found = evaluate([of(0.25, 1), of(0.25, 0), of(0.25, 0), of(0.25, 0)]);
    expect(found?.brier).toBe(0.1875);
    expect(found?.brierOfBaseRate).toBe(0.1875);
    expect(found?.calibrationError).toBe(0);
  });

  it('of nothing are nothing', () => {
    expect(evaluate([])).toBeNull();
    expect(compare([], [])).toBeNull();
  });

  it('of one outcome alone have no AUC', () => {
    expect(evaluate([of(0.2, 0), of(0.3, 0), of(0.4, 0)])).toMatchObject({
      auc: null,
      failures: 0,
      brierOfBaseRate: 0,
    });
  });

  it('show the calibration error of probabilities that are too high, and none of honest ones', () => {
    const predictions = honest(20_000);
    expect(evaluate(predictions)?.calibrationError).toBeLessThan(0.02);
    const tooHigh = predictions.map(({ p, y }) => of(Math.min(1, p + 0.1), y));
    expect(evaluate(tooHigh)?.calibrationError).toBeGreaterThan(0.08);
  });

  it('of ten thousand are worked out as those of ten', () => {
    const ten = honest(10);
    const repeated = Array.from({ length: 1000 }, () => ten).flat();
    expect(evaluate(repeated)?.brier).toBeCloseTo(evaluate(ten)?.brier ?? NaN, 12);
    expect(evaluate(repeated)?.auc?.value).toBeCloseTo(evaluate(ten)?.auc?.value ?? NaN, 12);
  });
});

test("Wilson's interval agrees with the published one, and stays inside at the edges", () => {
  // Newcombe 1998, table I: 81 of 263 and 0 of 20.
  const found = wilson(81, 263);
  expect([found?.low, found?.high].map((value) => Math.round(1e4 * (value ?? NaN)))).toEqual([2553, 3662]);
  expect(wilson(0, 20)).toMatchObject({ value: 0, low: 0 });
  expect(Math.round(1e4 * (wilson(0, 20)?.high ?? NaN))).toBe(1611);
  expect(wilson(20, 20)).toMatchObject({ value: 1, high: 1 });
  expect(wilson(0, 0)).toBeNull();
});

describe('champion against challenger', () => {
  const wellCalibrated = honest(2000);
  const constant = wellCalibrated.map(({ y }) => of(0.5, y));

  it('takes a challenger that is better in both', () => {
    const tooHigh = wellCalibrated.map(({ p, y }) => of(Math.min(1, p + 0.2), y));
    expect(compare(tooHigh, wellCalibrated)).toMatchObject({ adopt: true, isBrierBetter: true });
  });

  it('leaves one that is no better, and one that is the same', () => {
    expect(compare(wellCalibrated, constant)).toMatchObject({ adopt: false, isBrierBetter: false });
    expect(compare(wellCalibrated, wellCalibrated)?.adopt).toBe(false);
  });

  it('leaves one that tells better apart but is worse calibrated', () => {
    const sharpButHigh = wellCalibrated.map(({ p, y }) => of(Math.min(1, p + 0.1), y));
    expect(compare(constant, sharpButHigh)).toMatchObject({
      adopt: false,
      isBrierBetter: true,
      isCalibrationWorse: true,
    });
  });

  it('never takes one that is worse in either', () => {
    const pairs = fc.array(fc.tuple(anyPrediction, fc.double({ min: 0, max: 1, noNaN: true })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(pairs, (made) => {
        const champion = made.map(([one]) => one);
        const challenger = made.map(([{ y }, p]) => of(p, y));
        const found = compare(champion, challenger);
        if (found?.adopt !== true) return;
        expect(found.challenger.brier).toBeLessThan(found.champion.brier);
        expect(found.challenger.calibrationError).toBeLessThanOrEqual(found.champion.calibrationError);
      }),
    );
  });
});
