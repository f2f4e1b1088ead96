import fc from 'fast-check';
import { layOutWaterfall } from '../../../static/src/format/waterfall';

const contributions = fc.array(fc.integer({ min: -6000, max: 6000 }), { minLength: 1, maxLength: 15 });
const named = (values: readonly number[]) => values.map((value, index) => ({ id: String(index), value }));

describe('layOutWaterfall', () => {
  test('ends at the sum, each bar beginning where the one before ended', () => {
    fc.assert(
      fc.property(contributions, (values) => {
        const { bars, total } = layOutWaterfall(named(values));
        expect(total).toBe(values.reduce((all, one) => all + one, 0));
        expect(bars.at(-1)?.to).toBe(total);
        bars.forEach((bar, index) => {
          expect(bar.from).toBe(index === 0 ? 0 : bars[index - 1]?.to);
          expect(bar.to - bar.from).toBe(bar.value);
        });
      }),
    );
  });

  test('stays inside the drawn axis, and widths are in proportion to the values', () => {
    fc.assert(
      fc.property(contributions, (values) => {
        const { bars } = layOutWaterfall(named(values));
        const [, ...rest] = bars;
        const scale = rest.find((bar) => bar.value !== 0);
        for (const bar of bars) {
          expect(bar.left).toBeGreaterThanOrEqual(0);
          expect(bar.left + bar.width).toBeLessThanOrEqual(100.0001);
        }
        if (scale)
          for (const bar of rest)
            expect(bar.width).toBeCloseTo((Math.abs(bar.value) * scale.width) / Math.abs(scale.value), 6);
      }),
    );
  });

  test('a base rate alone is drawn without dividing by zero', () => {
    expect(layOutWaterfall([{ id: 'base', value: -2944 }]).bars[0]).toMatchObject({
      left: 0,
      width: 0,
      to: -2944,
    });
  });
});
