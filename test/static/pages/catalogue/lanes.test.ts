import fc from 'fast-check';
import { disorder, orderLanes } from '../../../../static/src/pages/admin/catalogue/diagram/lanes';

const heights = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 3 });
const lines = fc.array(fc.record({ left: heights, right: heights }), { maxLength: 7 });

describe('the lanes of a channel', () => {
  test('are the same lines in an order that is no worse', () => {
    fc.assert(
      fc.property(lines, (given) => {
        const ordered = orderLanes(given);
        expect(new Set(ordered)).toEqual(new Set(given));
        expect(ordered).toHaveLength(given.length);
        expect(disorder(ordered)).toBeLessThanOrEqual(disorder(given));
      }),
    );
  });

  test('nest: the longer line lies outside the shorter one that it surrounds', () => {
    const long = { left: [], right: [0, 40] };
    const short = { left: [], right: [10, 30] };
    expect(orderLanes([short, long])).toEqual([long, short]);
    expect(disorder([short, long])).toBe(2);
    expect(disorder([long, short])).toBe(0);
  });

  test('never put two lines on one height on top of each other when there is another way', () => {
    const fromLeft = { left: [20], right: [60] };
    const fromRight = { left: [0], right: [20] };
    expect(orderLanes([fromRight, fromLeft])).toEqual([fromLeft, fromRight]);
  });
});
