import * as fc from 'fast-check';
import {
  type DatedPrediction,
  drift,
  evaluate,
  recalibrated,
  type Recalibration,
  recalibration,
  splitByTime,
} from '../../../src/domain/learning';
import { isotonic } from '../../../src/domain/learning/isotonic';
import { randomFrom, START } from './samples';

const HOUR = 3_600_000;
/** Predictions of `said(p)` where p is the truth, an hour apart. */
function said(n: number, say: (p: number) => number, seed = 1): DatedPrediction[] {
  const random = randomFrom(seed);
  return Array.from({ length: n }, (_, index) => {
    const p = random();
    return { p: say(p), y: random() < p ? 1 : 0, at: START + index * HOUR };
  });
}
const errorOf = (way: Recalibration, predictions: readonly DatedPrediction[]): number =>
  evaluate(predictions.map(({ p, y }) => ({ p: recalibrated(way, p), y })))?.calibrationError ?? NaN;

describe('putting probabilities right', () => {
  it('leaves few predictions as they are, and those of one outcome', () => {
    expect(recalibration([])).toEqual({ kind: 'none' });
    expect(recalibration(said(30, (p) => p / 3))).toEqual({ kind: 'none' });
    expect(recalibration(said(5000, () => 0.5).map((one) => ({ ...one, y: 0 })))).toEqual({ kind: 'none' });
  });

  it('pulls probabilities that are shifted in log-odds back along a line', () => {
    const shifted = (p: number): number => (p * 3) / (p * 3 + (1 - p));
    const way = recalibration(said(900, shifted));
    expect(way.kind).toBe('platt');
    const fresh = said(4000, shifted, 2);
    expect(errorOf({ kind: 'none' }, fresh)).toBeGreaterThan(0.15);
    expect(errorOf(way, fresh)).toBeLessThan(0.04);
  });

  it('takes steps where no line fits', () => {
    const bent = (p: number): number => (p < 0.5 ? 0.2 + p / 10 : 0.9 + (p - 0.5) / 10);
    const way = recalibration(said(8000, bent));
    expect(way.kind).toBe('isotonic');
    expect(errorOf(way, said(4000, bent, 2))).toBeLessThan(0.04);
  });

  it('never turns two probabilities around, and stays a probability', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.constantFrom<(p: number) => number>(
          (p) => p ** 3,
          (p) => Math.round(p * 4) / 4,
          (p) => 1 - p,
        ),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 8 }),
        (seed, say, asked) => {
          const way = recalibration(said(1200, say, seed));
          const sorted = [...asked].sort((a, b) => a - b).map((p) => recalibrated(way, p));
          sorted.forEach((p, index) => {
            expect(p).toBeGreaterThanOrEqual(Math.max(0, (sorted[index - 1] ?? 0) - 1e-12));
            expect(p).toBeLessThanOrEqual(1);
          });
        },
      ),
      { numRuns: 15 },
    );
  });
});

test('steps pool neighbours that fall, and never are certain', () => {
  const of = (p: number, failures: number, n: number): { p: number; y: 0 | 1 }[] =>
    Array.from({ length: n }, (_, index) => ({ p, y: index < failures ? 1 : 0 }));
  const found = isotonic([...of(0.5, 2, 10), ...of(0.1, 0, 10), ...of(0.3, 4, 10)]);
  expect(found).toEqual([
    { at: 0.1, value: 0.5 / 11 },
    { at: 0.4, value: 6.5 / 21 },
  ]);
});

describe('the split by time', () => {
  it('never has anything in the older part that is not older, and loses nothing', () => {
    const anyRows = fc.array(fc.record({ at: fc.integer({ min: 0, max: 20 }), id: fc.nat() }));
    fc.assert(
      fc.property(anyRows, fc.double({ min: 0, max: 1, noNaN: true }), (rows, share) => {
        const { older, newer } = splitByTime(rows, share);
        expect(older.length + newer.length).toBe(rows.length);
        expect(older.length).toBeLessThanOrEqual(share * rows.length);
        const first = Math.min(...newer.map(({ at }) => at));
        expect(older.every(({ at }) => at < first)).toBe(true);
      }),
    );
  });
});

describe('drift', () => {
  const DAY = 24 * HOUR;
  /** 100 changes a month for half a year, foretold 10 %; of the last three months so many fail. */
  const year = (failing: number): DatedPrediction[] =>
    Array.from({ length: 6 }, (_, month) =>
      Array.from({ length: 100 }, (_, index): DatedPrediction => ({
        p: 0.1,
        y: index < (month < 3 ? 10 : failing) ? 1 : 0,
        at: Date.UTC(2026, month, 1) + (index % 28) * DAY,
      })),
    ).flat();

  it('shows each month, oldest first, whatever the order', () => {
    const { months } = drift([...year(20)].reverse());
    expect(months.map(({ month }) => month)).toEqual([
      '2026-01',
      '2026-02',
      '2026-03',
      '2026-04',
      '2026-05',
      '2026-06',
    ]);
    expect(months[5]).toMatchObject({ n: 100, observed: 0.2 });
    expect(months[5]?.predicted).toBeCloseTo(0.1, 12);
  });

  it('is found when more or less comes than was foretold, in either direction', () => {
    // 300 at 10 %: 30 expected, standard deviation 5.2.
    expect(drift(year(10)).recent).toBe('as foretold');
    expect(drift(year(14)).recent).toBe('as foretold');
    expect(drift(year(15)).recent).toBe('more');
    expect(drift(year(6)).recent).toBe('as foretold');
    expect(drift(year(5)).recent).toBe('less');
  });

  it('is tested as a count is: between two whole numbers the half counts', () => {
    // 300 at 20 %: 60 expected, standard deviation 6.93; 2.5758 of them and a half are 18.3.
    const month = (failures: number): DatedPrediction[] =>
      Array.from({ length: 300 }, (_, index) => ({ p: 0.2, y: index < failures ? 1 : 0, at: START }));
    expect(drift(month(78)).recent).toBe('as foretold');
    expect(drift(month(79)).recent).toBe('more');
    expect(drift(month(42)).recent).toBe('as foretold');
    expect(drift(month(41)).recent).toBe('less');
  });

  it('is not looked for among too few', () => {
    expect(drift([]).recent).toBe('too few');
    expect(drift(year(50).slice(-12)).recent).toBe('too few');
  });
});
