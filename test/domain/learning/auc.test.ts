import { auc, type Prediction } from '../../../src/domain/learning';

const of = (failures: readonly number[], successes: readonly number[]): Prediction[] => [
  ...failures.map((p): Prediction => ({ p, y: 1 })),
  ...successes.map((p): Prediction => ({ p, y: 0 })),
];
const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length;
const variance = (all: readonly number[]): number =>
  all.reduce((sum, one) => sum + (one - mean(all)) ** 2, 0) / (all.length - 1);

describe('AUC worked out by hand', () => {
  // Of six pairs four are right and two tied. Shares of the failures: 1, 3/4, 3/4; of the successes: 2/3, 1.
  // Variances 1/48 and 1/18: the error is the root of 1/144 + 4/144.
  const found = auc(of([0.9, 0.5, 0.5], [0.5, 0.2]));

  it('counts ties half', () => expect(found?.value).toBeCloseTo(5 / 6, 12));

  it('has an interval that ends at 1', () => {
    expect(found?.low).toBeCloseTo(5 / 6 - (1.959964 * Math.sqrt(5)) / 12, 12);
    expect(found?.high).toBe(1);
  });

  it('has an interval that ends at 0 when it is turned round', () => {
    const turned = auc(of([0.5, 0.2], [0.9, 0.5, 0.5]));
    expect(turned?.value).toBeCloseTo(1 / 6, 12);
    expect(turned?.low).toBe(0);
    expect(turned?.high).toBeCloseTo(1 / 6 + (1.959964 * Math.sqrt(5)) / 12, 12);
  });
});

test('the interval is that of DeLong, pair by pair, also with ties and unequal numbers', () => {
  const failures = [0.9, 0.8, 0.8, 0.6, 0.5, 0.4, 0.3];
  const successes = [0.8, 0.6, 0.6, 0.5, 0.4, 0.2, 0.2, 0.1, 0.3, 0.7, 0.5];
  const psi = (a: number, b: number): number => (a > b ? 1 : a === b ? 0.5 : 0);
  const ofFailures = failures.map((one) => mean(successes.map((other) => psi(one, other))));
  const ofSuccesses = successes.map((other) => mean(failures.map((one) => psi(one, other))));
  const error = Math.sqrt(variance(ofFailures) / failures.length + variance(ofSuccesses) / successes.length);
  const found = auc(of(failures, successes));
  expect(found?.value).toBeCloseTo(mean(ofFailures), 12);
  expect(found?.low).toBeCloseTo(mean(ofFailures) - 1.959964 * error, 12);
  expect(found?.high).toBeCloseTo(mean(ofFailures) + 1.959964 * error, 12);
  // Otherwise it would be cut off, and nothing shown.
  expect([(found?.low ?? 0) > 0, (found?.high ?? 1) < 1]).toEqual([true, true]);
});

describe('when no variance is seen, the interval is that of a share of as many cases as there are of the rarer', () => {
  const [high, low] = [
    [0.9, 0.8, 0.7, 0.7, 0.6],
    [0.3, 0.1],
  ];
  // Wilson of 2 of 2 begins at 2 / (2 + z²).
  const BEGINS = 2 / (2 + 1.959964 ** 2);

  it('all right, with fewer failures than successes', () => {
    const found = auc(of([0.9, 0.8], [0.1, 0.2, 0.2, 0.3, 0.4]));
    expect(found).toEqual({ value: 1, low: expect.closeTo(BEGINS, 12), high: 1 });
  });

  it('all right, with more failures than successes', () => {
    expect(auc(of(high, low))).toEqual({ value: 1, low: expect.closeTo(BEGINS, 12), high: 1 });
  });

  it('all wrong, with more successes than failures', () => {
    expect(auc(of(low, high))).toEqual({ value: 0, low: 0, high: expect.closeTo(1 - BEGINS, 12) });
  });

  it('all wrong, with fewer successes than failures', () => {
    const found = auc(of([0.1, 0.2, 0.2, 0.3, 0.4], [0.9, 0.8]));
    expect(found).toEqual({ value: 0, low: 0, high: expect.closeTo(1 - BEGINS, 12) });
  });

  it('all tied', () => {
    // Wilson of 1 of 2: a half, give or take z / (2 · root of (2 + z²)).
    const half = 1.959964 / (2 * Math.sqrt(2 + 1.959964 ** 2));
    expect(auc(of([0.5, 0.5], [0.5, 0.5, 0.5]))).toEqual({
      ...{ value: 0.5, low: expect.closeTo(0.5 - half, 12), high: expect.closeTo(0.5 + half, 12) },
    });
  });
});

test('one of either says nothing, two of both say something', () => {
  expect(auc(of([0.9], [0.1, 0.2]))).toBeNull();
  expect(auc(of([0.9, 0.8], [0.1]))).toBeNull();
  expect(auc(of([0.9, 0.8], [0.1, 0.2]))?.value).toBe(1);
});
