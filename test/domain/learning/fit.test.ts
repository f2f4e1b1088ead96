import * as fc from 'fast-check';
import { chooseStrength, fit, logOdds, predict, type Row } from '../../../src/domain/learning';
import { solveBox } from '../../../src/domain/learning/solve-box';
import { sigmoid } from '../../../src/domain/risk/special-functions';
import { featureOf, rowsOf, START } from './samples';

const at = START;
const row = (x: readonly (number | null)[], y: 0 | 1): Row => ({ x, y, at });
const TRUE = [1.5, -0.8, 0];
const FEATURES = [featureOf('a'), featureOf('b'), featureOf('c')];

describe('fitting', () => {
  it('finds the weights that the outcomes follow', () => {
    const { weights, intercept } = fit(rowsOf(20_000, TRUE, { intercept: -2 }), FEATURES);
    TRUE.forEach((weight, index) => expect(Math.abs((weights[index] ?? NaN) - weight)).toBeLessThan(0.1));
    // The intercept belongs to rows at the centres, which are near 0 here.
    expect(Math.abs(intercept + 2)).toBeLessThan(0.1);
  });

  it('agrees with the closed form of one yes-or-no feature', () => {
    // 30 of 100 fail without it, 60 of 100 with it: the weight is the log of the odds ratio.
    const rows = [0, 1].flatMap((x) =>
      Array.from({ length: 100 }, (_, index) => row([x], index < (x === 0 ? 30 : 60) ? 1 : 0)),
    );
    const { weights } = fit(rows, [featureOf('a')], { strength: 1e-9 });
    expect(weights[0]).toBeCloseTo(Math.log(60 / 40 / (30 / 70)), 4);
  });

  it('leaves the priors without rows, held to their sign and bound', () => {
    const features = [
      featureOf('a', { prior: 0.7 }),
      featureOf('b', { prior: -1, sign: 1 }),
      featureOf('c', { prior: 9, bound: 2 }),
    ];
    const { weights, intercept } = fit([], features);
    expect(weights).toEqual([0.7, 0, 2]);
    expect(intercept).toBe(0);
  });

  it('hardly leaves the priors with ten rows', () => {
    const features = [featureOf('a', { prior: 0.5, sign: 1 })];
    const { weights } = fit(rowsOf(10, [3]), features, { strength: 30 });
    expect(Math.abs((weights[0] ?? NaN) - 0.5)).toBeLessThan(0.25);
  });

  it('leaves them the less, the stronger it is told to hold them', () => {
    const rows = rowsOf(300, [3]);
    const found = [1, 10, 100, 10_000].map(
      (strength) => fit(rows, [featureOf('a')], { strength }).weights[0] ?? NaN,
    );
    expect(found).toEqual([...found].sort((a, b) => b - a));
    expect(found[3]).toBeLessThan(0.1);
  });

  it('stays finite when every row ends the same way', () => {
    for (const y of [0, 1] as const) {
      const rows = rowsOf(500, [1]).map((one) => ({ ...one, y }));
      const fitted = fit(rows, [featureOf('a')]);
      const p = predict(fitted, rows)[0]?.p ?? NaN;
      expect(Math.abs(p - y)).toBeLessThan(0.01);
      // Less than one in all of them could have ended otherwise, but not nothing.
      expect(Math.abs(p - y)).toBeGreaterThan(1e-5);
    }
  });

  it('stays finite when a feature tells the outcomes apart perfectly', () => {
    const rows = rowsOf(400, [1]).map((one) => ({
      ...one,
      y: (one.x[0] ?? 0) > 0 ? (1 as const) : (0 as const),
    }));
    const { weights } = fit(rows, [featureOf('a', { bound: 1000 })]);
    expect(weights[0]).toBeGreaterThan(3);
    expect(weights[0]).toBeLessThan(100);
    expect(fit(rows, [featureOf('a', { bound: 5 })]).weights[0]).toBe(5);
  });

  it('gives a column that never differs its prior, whatever its value', () => {
    for (const value of [0, 1, 0.1, 1e9]) {
      const rows = rowsOf(200, [1]).map((one) => ({ ...one, x: [...one.x, value] }));
      const { weights } = fit(rows, [featureOf('a'), featureOf('same', { prior: 0.3 })]);
      expect(weights[1]).toBe(0.3);
    }
  });

  it('shares the weight between two columns that are the same', () => {
    const rows = rowsOf(2000, [2]).map((one) => ({ ...one, x: [one.x[0] ?? 0, one.x[0] ?? 0] }));
    const { weights } = fit(rows, [featureOf('a'), featureOf('b')]);
    expect(weights[0]).toBeCloseTo(weights[1] ?? NaN, 6);
    expect(Math.abs((weights[0] ?? NaN) - 1)).toBeLessThan(0.2);
  });

  it('keeps a weight at 0 when the data speak against its sign', () => {
    const { weights } = fit(rowsOf(3000, [-1, 1]), [
      featureOf('a', { sign: 1 }),
      featureOf('b', { sign: -1 }),
    ]);
    expect(weights).toEqual([0, 0]);
  });

  it('takes a missing value as the centre', () => {
    const fitted = fit(rowsOf(5000, TRUE, { known: 0.6 }), FEATURES);
    TRUE.forEach((weight, index) =>
      expect(Math.abs((fitted.weights[index] ?? NaN) - weight)).toBeLessThan(0.25),
    );
    const centred = logOdds(fitted, { x: fitted.centres });
    expect(logOdds(fitted, { x: [null, null, null] })).toBeCloseTo(centred, 12);
  });

  it('finds the same weights in whatever unit a value comes', () => {
    const rows = rowsOf(1000, [1]);
    const inThousands = rows.map((one) => ({ ...one, x: [1000 * (one.x[0] ?? 0) + 5e6] }));
    const [one, other] = [rows, inThousands].map((all) => fit(all, [featureOf('a')]).weights[0] ?? NaN);
    expect(1000 * (other ?? NaN)).toBeCloseTo(one ?? NaN, 4);
  });

  it('takes log-odds that are given as they are, with no intercept of its own if so told', () => {
    const rows = rowsOf(20_000, [1], { intercept: -3 }).map((one) => ({ ...one, base: -3 }));
    const { weights, intercept } = fit(rows, [featureOf('a', { centre: 0 })], { intercept: false });
    expect(intercept).toBe(0);
    expect(Math.abs((weights[0] ?? NaN) - 1)).toBeLessThan(0.15);
    expect(logOdds({ intercept: 0, weights: [1], centres: [0] }, { x: [2], base: -3 })).toBe(-1);
  });

  it('gives the same to the last bit for the same rows', () => {
    const rows = rowsOf(500, TRUE);
    expect(fit(rows, FEATURES)).toEqual(fit(structuredClone(rows), FEATURES));
  });

  it('refuses what is no number, and a strength that draws nowhere', () => {
    expect(() => fit([row([NaN], 1)], [featureOf('a')])).toThrow('A value of "a" isn\'t a finite number');
    expect(() => fit([], [], { strength: 0 })).toThrow(RangeError);
  });

  it('never leaves signs and bounds, and never does worse than the priors on what it learned from', () => {
    const anyFeature = fc.record({
      prior: fc.double({ min: -3, max: 3, noNaN: true }),
      sign: fc.constantFrom(1 as const, -1 as const, null),
      bound: fc.double({ min: 0.1, max: 4, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.tuple(anyFeature, anyFeature, anyFeature),
        fc.integer({ min: 0, max: 80 }),
        fc.integer({ min: 1, max: 1000 }),
        (made, n, seed) => {
          const features = made.map((one, index) => featureOf(String(index), { ...one, centre: 0 }));
          const rows = rowsOf(n, TRUE, { seed, known: 0.8 });
          const fitted = fit(rows, features, { intercept: false });
          fitted.weights.forEach((weight, index) => {
            const { sign, bound } = features[index] ?? featureOf('');
            expect(Math.abs(weight)).toBeLessThanOrEqual(bound + 1e-12);
            expect(weight * (sign ?? 0)).toBeGreaterThanOrEqual(0);
          });
          const priors = fit([], features).weights;
          const lossOf = (weights: readonly number[]): number =>
            rows.reduce((sum, one) => {
              const p = sigmoid(logOdds({ intercept: 0, weights, centres: [0, 0, 0] }, one));
              return sum - Math.log(one.y === 1 ? p : 1 - p);
            }, 0);
          expect(lossOf(fitted.weights)).toBeLessThanOrEqual(lossOf(priors) + 1e-6);
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('a quadratic in a box has its minimum where the slope ends or at the edge', () => {
  const a = [Float64Array.of(2, 1), Float64Array.of(1, 2)];
  const solve = (high: number): number[] => solveBox({ a, b: [3, 3], low: [0, 0], high: [high, 9] }, [0, 0]);
  expect(solve(9).map((value) => Math.round(value * 1e6) / 1e6)).toEqual([1, 1]);
  expect(solve(0.5).map((value) => Math.round(value * 1e6) / 1e6)).toEqual([0.5, 1.25]);
});

describe('how strongly priors should hold', () => {
  it('is weakly where the data know better, strongly where there is nothing to learn', () => {
    expect(chooseStrength(rowsOf(3000, [3, -3]), [featureOf('a'), featureOf('b')])).toBeLessThanOrEqual(3);
    for (const seed of [1, 22, 26, 28]) {
      const rows = rowsOf(300, [0, 0], { seed });
      expect(chooseStrength(rows, [featureOf('a'), featureOf('b')])).toBe(100);
    }
  });

  it('is strongly without rows', () => {
    expect(chooseStrength([], FEATURES)).toBe(100);
  });
});
