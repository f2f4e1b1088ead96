import fc from 'fast-check';
import { placeOnOdds } from '../../../static/src/format/odds-scale';

const chance = fc.double({ min: 0, max: 1, noNaN: true });

describe('placeOnOdds', () => {
  test('stays on the scale and never turns the order round', () => {
    fc.assert(
      fc.property(chance, chance, (a, b) => {
        const [low, high] = [placeOnOdds(Math.min(a, b)), placeOnOdds(Math.max(a, b))];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(100);
        expect(low).toBeLessThanOrEqual(high);
      }),
    );
  });

  test('doubling the odds is the same way everywhere', () => {
    const ofOdds = (odds: number) => placeOnOdds(odds / (1 + odds));
    expect(ofOdds(0.04) - ofOdds(0.02)).toBeCloseTo(ofOdds(1) - ofOdds(0.5), 9);
  });

  test('what lies outside stands at the end', () => {
    expect(placeOnOdds(0)).toBe(0);
    expect(placeOnOdds(1)).toBe(100);
  });
});
