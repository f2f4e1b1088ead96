import * as fc from 'fast-check';
import { forecast } from '../../../src/domain/forecast/forecast';
import { spreadOf } from '../../../src/domain/forecast/spread';
import { survivalAfter, survivalAt, timeOf } from '../../../src/domain/forecast/survival';

const MINUTE = 60_000;
const seen = (ended: readonly number[], open: readonly number[] = []) => ({
  ended: spreadOf(ended),
  open: spreadOf(open),
});
const oneTo = (n: number): number[] => Array.from({ length: n }, (_, index) => index + 1);

test('the textbook case: remission of 21 patients in weeks, 12 of them censored', () => {
  // 6-MP arm of Freireich et al. 1963, the usual example of the product-limit estimator.
  const curve = survivalAfter(
    seen([6, 6, 6, 7, 10, 13, 16, 22, 23], [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]),
    0,
  );
  const expected = { 6: 0.8571, 7: 0.8067, 10: 0.7529, 13: 0.6902, 16: 0.6275, 22: 0.5378, 23: 0.4482 };
  expect(
    Object.fromEntries(
      curve.steps.map(({ minutes, survival }) => [minutes, Math.round(survival * 1e4) / 1e4]),
    ),
  ).toEqual(expected);
  expect([curve.atRisk, curve.knownTo]).toEqual([21, 35]);
});

test('without open ones it is the share of longer ones', () => {
  const curve = survivalAfter(seen(oneTo(10)), 4);
  expect([3, 4, 5, 7, 10].map((minutes) => survivalAt(curve, minutes))).toEqual([1, 1, 5 / 6, 3 / 6, 0]);
  expect([1, 3, 6, 7].map((place) => timeOf(curve, place))).toEqual([5, 7, 10, null]);
  expect(curve.knownTo).toBe(Infinity);
});

test('an open one that has lasted less than the time asked for tells nothing', () => {
  expect(survivalAfter(seen(oneTo(10), [4, 4, 3]), 4)).toEqual(survivalAfter(seen(oneTo(10)), 4));
});

test('open tickets make a breach likelier than the quick ones that have ended say', () => {
  const clock = { elapsed: 0, target: 60 * MINUTE };
  const hopeful = forecast([{ width: 'goal', ...seen(oneTo(50)) }], clock);
  const honest = forecast(
    [
      {
        width: 'goal',
        ...seen(
          oneTo(50),
          Array.from({ length: 40 }, () => 70),
        ),
      },
    ],
    clock,
  );
  expect(hopeful).toMatchObject({ breach: 0.5 / 51 });
  expect(honest).toMatchObject({ breach: expect.closeTo(40.5 / 91, 12) as number, cases: 50 });
});

test('beyond the longest open one nothing is known: no forecast for a target there', () => {
  const known = [
    {
      width: 'goal' as const,
      ...seen(
        oneTo(50),
        Array.from({ length: 40 }, () => 70),
      ),
    },
  ];
  expect(forecast(known, { elapsed: 0, target: 70 * MINUTE }).kind).toBe('forecast');
  expect(forecast(known, { elapsed: 0, target: 71 * MINUTE })).toEqual({ kind: 'too few', cases: 50 });
});

test('with most of them still open the median is not known either', () => {
  const known = [
    {
      width: 'goal' as const,
      ...seen(
        oneTo(50),
        Array.from({ length: 60 }, () => 70),
      ),
    },
  ];
  expect(forecast(known, { elapsed: 0, target: 10 * MINUTE })).toEqual({ kind: 'too few', cases: 50 });
});

test('a survival curve falls from 1 towards 0, and an open ticket that lasts never lowers it', () => {
  const times = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(times, times, fc.nat(300), fc.nat(300), (ended, open, spent, at) => {
      const curve = survivalAfter(seen(ended, open), spent);
      let before = 1;
      for (const { survival } of curve.steps) {
        expect(survival).toBeLessThanOrEqual(before);
        expect(survival).toBeGreaterThanOrEqual(0);
        before = survival;
      }
      const more = survivalAfter(seen(ended, [...open, 400]), spent);
      expect(survivalAt(more, at)).toBeGreaterThanOrEqual(survivalAt(curve, at) - 1e-12);
      expect(survivalAt(survivalAfter(seen(ended), spent), at)).toBeCloseTo(
        ended.some((time) => time > spent)
          ? ended.filter((time) => time > Math.max(spent, at)).length /
              ended.filter((time) => time > spent).length
          : 1,
        10,
      );
    }),
  );
});
