import * as fc from 'fast-check';
import {
  coarsen,
  countAbove,
  EMPTY_SPREAD,
  mergeSpreads,
  sizeOf,
  spread,
  spreadOf,
  valueAt,
} from '../../../src/domain/forecast/spread';

const minutes = fc.array(fc.integer({ min: 0, max: 600_000 }), { maxLength: 120 });
/** Small, so that digits have to be given up all the time. */
const SIZE = 12;

test('while there is room every value stands as it is', () => {
  expect(spreadOf([5, 3, 5, 900_001])).toEqual({ bits: 53, values: [3, 5, 900_001], counts: [1, 2, 1] });
});

test('beyond the room values are rounded up to as many binary digits as it allows', () => {
  // 33 = 100001b takes six digits; to five it is 34, to four 36.
  expect(spreadOf([32, 33, 34, 35, 36], 3)).toEqual({ bits: 5, values: [32, 34, 36], counts: [1, 2, 2] });
  expect(spreadOf([32, 33, 34, 35, 36], 2)).toEqual({ bits: 4, values: [32, 36], counts: [1, 4] });
});

test('a size of one still holds everything that is within a factor of two', () => {
  expect(spreadOf([9, 12, 16], 1)).toEqual({ bits: 1, values: [16], counts: [3] });
});

describe('laws', () => {
  test('merging portions gives what all values at once give, in any order', () => {
    fc.assert(
      fc.property(minutes, minutes, minutes, (a, b, c) => {
        const [x, y, z] = [a, b, c].map((list) => spreadOf(list, SIZE));
        if (!x || !y || !z) return;
        const all = spreadOf([...a, ...b, ...c], SIZE);
        expect(mergeSpreads(mergeSpreads(x, y, SIZE), z, SIZE)).toEqual(all);
        expect(mergeSpreads(z, mergeSpreads(y, x, SIZE), SIZE)).toEqual(all);
        expect(mergeSpreads(EMPTY_SPREAD, all, SIZE)).toEqual(all);
        expect(mergeSpreads(all, EMPTY_SPREAD, SIZE)).toEqual(all);
      }),
    );
  });
  test('nothing is lost, no value becomes smaller, and none is off by more than its digits allow', () => {
    fc.assert(
      fc.property(minutes, (list) => {
        const made = spreadOf(list, SIZE);
        const sorted = [...list].sort((a, b) => a - b);
        expect(sizeOf(made)).toBe(list.length);
        sorted.forEach((value, index) => {
          const kept = valueAt(made, index + 1);
          expect(kept).toBeGreaterThanOrEqual(value);
          expect(kept - value).toBeLessThanOrEqual(value / 2 ** (made.bits - 1));
        });
      }),
    );
  });
  test('it keeps to its size, and is JSON that its shape takes', () => {
    fc.assert(
      fc.property(minutes, (list) => {
        const made = spreadOf(list, SIZE);
        // Twenty powers of two: at one digit each, that is what remains at the least.
        expect(made.values.length).toBeLessThanOrEqual(Math.max(SIZE, made.bits === 1 ? 22 : 0));
        expect(spread.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
      }),
    );
  });
  test('giving up digits in two steps is giving them up at once', () => {
    fc.assert(
      fc.property(minutes, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), (list, p, q) => {
        const made = spreadOf(list, 1000);
        expect(coarsen(coarsen(made, p), q)).toEqual(coarsen(made, Math.min(p, q)));
      }),
    );
  });
  test('what lies above a limit is counted as in the list', () => {
    fc.assert(
      fc.property(minutes, fc.integer({ min: -1, max: 600_001 }), (list, limit) =>
        expect(countAbove(spreadOf(list), limit)).toBe(list.filter((value) => value > limit).length),
      ),
    );
  });
});
